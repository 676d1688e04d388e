import type { ClientReply } from '../../shared/contract/clients.ts'
import { useHere } from '../frame/here.ts'
import { useLocation } from '../frame/router.tsx'
import { type Load, useLoad } from '../frame/use-load.ts'

/** The client for whom a form was opened: from the client's own page. */
export function useClientOfAddress(): { asked: boolean; load: Load<ClientReply> } {
  const { client } = useLocation().query
  const load = useLoad<ClientReply>(
    client ? `/organizations/${useHere().id}/clients/${encodeURIComponent(client)}` : null,
  )
  return { asked: Boolean(client), load }
}
