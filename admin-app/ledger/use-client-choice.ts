import { useRef, useState } from 'preact/hooks'
import type { ClientReply } from '../../shared/contract/clients.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { useHere } from '../frame/here.ts'
import { nameOf } from '../frame/language.ts'
import { useClients } from './use-clients.ts'

export interface PickableClient {
  readonly id: string
  readonly name: Names
}

/** The state of a field that finds a client by what is typed, or adds one of that name. */
export function useClientChoice(initial: PickableClient | null | undefined) {
  const { id } = useHere()
  const [chosen, setChosen] = useState<PickableClient | undefined>(initial ?? undefined)
  const [text, setText] = useState(initial ? nameOf(initial.name) : '')
  const [isNew, setIsNew] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const adding = useRef(false)
  const wanted = chosen || !isOpen ? '' : text.trim()
  const found = useClients(wanted)
  const canAdd = found !== undefined && wanted.length > 1 && !found.some(({ name }) => name.zh === wanted)
  const last = (found?.length ?? 0) + (canAdd ? 0 : -1)

  const choose = (client: PickableClient, added = false) => {
    setChosen(client)
    setText(nameOf(client.name))
    setIsNew(added)
    setOpen(false)
  }
  const add = async () => {
    if (adding.current) return
    adding.current = true
    await api<ClientReply>('POST', `/organizations/${id}/clients`, { name: { zh: wanted } }).then(
      client => choose(client, true),
      (error: ApiError) => setTrouble(error.message),
    )
    adding.current = false
  }
  const pick = (index: number) => {
    const client = found?.[index]
    if (client) choose(client)
    else if (canAdd) add()
  }
  const type = (next: string) => {
    setText(next)
    setChosen(undefined)
    setIsNew(false)
    setTrouble(undefined)
    setActive(0)
    setOpen(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!wanted) return
    // Enter chooses; it never sends a form whose client is still being looked for.
    if (event.key === 'Enter') pick(active)
    else if (event.key === 'ArrowDown') setActive(Math.max(0, Math.min(active + 1, last)))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }
  const close = () => setOpen(false)
  return { chosen, isNew, text, wanted, found, canAdd, active, trouble, type, pick, onKeyDown, close }
}
