import { CODES_PER_PRINT } from '../../domain/print-formats.ts'
import type { Language } from '../../texts/language.ts'
import { PrintDocument } from './print-document.tsx'
import { PrintSheets, type SheetsProps } from './print-sheets.tsx'
import { PRINT_WORDS } from './print-words.ts'

export interface PrintPageProps extends SheetsProps {
  /** Codes in all parts together. */
  total: number
  part: number
  /** Address of a part. */
  partUrl: (part: number) => string
  css: string
  script: string
}

/** Starts the browser's own dialog; without it the page prints as well. */
export const PRINT_SCRIPT = `document.getElementById('print').addEventListener('click',function(){print()})`

/** A page that is nothing but paper: what stands above the sheets is seen on the screen only. */
export function PrintPage(props: PrintPageProps) {
  const { format, codes, organization, lang, css, script } = props
  const words = PRINT_WORDS[lang]
  return (
    <PrintDocument {...{ lang, css }} title={`${words.formats[format]} · ${organization.name.zh}`} bodyClass={format}>
      <header class="tools">
        <Tools {...props} />
      </header>
      <main class={format}>
        <PrintSheets {...props} />
      </main>
      {codes.length > 0 && <script dangerouslySetInnerHTML={{ __html: script }} />}
    </PrintDocument>
  )
}

function Tools({ format, codes, organization, lang, total, part, partUrl }: PrintPageProps) {
  const words = PRINT_WORDS[lang]
  const parts = Math.ceil(total / CODES_PER_PRINT)
  if (codes.length === 0) {
    return (
      <>
        <h1>{words.formats[format]}</h1>
        <p>{words.none}</p>
      </>
    )
  }
  return (
    <>
      <h1>{words.formats[format]}</h1>
      <p>{words.count(codes.length, total)}</p>
      <p>{words.setting[format]}</p>
      {isDelivery(format) && !organization.complaints && <p class="warning">{words.noComplaints}</p>}
      <p>
        <button type="button" id="print">
          {words.print}
        </button>
      </p>
      {parts > 1 && <Parts parts={parts} part={part} partUrl={partUrl} lang={lang} />}
    </>
  )
}

interface PartsProps {
  parts: number
  part: number
  partUrl: (part: number) => string
  lang: Language
}

function Parts({ parts, part, partUrl, lang }: PartsProps) {
  const words = PRINT_WORDS[lang]
  return (
    <nav aria-label={words.parts}>
      {Array.from({ length: parts }, (_, index) => index + 1).map(each => (
        <a key={each} href={partUrl(each)} aria-current={each === part ? 'page' : undefined}>
          {words.part(each)}
        </a>
      ))}
    </nav>
  )
}

function isDelivery(format: PrintPageProps['format']): boolean {
  return format === 'slip58' || format === 'slip80' || format === 'half'
}
