import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { fieldId } from './Field.tsx'
import { wordsOf } from './language.ts'
import type { FormState } from './use-form.ts'

interface FormProps {
  form: FormState
  /** Without, the form is only read. */
  submit?: string | undefined
  children: ComponentChildren
  /** Further buttons beside submit. */
  beside?: ComponentChildren
}

export function Form({ form, submit, children, beside }: FormProps) {
  return (
    // Our own messages, in the app's language, instead of the browser's bubbles.
    <form class="form" noValidate onSubmit={form.onSubmit} aria-busy={form.busy}>
      <ProblemSummary form={form} />
      {submit ? children : <fieldset disabled>{children}</fieldset>}
      {submit && (
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={form.busy}>
            {submit}
          </button>
          {beside}
        </div>
      )}
    </form>
  )
}

function ProblemSummary({ form }: { form: FormState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (form.attempt > 0) box.current?.focus()
  }, [form.attempt])
  if (form.problems.length === 0 && !form.general) return null
  return (
    <div class="notice danger" role="alert" tabIndex={-1} ref={box}>
      {form.general && <p>{form.general}</p>}
      {form.problems.length > 0 && (
        <>
          <p>{wordsOf(frameTexts).problemTitle}</p>
          <ul>
            {form.problems.map(({ path, message }) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`} onClick={event => focusField(event, path)}>
                  {labelOf(path)}
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function focusField(event: MouseEvent, path: string) {
  event.preventDefault()
  document.getElementById(fieldId(path))?.focus()
}

/** The field's own label in front of the sentence: 密码：…  */
function labelOf(path: string): string {
  const label = document.querySelector(`label[for="${fieldId(path)}"]`)?.firstChild?.textContent
  return label ? `${label}${document.documentElement.lang === 'en' ? ': ' : '：'}` : ''
}
