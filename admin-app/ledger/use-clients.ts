import { useEffect, useState } from 'preact/hooks'
import type { ClientList } from '../../shared/contract/clients.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { useLoad } from '../frame/use-load.ts'

const PAUSE_MS = 150

/** Clients in use that a text finds; undefined while nothing was asked or the answer is on its way. */
export function useClients(text: string): ClientList['clients'] | undefined {
  const { id } = useHere()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const path = `/organizations/${id}/clients`
  const { data, busy } = useLoad<ClientList>(
    asked ? withQuery(path, { search: asked, state: 'active', size: '8' }) : null,
  )
  return asked === text && !busy ? data?.clients : undefined
}
