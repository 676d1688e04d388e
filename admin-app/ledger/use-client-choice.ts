import { useRef, useState } from 'preact/hooks'
import type { ClientReply } from '../../shared/contract/clients.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { ComboboxState } from './Combobox.tsx'
import { listKeys } from './list-keys.ts'
import { useClients } from './use-clients.ts'

export interface PickableClient {
  readonly id: string
  readonly name: Names
}

/** The state of a field that finds a client by what is typed, or adds one of that name. */
export function useClientChoice(
  initial: PickableClient | null | undefined,
  onChosen?: (client: PickableClient | undefined) => void,
): ComboboxState & { readonly found: number; readonly isNew: boolean } {
  const words = wordsOf(ledgerTexts)
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

  const settle = (client: PickableClient | undefined) => {
    setChosen(client)
    onChosen?.(client)
  }
  const choose = (client: PickableClient, added = false) => {
    settle(client)
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
    if (chosen) settle(undefined)
    setIsNew(false)
    setTrouble(undefined)
    setActive(0)
    setOpen(true)
  }
  const rows = found?.map(({ id: key, name, creditCode, number }) => {
    return { key, text: nameOf(name), means: creditCode ?? number }
  })
  const options =
    rows && wanted ? [...rows, ...(canAdd ? [{ key: 'add', text: `＋ ${words.clientAdd(wanted)}` }] : [])] : undefined
  const close = () => setOpen(false)
  const keys = listKeys({ active, count: options?.length ?? 0, move: setActive, pick, close })
  const onKeyDown = (event: KeyboardEvent) => wanted && keys(event)
  const state = { text, chosenId: chosen?.id, options, active, trouble, type, pick, onKeyDown, close }
  return { ...state, found: found?.length ?? 0, isNew }
}
