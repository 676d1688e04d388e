import type { RecordReply } from '../../shared/contract/records.ts'
import { CONTACT_WAYS } from '../../shared/domain/records.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { ResponseRow } from './heads.ts'

type Way = (typeof CONTACT_WAYS)[number]

/** What happened to an answer, in order, and who recorded it. */
export async function historyOf(trx: ReadTrx, { organizationId, id }: ResponseRow): Promise<RecordReply['events']> {
  const rows = await trx
    .selectFrom('responseEvent')
    .leftJoin('account', 'account.id', 'responseEvent.accountId')
    .select(['responseEvent.kind', 'responseEvent.at', 'responseEvent.reason', 'account.name'])
    .where('responseEvent.organizationId', '=', organizationId)
    .where('responseEvent.responseId', '=', id)
    .orderBy('responseEvent.at')
    .orderBy('responseEvent.id')
    .execute()
  return rows.map(({ kind, at, reason, name }) => ({ kind, at, by: name, ...contactOf(kind, reason) }))
}

/** How contact was made stands in the event's reason as JSON; every other reason is plain text. */
function contactOf(kind: string, reason: string | null): { how: Way | null; note: string | null } {
  if (kind !== 'contacted' || !reason?.startsWith('{')) return { how: null, note: reason }
  const { how, note } = JSON.parse(reason) as { how?: Way; note?: string }
  return { how: CONTACT_WAYS.find(way => way === how) ?? null, note: note ?? null }
}
