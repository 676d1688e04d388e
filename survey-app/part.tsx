import type { ComponentChildren } from 'preact'
import { RECEIPT_TEXTS, type ReceiptPart } from '../shared/texts/receipts.ts'
import { linkTo } from './links.ts'
import type { Frame, ReceiptPage } from './pages.ts'

/** What each part is given: the whole page, for its words, what was said and what was just saved or refused. */
export interface PartProps {
  page: ReceiptPage
}

interface Props extends PartProps {
  part: ReceiptPart
  /** What there is already, in a word. */
  state: string | undefined
  children: ComponentChildren
}

/** One part of what may be said, folded until it is asked for or has news. The news stands right under its heading. */
export function Part({ page, part, state, children }: Props) {
  const texts = RECEIPT_TEXTS[page.frame.lang]
  const done = page.done?.part === part ? page.done.how : undefined
  return (
    <details id={done ? undefined : part} open={done !== undefined || page.refused?.part === part}>
      <summary>
        <b>{texts.parts[part].title}</b> {state && <span class="state">{state}</span>}
      </summary>
      {done && (
        <p class="done" id={part} role="status" tabIndex={-1}>
          {texts[done]}
        </p>
      )}
      {children}
    </details>
  )
}

/** A plain form for one part; `path` is the last word of its address. */
export function PartForm({ frame, path, children }: { frame: Frame; path: string; children: ComponentChildren }) {
  return (
    <form method="post" action={linkTo(frame, `${frame.path}/${path}`)} noValidate>
      {children}
    </form>
  )
}

/** Two taps, because nothing brings it back. */
export function Erasure({ page: { frame }, part }: PartProps & { part: ReceiptPart }) {
  const texts = RECEIPT_TEXTS[frame.lang]
  return (
    <details class="erase">
      <summary>{texts.erase}</summary>
      <p>{texts.parts[part].erase}</p>
      <PartForm frame={frame} path="erasure">
        <input type="hidden" name="part" value={part} />
        <button type="submit" class="plain">
          {texts.confirmErase}
        </button>
      </PartForm>
    </details>
  )
}

/** What is wrong with a field of this part, and what was typed into it. */
export function kept({ refused }: ReceiptPage, part: ReceiptPart, field: string) {
  if (refused?.part !== part) return { typed: undefined, wrong: undefined }
  return {
    typed: refused.fields[field],
    wrong: refused.problems.find(problem => problem.field === field)?.message,
  }
}
