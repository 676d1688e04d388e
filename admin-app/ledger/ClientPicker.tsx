import type { ClientRow } from '../../shared/contract/clients.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { fieldId } from '../frame/Field.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { PickedClient } from './PickedClient.tsx'
import { type PickableClient, useClientChoice } from './use-client-choice.ts'

interface ClientPickerProps {
  form: FormState
  initial?: PickableClient | null | undefined
  optional?: boolean
}

const LIST = 'client-found'
const optionId = (index: number) => `${LIST}-${index}`

/** Finds a client while typing, by keyboard alone; one that isn't there yet is added with its name on the spot. */
export function ClientPicker({ form, initial, optional = false }: ClientPickerProps) {
  const words = wordsOf(ledgerTexts)
  const { chosen, isNew, text, wanted, found, canAdd, active, trouble, type, pick, onKeyDown, close } =
    useClientChoice(initial)
  const shown = wanted !== '' ? found : undefined
  const id = fieldId('clientId')
  const problem = form.problems.find(({ path }) => path === 'clientId')?.message
  return (
    <div class="field picker">
      <label for={id}>
        {words.client}
        {optional && <span class="secondary">{wordsOf(frameTexts).optional}</span>}
      </label>
      {(problem || trouble) && (
        <p class="problem" id={`${id}-problem`}>
          {problem ?? trouble}
        </p>
      )}
      <input
        id={id}
        role="combobox"
        aria-expanded={shown !== undefined}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={shown && (shown.length > 0 || canAdd) ? optionId(active) : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
        placeholder={words.clientHint}
        value={text}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <input type="hidden" name="clientId" value={chosen?.id ?? ''} required={!optional} />
      <div role="listbox" id={LIST} aria-label={words.client} class="found" hidden={!shown}>
        {shown?.map((client, index) => (
          <Option key={client.id} index={index} active={active} pick={pick}>
            {client}
          </Option>
        ))}
        {shown && canAdd && (
          <Option key="add" index={shown?.length ?? 0} active={active} pick={pick}>
            {words.clientAdd(wanted)}
          </Option>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {shown && (shown.length > 0 ? words.clientFound(shown.length) : words.clientNone)}
      </p>
      {isNew && chosen && <PickedClient id={chosen.id} />}
    </div>
  )
}

interface OptionProps {
  index: number
  active: number
  pick: (index: number) => void
  children: ClientRow | string
}

function Option({ index, active, pick, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    <div
      role="option"
      id={optionId(index)}
      aria-selected={index === active}
      // Before the field loses the focus, which would close the list.
      onPointerDown={event => {
        event.preventDefault()
        pick(index)
      }}
    >
      {typeof children === 'string' ? (
        `＋ ${children}`
      ) : (
        <>
          {nameOf(children.name)}
          <span class="means">{children.creditCode ?? children.number}</span>
        </>
      )}
    </div>
  )
}
