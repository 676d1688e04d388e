import type { ComponentChildren } from 'preact'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { fieldId } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

export interface ComboboxOption {
  readonly key: string
  readonly text: string
  readonly means?: string | undefined
}

/** What a hook knows of the field: what is typed, what that finds, and what was chosen. */
export interface ComboboxState {
  readonly text: string
  readonly chosenId: string | undefined
  /** Undefined while nothing is looked for, or the answer is on its way. */
  readonly options: readonly ComboboxOption[] | undefined
  readonly active: number
  readonly trouble?: string | undefined
  readonly type: (text: string) => void
  readonly pick: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly open?: () => void
  readonly close: () => void
}

interface ComboboxProps {
  form: FormState
  name: string
  label: string
  hint: string
  /** Told where something was typed and nothing chosen. */
  unchosen: string
  optional: boolean
  state: ComboboxState
  /** Spoken when the list changes. */
  status: string | undefined
  children?: ComponentChildren
}

/** A field that finds rows while one types, by keyboard alone. The form gets the id of what was chosen. */
export function Combobox({ form, name, label, hint, unchosen, optional, state, status, children }: ComboboxProps) {
  const { text, chosenId, options, active, type, pick } = state
  const id = fieldId(name)
  const list = `${id}-found`
  const optionId = (index: number) => `${list}-${index}`
  const problem = form.problems.find(({ path }) => path === name)?.message ?? state.trouble
  const isTyped = text.trim() !== ''
  return (
    <div class="field picker">
      <label for={id}>
        {label}
        {optional && <span class="secondary">{wordsOf(frameTexts).optional}</span>}
      </label>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <input
        id={id}
        role="combobox"
        aria-expanded={options !== undefined}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options && options.length > 0 ? optionId(active) : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
        placeholder={hint}
        value={text}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={state.onKeyDown}
        onFocus={state.open}
        onBlur={state.close}
      />
      <input
        type="hidden"
        name={name}
        value={chosenId ?? ''}
        required={!optional || isTyped}
        data-missing={isTyped ? unchosen : undefined}
      />
      <div role="listbox" id={list} aria-label={label} class="found" hidden={!options}>
        {options?.map(({ key, text, means }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
          <div
            key={key}
            role="option"
            id={optionId(index)}
            aria-selected={index === active}
            // Before the field loses the focus, which would close the list.
            onPointerDown={event => {
              event.preventDefault()
              pick(index)
            }}
          >
            {text}
            {means && <span class="means">{means}</span>}
          </div>
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {status}
      </p>
      {children}
    </div>
  )
}
