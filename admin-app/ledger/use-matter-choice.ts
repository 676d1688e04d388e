import { useState } from 'preact/hooks'
import type { MatterRow } from '../../shared/contract/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { ComboboxState } from './Combobox.tsx'
import { listKeys } from './list-keys.ts'
import type { PickableClient } from './use-client-choice.ts'
import { useMatters } from './use-matters.ts'

export type PickableMatter = Pick<MatterRow, 'id' | 'number'> & { readonly client?: PickableClient }

/** The state of a field that finds a matter: of the client that is chosen at once, of others by what is typed. */
export function useMatterChoice(
  initial: PickableMatter | null | undefined,
  client: PickableClient | undefined,
  onChosen: (matter: MatterRow) => void,
): ComboboxState & { readonly chosen: PickableMatter | undefined } {
  const { stage } = wordsOf(ledgerTexts)
  const [chosen, setChosen] = useState<PickableMatter | undefined>(initial ?? undefined)
  const [text, setText] = useState(initial?.number ?? '')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const wanted = text.trim()
  const isAsked = isOpen && !chosen && (wanted !== '' || client !== undefined)
  const found = useMatters(isAsked, wanted, client?.id)
  // An empty field names what there is; where there is nothing, it keeps quiet.
  const shown = found && (wanted !== '' || found.length > 0) ? found : undefined
  const options = shown?.map(each => ({
    key: each.id,
    text: `${each.number} ${each.title ?? nameOf(each.service.name)}`,
    means: `${nameOf(each.client.name)} · ${stage[each.stage]}`,
  }))

  const pick = (index: number) => {
    const matter = shown?.[index]
    if (!matter) return
    setChosen(matter)
    setText(matter.number)
    setOpen(false)
    onChosen(matter)
  }
  const type = (next: string) => {
    setText(next)
    setChosen(undefined)
    setActive(0)
    setOpen(true)
  }
  const open = () => {
    setActive(0)
    setOpen(true)
  }
  const close = () => setOpen(false)
  const keys = listKeys({ active, count: options?.length ?? 0, move: setActive, pick, close })
  const onKeyDown = (event: KeyboardEvent) => isAsked && (wanted || options) && keys(event)
  return { chosen, text, chosenId: chosen?.id, options, active, type, pick, onKeyDown, open, close }
}
