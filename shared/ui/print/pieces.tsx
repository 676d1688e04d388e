import { type Language, nameIn } from '../../texts/language.ts'
import { POSTER_WORDS } from './poster-words.ts'
import type { PrintedCode } from './printed-code.ts'

/** Where and what: hall, service, window and person, as far as the code names them. */
export function placesOf(code: PrintedCode, lang: Language): { name: string | undefined; value: string }[] {
  const words = POSTER_WORDS[lang]
  const { label, service, window, staff } = code
  return [
    { name: undefined, names: label },
    { name: words.service, names: service },
    { name: words.window, names: window },
    { name: words.staff, names: staff },
  ].flatMap(({ name, names }) => (names ? [{ name, value: nameIn(lang, names) }] : []))
}

/** Test and demo codes say of themselves that they are. */
export function Mark({ code, isDemo, lang }: { code: PrintedCode; isDemo: boolean; lang: Language }) {
  if (!code.isTest && !isDemo) return null
  const words = POSTER_WORDS[lang]
  const kind = code.isTest ? 'test' : 'demo'
  return (
    <p class="mark">
      {words[kind]} · {words[`${kind}Means`]}
    </p>
  )
}

export function Qr({ code, className }: { code: PrintedCode; className: string }) {
  return <div class={className} role="img" aria-label={code.url} dangerouslySetInnerHTML={{ __html: code.qrSvg }} />
}
