import type { ClientReply } from '../../shared/contract/clients.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'

/** Tells that a list shows one client's rows only, and leads out of that. */
export function OfClient() {
  const words = wordsOf(ledgerTexts)
  const { path, query } = useLocation()
  const { client } = query
  const base = `/organizations/${useHere().id}/clients/${encodeURIComponent(client ?? '')}`
  const { data } = useLoad<ClientReply>(client ? base : null)
  if (!client) return null
  return (
    <p class="note">
      {words.client}：{data && <strong>{nameOf(data.name)}</strong>}{' '}
      <a href={withQuery(path, query, { client: undefined, cursor: undefined })}>{words.clientAll}</a>
    </p>
  )
}
