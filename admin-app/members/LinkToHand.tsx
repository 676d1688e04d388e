import { useRef, useState } from 'preact/hooks'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'

interface LinkToHandProps {
  title: string
  how: string
  /** Names the field. */
  label: string
  link: string
}

/** A link to hand over; nobody can show it a second time. */
export function LinkToHand({ title, how, label, link }: LinkToHandProps) {
  const words = wordsOf(membersTexts)
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = () => {
    field.current?.select()
    // Browsers without the clipboard leave the text selected, ready to be copied by hand.
    navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Notice kind="success" takesFocus title={title}>
      <p>{how}</p>
      <div class="search-box">
        <input ref={field} readOnly value={link} aria-label={label} onFocus={event => event.currentTarget.select()} />
        <button type="button" class="button" onClick={copy}>
          {copied ? words.copied : words.copy}
        </button>
      </div>
    </Notice>
  )
}
