import type { ComplaintRoute } from '../../domain/catalogue.ts'
import { LANGUAGE_TAGS, type Language, nameIn } from '../../texts/language.ts'
import { dayInProse } from './day-in-prose.ts'
import { Mark, placesOf, Qr } from './pieces.tsx'
import { POSTER_WORDS } from './poster-words.ts'
import type { PrintedCode, PrintedOrganization } from './printed-code.ts'
import { SLIP_WORDS, type SlipWords } from './slip-words.ts'

interface Props {
  code: PrintedCode
  organization: PrintedOrganization
  isDemo: boolean
  lang: Language
}

/** A slip is short; the public page has all of it. */
const HOW_LENGTH = 120

/** What goes with a delivery (general requirements 6.6): number, until when and how to answer, where to complain. */
export function Slip({ code, organization, isDemo, lang }: Props) {
  const words = SLIP_WORDS[lang]
  return (
    <article class="slip" lang={LANGUAGE_TAGS[lang]}>
      <div class="slip-body">
        <Mark code={code} isDemo={isDemo} lang={lang} />
        <p class="organization">{nameIn(lang, organization.name)}</p>
        {code.label && <p>{nameIn(lang, code.label)}</p>}
        <h2>{titleOf(code, words)}</h2>
        <Facts code={code} lang={lang} />
        {code.until && <p class="until">{words.until(dayInProse(lang, code.until))}</p>}
        <p>
          {words.feedback}
          {organization.phone && `${words.colon}${organization.phone}`}
        </p>
        {organization.complaints && <Complaints complaints={organization.complaints} lang={lang} />}
      </div>
      <div class="slip-code">
        <Qr code={code} className={`slip-qr modules-${code.modules}`} />
        <p class="scan">{POSTER_WORDS[lang].scan}</p>
        <p>{POSTER_WORDS[lang].promise}</p>
        <p class="short">
          {POSTER_WORDS[lang].shortCode} <b>{code.shortCode}</b>
        </p>
        <p class="url">{code.url}</p>
      </div>
    </article>
  )
}

function titleOf({ kind, form, serviceDay }: PrintedCode, words: SlipWords): string {
  if (kind === 'standing') return words.standingTitle
  return form === 'matter' && serviceDay ? words.matterTitle : words.visitTitle
}

function Facts({ code, lang }: Pick<Props, 'code' | 'lang'>) {
  const words = SLIP_WORDS[lang]
  const isMatter = code.form === 'matter'
  return (
    <dl>
      {code.reference && (
        <div class="number">
          <dt>
            {isMatter ? words.matter : words.visit}
            {words.colon}
          </dt>
          <dd>{code.reference}</dd>
        </div>
      )}
      {placesOf({ ...code, label: undefined }, lang).map(({ name = '', value }) => (
        <div key={name}>
          <dt>{name + words.colon}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {code.serviceDay && (
        <div>
          <dt>
            {isMatter ? words.deliveredOn : words.visitedOn}
            {words.colon}
          </dt>
          <dd>{dayInProse(lang, code.serviceDay)}</dd>
        </div>
      )}
    </dl>
  )
}

function Complaints({ complaints, lang }: { complaints: ComplaintRoute; lang: Language }) {
  const words = SLIP_WORDS[lang]
  const { person, phone, email, address, how } = complaints
  const lines: [string, string | undefined][] = [
    [words.person, person && nameIn(lang, person)],
    [words.phone, phone],
    [words.email, email],
    [words.address, address && nameIn(lang, address)],
  ]
  return (
    <section class="complaints">
      <h3>{words.complaints}</h3>
      {lines.map(([name, value]) => value && <p key={name}>{`${name}${words.colon}${value}`}</p>)}
      {how && <p>{shortened(nameIn(lang, how))}</p>}
    </section>
  )
}

function shortened(text: string): string {
  return text.length > HOW_LENGTH ? `${text.slice(0, HOW_LENGTH)}…` : text
}
