import type { ComponentChildren } from 'preact'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { wordsOf } from './language.ts'
import type { FormState } from './use-form.ts'

export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}

interface LabelledProps {
  form: FormState
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean
}

interface FieldProps extends LabelledProps {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'totp' | 'number'
  autocomplete?: string
  maxLength?: number
  value?: string
  lang?: string
}

export function Field({ type = 'text', autocomplete = 'off', maxLength, value, lang, ...labelled }: FieldProps) {
  const totp = type === 'totp'
  const typed = totp || type === 'number'
  return (
    <Labelled {...labelled}>
      {described => (
        <input
          {...described}
          class={typed || type === 'date' || type === 'time' ? 'short' : undefined}
          // Preact's types know inputs by one literal each.
          type={(typed ? 'text' : type) as 'text'}
          autocomplete={totp ? 'one-time-code' : autocomplete}
          inputMode={totp ? ('numeric' as const) : typed ? ('decimal' as const) : undefined}
          maxLength={totp ? 6 : maxLength}
          autocapitalize={type === 'text' ? undefined : 'none'}
          spellcheck={false}
          defaultValue={value}
          lang={lang}
        />
      )}
    </Labelled>
  )
}

interface ProseProps extends LabelledProps {
  maxLength: number
  value?: string | undefined
  lang?: string | undefined
}

/** Text of paragraphs. */
export function Prose({ maxLength, value, lang, ...labelled }: ProseProps) {
  return (
    <Labelled {...labelled}>
      {described => <textarea {...described} rows={3} maxLength={maxLength} defaultValue={value} lang={lang} />}
    </Labelled>
  )
}

interface ChoiceProps extends LabelledProps {
  children: ComponentChildren
  value?: string | undefined
  onChange?: (value: string) => void
}

export function Choice({ children, value, onChange, ...labelled }: ChoiceProps) {
  return (
    <Labelled {...labelled}>
      {described => (
        <select {...described} value={value} onChange={event => onChange?.(event.currentTarget.value)}>
          {children}
        </select>
      )}
    </Labelled>
  )
}

interface Described {
  id: string
  name: string
  required: boolean
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}

/** Label, hint and problem around one control, tied together for screen readers. */
function Labelled(props: LabelledProps & { children: (described: Described) => ComponentChildren }) {
  const { form, name, label, hint, optional = false } = props
  const id = fieldId(name)
  const problem = form.problems.find(({ path }) => path === name)?.message
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="secondary">{wordsOf(frameTexts).optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {props.children({
        id,
        name,
        required: !optional,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
    </div>
  )
}
