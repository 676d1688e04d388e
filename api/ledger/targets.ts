import { isBusinessDay } from '../../shared/domain/business-day.ts'
import { invalidBody, missingTargets } from '../codes/targets.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'

/** What a row of the ledger names; null and undefined: nothing. */
export interface Named {
  readonly clientId?: string | null | undefined
  readonly serviceId?: string | null | undefined
  readonly windowId?: string | null | undefined
  readonly staffId?: string | null | undefined
  readonly matterId?: string | null | undefined
}

/**
 * Throws body.invalid with each field that names something that isn't there now, another organization's included. Who
 * would retire or void one of the others meanwhile waits for the end of the transaction.
 */
export async function checkTargets(ctx: Context, trx: Trx, organizationId: string, named: Named): Promise<void> {
  const { serviceId, windowId, staffId, clientId, matterId } = named
  const missing = await missingTargets(ctx, trx, organizationId, {
    serviceId: serviceId ?? undefined,
    windowId: windowId ?? undefined,
    staffId: staffId ?? undefined,
  })
  if (clientId && !(await isThere(ctx, trx, organizationId, 'client', clientId))) missing.push('clientId')
  if (matterId && !(await isThere(ctx, trx, organizationId, 'matter', matterId))) missing.push('matterId')
  if (missing.length > 0) throw invalidBody(missing)
}

async function isThere(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  table: 'client' | 'matter',
  id: string,
): Promise<boolean> {
  const found =
    table === 'client'
      ? trx.selectFrom('client').select('id').where('retiredAt', 'is', null)
      : trx.selectFrom('matter').select('id').where('voidedAt', 'is', null)
  const row = await (found as ReturnType<typeof trx.selectFrom<'client'>>)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .$if(ctx.db.dialect === 'postgres', query => query.forShare())
    .executeTakeFirst()
  return row !== undefined
}

/** Throws body.invalid with each field that holds no day of the calendar, or one in the future. */
export function checkDays(today: string, days: Readonly<Record<string, string | null | undefined>>): void {
  const problems = Object.entries(days).flatMap(([path, day]) => {
    if (day == null) return []
    if (!isBusinessDay(day)) return [{ code: 'field.invalid', path, params: {} }]
    return day > today ? [{ code: 'day.future', path, params: {} }] : []
  })
  if (problems.length > 0) throw new AppError('body.invalid', {}, problems)
}
