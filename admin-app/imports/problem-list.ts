import type { ImportProblems } from '../../shared/contract/imports.ts'
import type { importsTexts } from '../../shared/texts/admin/imports.ts'

type Words = (typeof importsTexts)['zh']

/** Beginnings that spreadsheet programs take for a formula. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** The list as lines with a heading: sheet, row, column, heading, what is wrong, what is expected. */
export function linesOf(problems: ImportProblems['problems'], between: '\t' | ',', words: Words): string {
  const head = [words.table, words.row, words.where, '', words.wrong, words.expected]
  const rows = problems.map(({ sheet, row, column, heading, wrong, expected }) => [
    ...[sheet ? words.sheet[sheet] : '', String(row ?? ''), column ?? '', heading ?? '', wrong, expected],
  ])
  return [head, ...rows].map(cells => cells.map(cell => field(cell, between)).join(between)).join('\r\n')
}

function field(text: string, between: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  if (between === '\t') return harmless.replace(/[\t\r\n]+/g, ' ')
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** With the byte order mark, without which Excel reads UTF-8 as something else. */
export function saveCsv(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
