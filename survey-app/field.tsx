import type { ComponentChildren } from 'preact'
import { RECEIPT_TEXTS, type ReceiptPart } from '../shared/texts/receipts.ts'
import { kept, type PartProps } from './part.tsx'

/** The id of a field, which error links lead to. */
export function fieldId(part: ReceiptPart, field: string): string {
  return `${part}-${field}`
}

interface FieldProps extends PartProps {
  part: ReceiptPart
  name: string
  label: ComponentChildren
  hint?: string
}

interface LineProps extends FieldProps {
  maxLength: number
  autocomplete?: string
}

/** One line, with its label above and what is wrong between them. */
export function Line({ page, part, name, label, hint, maxLength, autocomplete = 'off' }: LineProps) {
  const { typed, wrong } = kept(page, part, name)
  const id = fieldId(part, name)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Notes id={id} hint={hint} wrong={wrong} />
      <input
        type="text"
        {...{ id, name, maxLength, autocomplete }}
        value={typed}
        aria-describedby={notesOf(id, hint, wrong)}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}

/** Room for a thousand characters. */
export function Prose({ page, part, name, label, hint }: FieldProps) {
  const { typed, wrong } = kept(page, part, name)
  const id = fieldId(part, name)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Notes id={id} hint={hint} wrong={wrong} />
      <textarea
        {...{ id, name }}
        rows={4}
        maxLength={1000}
        aria-describedby={notesOf(id, hint, wrong)}
        aria-invalid={wrong ? 'true' : undefined}
      >
        {/* The parser drops the first line end. */}
        {typed?.startsWith('\n') ? `\n${typed}` : typed}
      </textarea>
    </div>
  )
}

/** Never ticked beforehand: only what was ticked and sent comes back so. */
export function Tick({ page, part, name, label }: FieldProps) {
  const { typed, wrong } = kept(page, part, name)
  const id = fieldId(part, name)
  return (
    <>
      <Notes id={id} hint={undefined} wrong={wrong} />
      <label class="tick">
        <input
          type="checkbox"
          {...{ id, name }}
          checked={typed !== undefined}
          aria-describedby={notesOf(id, undefined, wrong)}
          aria-invalid={wrong ? 'true' : undefined}
        />
        <span>{label}</span>
      </label>
    </>
  )
}

function Notes({ id, hint, wrong }: { id: string; hint: string | undefined; wrong: string | undefined }) {
  return (
    <>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {wrong && <em id={`${id}-wrong`}>{wrong}</em>}
    </>
  )
}

function notesOf(id: string, hint: string | undefined, wrong: string | undefined): string | undefined {
  return [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
}

/** Every problem as a link to its field, on top of the page and focused. */
export function PartErrors({ page }: PartProps) {
  const { refused, frame } = page
  if (!refused) return null
  return (
    <div class="panel alarm" id="errors" role="alert" tabIndex={-1} {...{ autofocus: true }}>
      <h2>{RECEIPT_TEXTS[frame.lang].errorTitle}</h2>
      <ul>
        {refused.problems.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(refused.part, field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
