import { STAGES } from '../shared/domain/catalogue.ts'
import { terms } from '../shared/texts/admin/terms.ts'
import type { Language } from '../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { daysInWords } from './day-ranges.ts'
import { Name } from './name.tsx'
import type { PublicPage, PublicService } from './public-pages.ts'
import { Missing, MissingRow, Published, Row, Step } from './published.tsx'

interface Props {
  page: PublicPage
  service: PublicService
  id: string
}

/** One service: general requirements 6.1 and 6.2, and of a centre what the window standard 5.2 wants besides. */
export function PublicServicePart({ page, service, id }: Props) {
  const { isCentre, profile } = page
  const { lang } = page.frame
  const texts = PUBLIC_TEXTS[lang]
  const { limit, materials = [] } = service
  const said = (name: 'scope' | 'clients' | 'price' | 'promise') => (
    <Published lang={lang} name={texts[name]} of={service[name]} isDue />
  )
  return (
    <article id={id}>
      <h2>
        <Name lang={lang} names={service.name} />
      </h2>
      <dl>
        <Row name={texts.function}>{terms[lang].serviceFunction[service.function]}</Row>
        {service.isPublicBenefit && <Row name={texts.publicBenefit}>{texts.isPublicBenefit}</Row>}
        {said('scope')}
        {said('clients')}
        <Row name={texts.steps}>
          <Flow lang={lang} service={service} />
        </Row>
        <Published
          lang={lang}
          name={texts.limit}
          of={limit && daysInWords(lang, limit.days, limit.unit)}
          isDue={isCentre}
        />
        {said('price')}
        {materials.length > 0 ? (
          <Row name={texts.materials}>
            <ol>
              {materials.map(material => (
                <li>
                  <Name lang={lang} names={material} />
                </li>
              ))}
            </ol>
          </Row>
        ) : (
          isCentre && <MissingRow lang={lang} name={texts.materials} />
        )}
        {said('promise')}
        <Published lang={lang} name={texts.contact} of={service.contact ?? ownContact(page)} isDue />
        <Published lang={lang} name={texts.department} of={service.department} isDue={isCentre} />
        <Published lang={lang} name={texts.responsible} of={service.responsible} isDue={isCentre} />
        {isCentre && <Published lang={lang} name={texts.complaintPhone} of={profile.complaints?.phone} isDue />}
      </dl>
      <p class="paper foot">
        <Name lang={lang} names={page.organization} />
        {profile.complaints?.phone && ` · ${texts.complaintPhone} ${profile.complaints.phone}`} · {page.pageUrl}
      </p>
    </article>
  )
}

/** A service without a contact of its own is reached through the organization's. */
function ownContact({ profile }: PublicPage): string | undefined {
  return profile.phone ?? profile.email
}

/** 委托 受理 实施 交付 反馈处理: a stage without a step is one that wasn't made public. */
function Flow({ lang, service: { steps = [] } }: { lang: Language; service: PublicService }) {
  const { stages } = PUBLIC_TEXTS[lang]
  if (steps.length === 0) return <Missing lang={lang} />
  return (
    <ol>
      {STAGES.map(stage => {
        const found = steps.filter(step => step.stage === stage)
        if (found.length > 0) return found.map(step => <Step lang={lang} step={step} stage={stages[stage]} />)
        return (
          <li>
            <b>{stages[stage]}</b> <Missing lang={lang} />
          </li>
        )
      })}
    </ol>
  )
}
