import { LANGUAGE_TAGS, type Language } from '../../texts/language.ts'
import { BothNames } from './both-names.tsx'
import { Mark, placesOf, Qr } from './pieces.tsx'
import { POSTER_WORDS } from './poster-words.ts'
import type { PrintedCode, PrintedOrganization } from './printed-code.ts'

interface Props {
  code: PrintedCode
  organization: PrintedOrganization
  isDemo: boolean
  lang: Language
}

/** Folded in the middle, it shows the same on both sides. */
export function Tent(props: Props) {
  return (
    <article class="tent" lang={LANGUAGE_TAGS[props.lang]}>
      <div class="tent-face" aria-hidden="true">
        <Face {...props} />
      </div>
      <div class="tent-face">
        <Face {...props} />
      </div>
    </article>
  )
}

function Face({ code, organization, isDemo, lang }: Props) {
  const words = POSTER_WORDS[lang]
  const isLong = organization.name.zh.length > 30 || (organization.name.en ?? '').length > 60
  return (
    <>
      <Qr code={code} className="tent-qr" />
      <div class="tent-text">
        <Mark code={code} isDemo={isDemo} lang={lang} />
        <h1>{words.title}</h1>
        <p>{words.scan}</p>
        <p>{words.promise}</p>
        <p class={isLong ? 'tent-organization long' : 'tent-organization'}>
          <BothNames names={organization.name} lang={lang} />
        </p>
        {placesOf(code, lang).map(({ name, value }) => (
          <p key={value} class={value.length > 30 ? 'long' : undefined}>
            {name === undefined ? value : `${name} ${value}`}
          </p>
        ))}
        <p class="small">
          {words.shortCode} <b>{code.shortCode}</b>
          <br />
          {words.address} {code.url}
        </p>
      </div>
    </>
  )
}
