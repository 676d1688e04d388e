import type { Language } from '../../texts/language.ts'
import { PrintDocument } from './print-document.tsx'
import { PRINT_WORDS } from './print-words.ts'
import { SHEET_CSS } from './sheet-css.ts'

/** For whoever opened a print in a window of its own: why there is none, and the way back. */
export function PrintRefusal({ message, lang }: { message: string; lang: Language }) {
  const words = PRINT_WORDS[lang]
  return (
    <PrintDocument lang={lang} title={words.refused} css={SHEET_CSS}>
      <main class="tools">
        <h1>{words.refused}</h1>
        <p>{message}</p>
        <nav aria-label={words.toAdmin}>
          <a href="/admin/">{words.toAdmin}</a>
        </nav>
      </main>
    </PrintDocument>
  )
}
