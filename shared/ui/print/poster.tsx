import type { Names } from '../../domain/dimensions.ts'
import { BothNames } from './both-names.tsx'
import { POSTER_WORDS, type PrintLanguage } from './poster-words.ts'

export { posterCss } from './poster-css.ts'

export interface PosterProps {
  organization: Names
  /** Where it hangs: 一楼大厅. */
  label?: Names | undefined
  service?: Names | undefined
  window?: Names | undefined
  staff?: Names | undefined
  /** Tells posters apart; opens nothing. */
  shortCode: string
  url: string
  /** SVG text with its quiet zone of four modules inside the view box, level Q. */
  qrSvg: string
  isTest: boolean
  isDemo?: boolean | undefined
  lang: PrintLanguage
  /** How to print it, on the screen only: where it stands alone. */
  printHint?: boolean
}

/** One page, black on white: the chosen language large, the other beneath it. */
export function Poster({
  organization,
  label,
  service,
  window,
  staff,
  shortCode,
  url,
  qrSvg,
  isTest,
  isDemo = false,
  lang,
  printHint = false,
}: PosterProps) {
  const other = lang === 'zh' ? 'en' : 'zh'
  const words = POSTER_WORDS[lang]
  return (
    <article class={isTest || isDemo ? 'poster with-test' : 'poster'} lang={tag(lang)}>
      {(isTest || isDemo) && <Mark kind={isTest ? 'test' : 'demo'} lang={lang} />}
      <header>
        <h1>{words.title}</h1>
        <p class="other" lang={tag(other)}>
          {POSTER_WORDS[other].title}
        </p>
      </header>
      <div class="poster-qr" role="img" aria-label={url} dangerouslySetInnerHTML={{ __html: qrSvg }} />
      <p class="poster-scan">{words.scan}</p>
      <p class="poster-promise">
        {words.promise}
        <span class="other" lang={tag(other)}>
          {POSTER_WORDS[other].promise}
        </span>
      </p>
      <section class="poster-place">
        <p class={sized('poster-organization', organization)}>
          <BothNames names={organization} lang={lang} />
        </p>
        {label && (
          <p class={sized('poster-label', label)}>
            <BothNames names={label} lang={lang} />
          </p>
        )}
        <dl>
          <Place name={words.service} names={service} lang={lang} />
          <Place name={words.window} names={window} lang={lang} />
          <Place name={words.staff} names={staff} lang={lang} />
        </dl>
      </section>
      <footer>
        <p>
          {words.address}
          <span class="poster-url">{url}</span>
        </p>
        <p class="poster-short">
          {words.shortCode} <b>{shortCode}</b>
        </p>
      </footer>
      {printHint && <p class="screen-only">{words.printHint}</p>}
    </article>
  )
}

function Mark({ kind, lang }: { kind: 'test' | 'demo'; lang: PrintLanguage }) {
  const words = POSTER_WORDS[lang]
  return (
    <p class="poster-test">
      <b>{words[kind]}</b> {words[`${kind}Means`]}
    </p>
  )
}

function Place({ name, names, lang }: { name: string; names: Names | undefined; lang: PrintLanguage }) {
  if (!names) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{(lang === 'en' && names.en) || names.zh}</dd>
    </div>
  )
}

/** Long names are set smaller, so that the sheet stays one. */
function sized(name: string, { zh, en = '' }: Names): string {
  return zh.length > 30 || en.length > 60 ? `${name} long` : name
}

function tag(lang: PrintLanguage): string {
  return lang === 'zh' ? 'zh-CN' : 'en'
}
