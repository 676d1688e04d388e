import { useEffect, useState } from 'preact/hooks'
import type { MatterList, MatterRow } from '../../shared/contract/ledger.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { useLoad } from '../frame/use-load.ts'

const PAUSE_MS = 150
const SHOWN = 8

/** Matters that a text finds, those of the client first; undefined while the answer is on its way. */
export function useMatters(isOpen: boolean, text: string, clientId: string | undefined): MatterRow[] | undefined {
  const path = `/organizations/${useHere().id}/matters`
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const find = (client: string | undefined) =>
    withQuery(path, { client, search: asked || undefined, size: String(SHOWN) })
  const own = useLoad<MatterList>(isOpen && clientId ? find(clientId) : null)
  const all = useLoad<MatterList>(isOpen && asked ? find(undefined) : null)
  if (!isOpen || asked !== text || own.busy || all.busy) return undefined
  const first = own.data?.matters ?? []
  const others = (all.data?.matters ?? []).filter(({ id }) => first.every(each => each.id !== id))
  return [...first, ...others].slice(0, SHOWN)
}
