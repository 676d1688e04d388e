import { terms } from '../shared/texts/admin/terms.ts'
import { nameIn } from '../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { MailLink, PhoneLink, WebLink } from './contact-links.tsx'
import { Document } from './document.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import { PublicComplaints } from './public-complaints.tsx'
import { PublicHead } from './public-head.tsx'
import type { PublicPage } from './public-pages.ts'
import { PublicServicePart } from './public-service-part.tsx'
import { Missing, Published, Row } from './published.tsx'

/** The page of an organization: open to everybody, complete without a script, and the sheets that hang in the hall. */
export function PublicBody(page: PublicPage) {
  const { frame, organization, services } = page
  const texts = PUBLIC_TEXTS[frame.lang]
  const parts = (
    <>
      <PublicHead page={page} />
      <About page={page} />
      <Contents page={page} />
      <PublicComplaints page={page} />
      <Windows page={page} />
      <section>
        <h2>{texts.progress}</h2>
        <p>{texts.progressWhat}</p>
        <a class="button plain screen" href={linkTo(frame, `${page.home}/progress`)}>
          {texts.progressLink}
        </a>
      </section>
      {services.map((service, index) => (
        <PublicServicePart page={page} service={service} id={serviceId(index)} />
      ))}
    </>
  )
  return (
    <Document
      frame={frame}
      title={`${texts.title} · ${nameIn(frame.lang, organization)}`}
      description={texts.description}
      banner={page.isDemo ? SURVEY_TEXTS[frame.lang].demoBanner : undefined}
      isIndexed={!page.isPrint}
    >
      {page.isPrint ? <div class="preview">{parts}</div> : parts}
    </Document>
  )
}

function About({ page: { frame, profile, function: kind } }: { page: PublicPage }) {
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  const { phone, email, website } = profile
  return (
    <section>
      <h2>{texts.about}</h2>
      <dl>
        <Row name={texts.function}>{terms[lang].serviceFunction[kind]}</Row>
        <Published lang={lang} name={texts.address} of={profile.address} />
        <Published lang={lang} name={texts.hours} of={profile.hours} />
        {phone && (
          <Row name={texts.phone}>
            <PhoneLink phone={phone} />
          </Row>
        )}
        {email && (
          <Row name={texts.email}>
            <MailLink email={email} />
          </Row>
        )}
        {website && (
          <Row name={texts.website}>
            <WebLink address={website} />
          </Row>
        )}
      </dl>
    </section>
  )
}

function Contents({ page: { frame, services } }: { page: PublicPage }) {
  const { lang } = frame
  return (
    <section>
      <h2>{PUBLIC_TEXTS[lang].services}</h2>
      {services.length === 0 ? (
        <p>
          <Missing lang={lang} />
        </p>
      ) : (
        <ul>
          {services.map(({ name }, index) => (
            <li>
              <a href={`#${serviceId(index)}`}>
                <Name lang={lang} names={name} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Windows({ page: { frame, windows } }: { page: PublicPage }) {
  const { lang } = frame
  if (windows.length === 0) return null
  return (
    <section>
      <h2>{PUBLIC_TEXTS[lang].windows}</h2>
      <dl>
        {windows.map(({ name, place, hours, phone }) => (
          <Row name={<Name lang={lang} names={name} />}>
            {[place, hours].map(
              said =>
                said && (
                  <p>
                    <Name lang={lang} names={said} />
                  </p>
                ),
            )}
            {phone && <PhoneLink phone={phone} />}
          </Row>
        ))}
      </dl>
    </section>
  )
}

function serviceId(index: number): string {
  return `s${index + 1}`
}
