import type { SlipFormat } from '../../domain/print-formats.ts'
import { type Language, nameIn } from '../../texts/language.ts'
import { placesOf } from './pieces.tsx'
import type { PrintedCode, PrintedOrganization } from './printed-code.ts'

/** Of the paper's printable width, font and line in mm; what a slip holds besides names. */
const ROLLS = {
  slip58: { printableMm: 48, fontMm: 3.4, restMm: { zh: 128, en: 162 } },
  slip80: { printableMm: 72, fontMm: 3.8, restMm: { zh: 126, en: 150 } },
} as const
const LINE_HEIGHT = 1.4
const STEP_MM = 10

/** How high the paper of a roll must be so that the fullest of these slips stands on one piece. */
export function rollHeightMm(
  format: SlipFormat,
  codes: readonly PrintedCode[],
  organization: PrintedOrganization,
  lang: Language,
): number {
  if (format !== 'slip58' && format !== 'slip80') return 0
  const { printableMm, fontMm, restMm } = ROLLS[format]
  const linesMm = (text: string, scale = 1) => {
    const font = fontMm * scale
    return Math.ceil((widthOf(text) * font) / (printableMm * 0.92)) * font * LINE_HEIGHT + 1
  }
  const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + linesMm(text), 0)
  const { person, address, how, phone, email } = organization.complaints ?? {}
  const said = [person, address, how].flatMap(names => (names ? [`${nameIn(lang, names)}　　　　`] : []))
  const always =
    linesMm(nameIn(lang, organization.name), 1.2) + sum([...said, ...[phone, email].flatMap(text => text ?? [])])
  const places = (code: PrintedCode) => sum(placesOf(code, lang).map(({ value }) => `　　　　　${value}`))
  const most = codes.reduce((height, code) => Math.max(height, places(code)), 0)
  return Math.ceil((restMm[lang] + always + most) / STEP_MM) * STEP_MM
}

/** In widths of a Chinese character; Latin letters take about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.55), 0)
}
