import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../shared/texts/language.ts'
import { AcceptanceSlip, type AcceptanceSlipProps } from '../../shared/ui/print/acceptance-slip.tsx'
import { acceptanceSlipCss } from '../../shared/ui/print/acceptance-slip-css.ts'
import { ACCEPTANCE_SLIP_WORDS } from '../../shared/ui/print/acceptance-slip-words.ts'
import { PrintDocument } from '../../shared/ui/print/print-document.tsx'
import { PRINT_SCRIPT, PrintPage, type PrintPageProps } from '../../shared/ui/print/print-page.tsx'
import { PrintRefusal } from '../../shared/ui/print/print-refusal.tsx'
import { printCss } from '../../shared/ui/print/print-sheets.tsx'
import { SHEET_CSS } from '../../shared/ui/print/sheet-css.ts'
import { CLOSED, hashSource } from '../http/content-policy.ts'

/** A page and the policy that allows exactly what it inlines. */
interface Rendered {
  readonly html: string
  readonly policy: string
}

export function renderPrint(props: Omit<PrintPageProps, 'css' | 'script'>): Rendered {
  const css = printCss(props)
  const html = `<!doctype html>${renderToString(h(PrintPage, { ...props, css, script: PRINT_SCRIPT }))}`
  return { html, policy: `${CLOSED}; style-src ${hashSource(css)}; script-src ${hashSource(PRINT_SCRIPT)}` }
}

export function renderPrintRefusal(message: string, lang: Language): Rendered {
  const html = `<!doctype html>${renderToString(h(PrintRefusal, { message, lang }))}`
  return { html, policy: `${CLOSED}; style-src ${hashSource(SHEET_CSS)}` }
}

export function renderAcceptanceSlip(props: AcceptanceSlipProps): Rendered {
  const { title, printHint } = ACCEPTANCE_SLIP_WORDS[props.lang]
  const of = { lang: props.lang, title: `${title} ${props.number}`, css: acceptanceSlipCss }
  const children = [h('header', { class: 'hint' }, printHint), h(AcceptanceSlip, props)]
  const html = `<!doctype html>${renderToString(h(PrintDocument, { ...of, children }))}`
  return { html, policy: `${CLOSED}; style-src ${hashSource(acceptanceSlipCss)}` }
}
