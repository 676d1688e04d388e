import type { MatterRow } from '../../shared/contract/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { Combobox } from './Combobox.tsx'
import type { PickableClient } from './use-client-choice.ts'
import { type PickableMatter, useMatterChoice } from './use-matter-choice.ts'

interface MatterPickerProps {
  form: FormState
  initial?: PickableMatter | null | undefined
  client: PickableClient | undefined
  onChosen: (matter: MatterRow) => void
}

/** The matter that a visit was about. */
export function MatterPicker({ form, initial, client, onChosen }: MatterPickerProps) {
  const words = wordsOf(ledgerVisitsTexts)
  const { chosen, ...state } = useMatterChoice(initial, client, onChosen)
  const { options } = state
  const of = chosen?.client
  return (
    <Combobox
      form={form}
      name="matterId"
      label={words.matter}
      hint={client ? words.matterHintOfClient : words.matterHint}
      unchosen={words.matterUnchosen}
      optional
      state={state}
      status={options && (options.length > 0 ? words.matterFound(options.length) : words.matterNone)}
    >
      {options?.length === 0 && <p class="note">{words.matterNone}</p>}
      {of && client && of.id !== client.id && (
        <p class="note" role="status">
          {words.matterOfOther(nameOf(of.name))}
        </p>
      )}
    </Combobox>
  )
}
