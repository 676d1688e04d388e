import { LANGUAGE_TAGS, type Language, nameIn } from '../../texts/language.ts'
import { dayInProse } from './day-in-prose.ts'
import { Mark, placesOf, Qr } from './pieces.tsx'
import { POSTER_WORDS } from './poster-words.ts'
import type { PrintedCode, PrintedOrganization } from './printed-code.ts'
import { SLIP_WORDS } from './slip-words.ts'

interface Props {
  code: PrintedCode
  organization: PrintedOrganization
  isDemo: boolean
  lang: Language
}

/** One of eight on a sheet, to hand out. */
export function Ticket({ code, organization, isDemo, lang }: Props) {
  const [words, slip] = [POSTER_WORDS[lang], SLIP_WORDS[lang]]
  return (
    <article class="card" lang={LANGUAGE_TAGS[lang]}>
      <Qr code={code} className="card-qr" />
      <div class="card-text">
        <Mark code={code} isDemo={isDemo} lang={lang} />
        <h2>{words.title}</h2>
        <p class="card-organization">{nameIn(lang, organization.name)}</p>
        {code.reference && <p class="number">{code.reference}</p>}
        <Places code={code} lang={lang} />
        {code.until && <p>{slip.until(dayInProse(lang, code.until))}</p>}
        <Foot code={code} lang={lang} />
      </div>
    </article>
  )
}

/** Worn by a member of staff. */
export function Badge({ code, organization, isDemo, lang }: Props) {
  const who = code.staff ?? code.label ?? code.window ?? code.service ?? organization.name
  return (
    <article class="card" lang={LANGUAGE_TAGS[lang]}>
      <Qr code={code} className="card-qr" />
      <div class="card-text">
        <Mark code={code} isDemo={isDemo} lang={lang} />
        <p class="who">{nameIn(lang, who)}</p>
        <p class="card-organization">{nameIn(lang, organization.name)}</p>
        <Places code={code} lang={lang} but={nameIn(lang, who)} />
        <p>{POSTER_WORDS[lang].title}</p>
        <Foot code={code} lang={lang} />
      </div>
    </article>
  )
}

/** `but`: what stands above already. */
function Places({ code, lang, but }: Pick<Props, 'code' | 'lang'> & { but?: string }) {
  const places = placesOf(code, lang).filter(({ value }) => value !== but)
  if (places.length === 0) return null
  return (
    <div class={`card-place of-${places.length}`}>
      {places.map(({ value }) => (
        <p key={value}>{value}</p>
      ))}
    </div>
  )
}

function Foot({ code, lang }: Pick<Props, 'code' | 'lang'>) {
  const words = POSTER_WORDS[lang]
  return (
    <>
      <p>{words.promise}</p>
      <p class="short">
        {words.shortCode} <b>{code.shortCode}</b>
      </p>
    </>
  )
}
