import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { type DueKind, lastDeliveryToClose } from '../../shared/domain/due-matters.ts'
import type { Context } from '../context.ts'
import type { EvaluatorTables, ReadTrx } from '../scope/in-scope.ts'
import { readRule } from './invitation-rule.ts'

type MatterBuilder = ExpressionBuilder<EvaluatorTables, 'matter'>
export type MatterCondition = (eb: MatterBuilder) => ExpressionWrapper<EvaluatorTables, 'matter', SqlBool>

/** Not delivered and not given up. The index of delivery days leads past all that are done. */
export const isOpen: MatterCondition = eb =>
  eb.and([eb('deliveredOn', 'is', null), eb('stage', 'in', ['asked', 'commissioned', 'accepted', 'started'])])

/** Which matters are due in this way today, voided ones apart. */
export async function dueCondition(
  ctx: Context,
  trx: ReadTrx,
  organizationId: string,
  kind: DueKind,
): Promise<MatterCondition> {
  const today = businessDayOf(ctx.now())
  if (kind === 'feedback') {
    const { feedbackDays } = await readRule(trx, organizationId)
    const last = lastDeliveryToClose(today, feedbackDays)
    return eb => eb.and([eb('stage', '=', 'delivered'), eb('deliveredOn', '<=', last)])
  }
  return eb => eb.and([isOpen(eb), eb('promisedOn', kind === 'today' ? '=' : '<', today)])
}
