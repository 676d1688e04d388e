import { LANGUAGE_TAGS, type Language } from '../../texts/language.ts'
import { PRINT_WORDS } from './print-words.ts'
import { SHEET_CSS } from './sheet-css.ts'

/** For whoever opened a print in a window of its own: why there is none, and the way back. */
export function PrintRefusal({ message, lang }: { message: string; lang: Language }) {
  const words = PRINT_WORDS[lang]
  return (
    <html lang={LANGUAGE_TAGS[lang]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{words.refused}</title>
        <style dangerouslySetInnerHTML={{ __html: SHEET_CSS }} />
      </head>
      <body>
        <main class="tools">
          <h1>{words.refused}</h1>
          <p>{message}</p>
          <nav aria-label={words.toAdmin}>
            <a href="/admin/">{words.toAdmin}</a>
          </nav>
        </main>
      </body>
    </html>
  )
}
