import type { Form } from '../../shared/domain/dimensions.ts'
import type { Trx } from '../db/connect.ts'
import { moveStamps } from '../responses/stamps.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** Says that services of these days were added, taken away or moved; days that aren't known yet change nothing. */
export function moveServiceStamps(trx: Trx, organizationId: string, days: readonly (string | null)[]): Promise<void> {
  return moveStamps(
    trx,
    days.flatMap(day => (day === null ? [] : [{ organizationId, day }])),
  )
}

/** Whether the organization keeps a ledger of this form: it has entered a row of it once, a voided one too. */
export async function keepsLedger(trx: ReadTrx, organizationId: string, form: Form): Promise<boolean> {
  const rows = trx.selectFrom(form).select('id').where('organizationId', '=', organizationId)
  return (await rows.limit(1).executeTakeFirst()) !== undefined
}

/**
 * Belongs before rows of the ledger are inserted. With the first one of a form the organization begins to keep a
 * ledger of it: what was unknown in every year is then known.
 */
export async function announceServices(
  trx: Trx,
  organizationId: string,
  form: Form,
  days: readonly (string | null)[],
): Promise<void> {
  const isFirst = !(await keepsLedger(trx as unknown as ReadTrx, organizationId, form))
  const years = isFirst ? await yearsWithFigures(trx, organizationId) : []
  await moveServiceStamps(trx, organizationId, [...days, ...years.map(year => `${year}-01-01`)])
}

async function yearsWithFigures(trx: Trx, organizationId: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('figureStamp')
    .select('year')
    .where('organizationId', '=', organizationId)
    .union(trx.selectFrom('figure').select('year').where('organizationId', '=', organizationId))
    .execute()
  return rows.map(row => row.year)
}
