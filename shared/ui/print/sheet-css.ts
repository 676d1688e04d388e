import { PAPERS, type PrintFormat } from '../../domain/print-formats.ts'

/** Of every printed page. Measures of posters count in --u, so that one design fits several papers. */
export const SHEET_CSS = `
* { box-sizing: border-box }
html { color-scheme: light }
body { margin: 0; background: #e5e8ec; color: #000; --u: 1mm;
  font-family: -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans SC",
    "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.35 }
body.a5 { --u: 0.7mm }
svg { display: block; shape-rendering: crispEdges }
.tools { max-width: 210mm; margin: 0 auto; padding: 12px 16px; font-size: 16px; line-height: 1.5 }
.tools h1 { margin: 0 0 4px; font-size: 20px }
.tools p, .tools ul { margin: 4px 0 }
.tools nav { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-top: 8px }
.tools nav a { display: inline-block; padding: 10px 0; color: #0b57a4 }
.tools button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 8px; background: #0b57a4; color: #fff;
  font: inherit }
.tools .warning { padding: 8px 12px; border: 1px solid #6b7280; border-radius: 8px; background: #fff }
@media print { body { background: #fff } .tools { display: none } }
`

/** Margins in mm that office printers keep free; a roll's printer feeds its own. */
const MARGIN_MM: Partial<Record<PrintFormat, number>> = { a5: 7, slip58: 0, slip80: 0 }
const USUAL_MARGIN_MM = 10

/** The paper. A roll is cut at `rollHeightMm`. */
export function paperCss(format: PrintFormat, rollHeightMm: number): string {
  const { widthMm, heightMm } = PAPERS[format]
  const margin = MARGIN_MM[format] ?? USUAL_MARGIN_MM
  return `@page { size: ${widthMm}mm ${heightMm ?? rollHeightMm}mm; margin: ${margin}mm }\n`
}
