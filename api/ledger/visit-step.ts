import type { NewVisitStep, VisitReply } from '../../shared/contract/ledger.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { isManaging } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { checkVisit } from './enter-visit.ts'
import { addFact, refuseDetails } from './facts.ts'
import { readVisit, type Visit } from './get-visit.ts'
import { holdRow } from './hold-row.ts'
import { readRule } from './invitation-rule.ts'
import { changeOpenCode, moveCode, revokeCodeOf } from './once-code.ts'
import { moveServiceStamps } from './stamps.ts'
import { checkDays, checkTargets } from './targets.ts'

/** Completes what is known of a visit, moves it to another day, or voids it. Throws conflict, body.invalid. */
export function takeVisitStep(ctx: Context, scope: TenantScope, id: string, step: NewVisitStep): Promise<VisitReply> {
  if (step.kind !== 'amended' && !isManaging(scope)) throw new AppError('role.forbidden')
  check(ctx, step)
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    const row = await holdRow(trx, scope, 'visit', id)
    if (row.voidedAt !== null || (step.seen !== undefined && step.seen !== row.updatedAt)) {
      throw new AppError('conflict')
    }
    if (step.kind === 'amended') await checkTargets(ctx, trx, organizationId, step)
    const now = ctx.now()
    const after = { ...changeOf(step, now), updatedAt: Math.max(now, row.updatedAt + 1) }
    await trx
      .updateTable('visit')
      .set(after)
      .where('organizationId', '=', organizationId)
      .where('id', '=', id)
      .where('updatedAt', '=', row.updatedAt)
      .execute()
    await addFact(ctx, trx, scope, { subjectKind: 'visit', subjectId: id, kind: step.kind, details: said(row, step) })
    await follow(ctx, trx, row, step)
    return readVisit(reading(trx), organizationId, id)
  })
}

function check(ctx: Context, step: NewVisitStep): void {
  if (step.kind === 'amended') {
    const { subject, askedOn, answeredOn } = step
    checkVisit(ctx, { subject, askedOn, answeredOn })
    return
  }
  refuseDetails({ reason: step.reason })
  if (step.kind === 're-dated') checkDays(businessDayOf(ctx.now()), { to: step.to })
}

function changeOf(step: NewVisitStep, now: number) {
  if (step.kind === 're-dated') return { day: step.to }
  if (step.kind === 'voided') return { voidedAt: now }
  const { kind: _, seen: __, ...amended } = step
  return definedOf(amended)
}

function definedOf<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/** Which fields were amended is kept, and what days were; names of clients stay where they can be changed. */
function said(row: Visit, step: NewVisitStep): Record<string, unknown> {
  if (step.kind === 're-dated') return { from: row.day, to: step.to, reason: step.reason }
  if (step.kind === 'voided') return { reason: step.reason }
  return { fields: Object.keys(changeOf(step, 0)) }
}

async function follow(ctx: Context, trx: Trx, row: Visit, step: NewVisitStep): Promise<void> {
  const { organizationId, id, day } = row
  if (step.kind === 'amended') {
    const { clientId, serviceId, windowId, staffId } = step
    const about = definedOf({ clientId, serviceId, windowId, staffId })
    if (Object.keys(about).length > 0) await changeOpenCode(trx, organizationId, 'visit', id, about)
    return
  }
  if (step.kind === 'voided') await revokeCodeOf(ctx, trx, organizationId, 'visit', id)
  else {
    const { feedbackDays } = await readRule(reading(trx), organizationId)
    await moveCode(trx, organizationId, 'visit', { id, day: step.to, feedbackDays })
  }
  await moveServiceStamps(trx, organizationId, [day, step.kind === 're-dated' ? step.to : null])
}
