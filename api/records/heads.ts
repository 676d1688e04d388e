import type { Selectable } from 'kysely'
import type { RecordRow } from '../../shared/contract/records.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import { namesById } from '../catalogue/names-by-id.ts'
import type { ResponseTable } from '../db/tables/responses.ts'
import { receiptNumber } from '../responses/receipt.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { stateOf } from './state.ts'

export type ResponseRow = Selectable<ResponseTable>
export type Head = Omit<RecordRow, 'dimensions' | 'hasComment' | 'hasContact'>

/** What every view of these answers of one organization begins with, in their order. */
export async function headsOf(trx: ReadTrx, organizationId: string, rows: readonly ResponseRow[]): Promise<Head[]> {
  if (rows.length === 0) return []
  const events = await trx
    .selectFrom('responseEvent')
    .select(['responseId', 'kind', 'at'])
    .where('organizationId', '=', organizationId)
    .where(
      'responseId',
      'in',
      rows.map(row => row.id),
    )
    .execute()
  const nameOf = {
    service: await namesById(
      trx,
      organizationId,
      'service',
      rows.map(row => row.serviceId),
    ),
    window: await namesById(
      trx,
      organizationId,
      'serviceWindow',
      rows.map(row => row.windowId),
    ),
    staff: await namesById(
      trx,
      organizationId,
      'staff',
      rows.map(row => row.staffId),
    ),
  }
  return rows.map(row => {
    const own = events.filter(event => event.responseId === row.id)
    return {
      id: row.id,
      number: receiptNumber(row.receivedAt, row.receiptHash),
      day: row.day,
      receivedAt: row.receivedAt,
      form: row.form,
      channel: row.channel,
      service: nameOf.service.get(row.serviceId) ?? null,
      window: nameOf.window.get(row.windowId) ?? null,
      staff: nameOf.staff.get(row.staffId) ?? null,
      isNegative: isNegative(row.levels, BUILTIN_SCHEME),
      state: stateOf(
        own.map(event => event.kind),
        row.levels,
      ),
      contactedAt: own.find(event => event.kind === 'contacted')?.at ?? null,
    }
  })
}
