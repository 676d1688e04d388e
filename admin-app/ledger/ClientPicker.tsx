import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { Combobox } from './Combobox.tsx'
import { PickedClient } from './PickedClient.tsx'
import { type PickableClient, useClientChoice } from './use-client-choice.ts'

interface ClientPickerProps {
  form: FormState
  initial?: PickableClient | null | undefined
  optional?: boolean
  onChosen?: (client: PickableClient | undefined) => void
}

/** Finds a client while typing; one that isn't there yet is added with its name on the spot. */
export function ClientPicker({ form, initial, optional = false, onChosen }: ClientPickerProps) {
  const words = wordsOf(ledgerTexts)
  const { found, isNew, ...state } = useClientChoice(initial, onChosen)
  return (
    <Combobox
      form={form}
      name="clientId"
      label={words.client}
      hint={words.clientHint}
      unchosen={words.clientUnchosen}
      optional={optional}
      state={state}
      status={state.options && (found > 0 ? words.clientFound(found) : words.clientNone)}
    >
      {isNew && state.chosenId && <PickedClient id={state.chosenId} />}
    </Combobox>
  )
}
