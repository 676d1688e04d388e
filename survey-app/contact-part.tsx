import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { Line, Tick } from './field.tsx'
import { Erasure, Part, PartForm, type PartProps } from './part.tsx'

/** How to reach the respondent: masked once it is left, replaceable and erasable at any time. */
export function ContactPart({ page }: PartProps) {
  const { frame, said } = page
  const texts = RECEIPT_TEXTS[frame.lang]
  if (!said.contact) {
    return (
      <Part page={page} part="contact" state={undefined}>
        <ContactForm page={page} />
      </Part>
    )
  }
  return (
    <Part page={page} part="contact" state={said.contact.contact}>
      <p>{[said.contact.name, said.contact.contact].filter(Boolean).join(' · ')}</p>
      <details class="erase" open={page.refused?.part === 'contact'}>
        <summary>{texts.replaceContact}</summary>
        <ContactForm page={page} />
      </details>
      <Erasure page={page} part="contact" />
    </Part>
  )
}

function ContactForm({ page }: PartProps) {
  const texts = RECEIPT_TEXTS[page.frame.lang]
  const of = { page, part: 'contact' } as const
  return (
    <PartForm frame={page.frame} path="contact">
      <p class="soft">{texts.contactHint}</p>
      <Line {...of} name="name" label={texts.name} maxLength={50} autocomplete="name" />
      <Line {...of} name="contact" label={texts.contact} hint={texts.contactKind} maxLength={100} />
      <Tick {...of} name="contactConsent" label={texts.contactConsent} />
      <Tick {...of} name="replyConsent" label={texts.replyConsent} />
      <button type="submit">{texts.parts.contact.save}</button>
    </PartForm>
  )
}
