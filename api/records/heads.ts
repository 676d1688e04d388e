import type { Selectable } from 'kysely'
import type { RecordRow } from '../../shared/contract/records.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import type { ResponseTable } from '../db/tables/responses.ts'
import { names } from '../names.ts'
import { receiptNumber } from '../responses/receipt.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { stateOf } from './state.ts'

export type ResponseRow = Selectable<ResponseTable>
export type Head = Omit<RecordRow, 'dimensions' | 'hasComment' | 'hasContact'>

type Named = 'service' | 'serviceWindow' | 'staff'

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
    service: await namesOf(
      trx,
      organizationId,
      'service',
      rows.map(row => row.serviceId),
    ),
    window: await namesOf(
      trx,
      organizationId,
      'serviceWindow',
      rows.map(row => row.windowId),
    ),
    staff: await namesOf(
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
      service: nameOf.service(row.serviceId),
      window: nameOf.window(row.windowId),
      staff: nameOf.staff(row.staffId),
      isNegative: isNegative(row.levels, BUILTIN_SCHEME),
      state: stateOf(
        own.map(event => event.kind),
        row.levels,
      ),
      contactedAt: own.find(event => event.kind === 'contacted')?.at ?? null,
    }
  })
}

/** Names of services, windows or staff by id, retired ones too: an answer keeps what it was about. */
async function namesOf(trx: ReadTrx, organizationId: string, table: Named, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  const found =
    wanted.length === 0
      ? []
      : await trx
          .selectFrom(table as 'staff')
          .select(['id', 'nameZh', 'nameEn'])
          .where('organizationId', '=', organizationId)
          .where('id', 'in', wanted)
          .execute()
  const byId = new Map(found.map(row => [row.id, names(row.nameZh, row.nameEn)]))
  return (id: string | null): Names | null => (id === null ? null : (byId.get(id) ?? null))
}
