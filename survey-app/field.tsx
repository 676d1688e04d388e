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
  hint?: string | undefined
}

interface LineProps extends FieldProps {
  maxLength: number
  autocomplete?: string
}

/** One line, with its label above and what is wrong between them. */
export function Line({ maxLength, autocomplete = 'off', ...field }: LineProps) {
  const { id, typed, noted } = fieldOf(field)
  const { name } = field
  return (
    <Labelled {...field}>
      <input type="text" {...{ id, name, maxLength, autocomplete }} value={typed} {...noted} />
    </Labelled>
  )
}

/** Room for a thousand characters. */
export function Prose(field: FieldProps) {
  const { id, typed, noted } = fieldOf(field)
  return (
    <Labelled {...field}>
      <textarea {...{ id, name: field.name }} rows={4} maxLength={1000} {...noted}>
        {/* The parser drops the first line end. */}
        {typed?.startsWith('\n') ? `\n${typed}` : typed}
      </textarea>
    </Labelled>
  )
}

/** Never ticked beforehand: only what was ticked and sent comes back so. */
export function Tick(field: FieldProps) {
  const { id, typed, wrong, noted } = fieldOf({ ...field, hint: undefined })
  return (
    <>
      <Notes id={id} hint={undefined} wrong={wrong} />
      <label class="tick">
        <input type="checkbox" {...{ id, name: field.name }} checked={typed !== undefined} {...noted} />
        <span>{field.label}</span>
      </label>
    </>
  )
}

function Labelled({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const { id, wrong } = fieldOf(field)
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <Notes id={id} hint={field.hint} wrong={wrong} />
      {children}
    </div>
  )
}

/** What was typed in a field and what is wrong with it, and how the field points at what is said of it. */
function fieldOf({ page, part, name, hint }: FieldProps) {
  const { typed, wrong } = kept(page, part, name)
  const id = fieldId(part, name)
  const notes = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return {
    ...{ id, typed, wrong },
    noted: { 'aria-describedby': notes || undefined, 'aria-invalid': wrong ? ('true' as const) : undefined },
  }
}

function Notes({ id, hint, wrong }: { id: string; hint: string | undefined; wrong: string | undefined }) {
  return (
    <>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {wrong && <em id={`${id}-wrong`}>{wrong}</em>}
    </>
  )
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
