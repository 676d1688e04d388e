import type { ComponentChildren } from 'preact'
import { PAPERS, type PrintFormat } from '../../domain/print-formats.ts'
import type { Language } from '../../texts/language.ts'
import { Badge, Ticket } from './card.tsx'
import { CARD_RULES } from './card-css.ts'
import { Poster } from './poster.tsx'
import { POSTER_RULES } from './poster-css.ts'
import type { PrintedCode, PrintedOrganization } from './printed-code.ts'
import { rollHeightMm } from './roll-height.ts'
import { paperCss, SHEET_CSS } from './sheet-css.ts'
import { Slip } from './slip.tsx'
import { SLIP_RULES } from './slip-css.ts'
import { Tent } from './tent.tsx'
import { TENT_RULES } from './tent-css.ts'

export interface SheetsProps {
  format: PrintFormat
  codes: readonly PrintedCode[]
  organization: PrintedOrganization
  isDemo: boolean
  lang: Language
}

const RULES: Readonly<Record<PrintFormat, string>> = {
  a4: POSTER_RULES,
  a5: POSTER_RULES,
  tent: TENT_RULES,
  badge: CARD_RULES,
  sheet8: CARD_RULES,
  slip58: SLIP_RULES,
  slip80: SLIP_RULES,
  half: SLIP_RULES,
}

/** The style of one print: the paper's size depends on what stands on it. */
export function printCss({ format, codes, organization, lang }: SheetsProps): string {
  const height = format === 'slip58' || format === 'slip80' ? rollHeightMm(format, codes, organization, lang) : 0
  return paperCss(format, height) + SHEET_CSS + RULES[format]
}

/** All codes of one print on their paper. */
export function PrintSheets({ format, codes, organization, isDemo, lang }: SheetsProps) {
  const shared = { organization, isDemo, lang }
  if (format === 'tent')
    return (
      <>
        {codes.map(code => (
          <Tent key={code.url} code={code} {...shared} />
        ))}
      </>
    )
  if (format === 'badge') {
    return (
      <Cut format={format}>
        {codes.map(code => (
          <Badge key={code.url} code={code} {...shared} />
        ))}
      </Cut>
    )
  }
  if (format === 'sheet8') {
    return (
      <Cut format={format}>
        {codes.map(code => (
          <Ticket key={code.url} code={code} {...shared} />
        ))}
      </Cut>
    )
  }
  if (format === 'a4' || format === 'a5') {
    return (
      <>
        {codes.map(code => (
          <Poster key={code.url} {...code} organization={organization.name} isDemo={isDemo} lang={lang} />
        ))}
      </>
    )
  }
  return (
    <>
      {codes.map(code => (
        <Slip key={code.url} code={code} {...shared} />
      ))}
    </>
  )
}

/** Sheets of cards, each filled before the next. */
function Cut({ format, children }: { format: 'badge' | 'sheet8'; children: ComponentChildren[] }) {
  const { perSheet } = PAPERS[format]
  const sheets = Array.from({ length: Math.ceil(children.length / perSheet) }, (_, index) =>
    children.slice(index * perSheet, (index + 1) * perSheet),
  )
  return (
    <>
      {sheets.map((cards, index) => (
        <div key={index} class={`card-sheet ${format}`}>
          {cards}
        </div>
      ))}
    </>
  )
}
