import type { ClientReply } from '../../shared/contract/clients.ts'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import { useHere } from '../frame/here.ts'
import { useLocation } from '../frame/router.tsx'
import { type Load, useLoad } from '../frame/use-load.ts'
import type { PickableClient } from './use-client-choice.ts'
import type { PickableMatter } from './use-matter-choice.ts'

export interface VisitSubject {
  readonly client: PickableClient
  readonly matter?: PickableMatter
}

/** For whom and about what a form was opened: from a client's own page, or a matter's. */
export function useSubjectOfAddress(): { asked: boolean; load: Load<ClientReply | MatterReply> } {
  const { client, matter } = useLocation().query
  const here = useHere()
  const of = (list: string, id: string) => `/organizations/${here.id}/${list}/${encodeURIComponent(id)}`
  const path = matter ? of('matters', matter) : client ? of('clients', client) : null
  return { asked: path !== null, load: useLoad<ClientReply | MatterReply>(path) }
}

export function subjectOf(row: ClientReply | MatterReply): VisitSubject {
  return 'client' in row ? { client: row.client, matter: row } : { client: row }
}
