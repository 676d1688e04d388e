import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { MailLink, PhoneLink } from './contact-links.tsx'
import type { PublicPage } from './public-pages.ts'
import { Missing, MissingRow, Published, Row, Step } from './published.tsx'

/** Where complaints go and how they are handled, with the time range of each step (general requirements 5.2, 6.2). */
export function PublicComplaints({ page: { frame, profile, isCentre } }: { page: PublicPage }) {
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  const { phone, email, address, person, how } = profile.complaints ?? {}
  const steps = profile.complaintSteps ?? []
  const hasRoute = phone || email || address
  return (
    <section id="complaints">
      <h2>{texts.complaints}</h2>
      <dl>
        {!hasRoute && <MissingRow lang={lang} name={texts.complaintRoute} />}
        {phone ? (
          <Row name={texts.complaintPhone}>
            <PhoneLink phone={phone} />
          </Row>
        ) : (
          isCentre && <MissingRow lang={lang} name={texts.complaintPhone} />
        )}
        {email && (
          <Row name={texts.email}>
            <MailLink email={email} />
          </Row>
        )}
        <Published lang={lang} name={texts.complaintAddress} of={address} />
        <Published lang={lang} name={texts.complaintPerson} of={person} />
        <Published lang={lang} name={texts.complaintHow} of={how} />
        <Row name={texts.complaintSteps}>
          {steps.length === 0 ? (
            <Missing lang={lang} />
          ) : (
            <ol>
              {steps.map(step => (
                <Step lang={lang} step={step} />
              ))}
            </ol>
          )}
        </Row>
      </dl>
    </section>
  )
}
