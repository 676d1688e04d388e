import { type Cell, numberText, type Sheet } from './sheet.ts'

/** Without it Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\ufeff'

/** Beginnings that spreadsheet programs take for a formula, full-width ones included (trust 7). */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** The sheet as CSV (RFC 4180), line by line. */
export function* csvLines({ about, columns, rows, isForm }: Sheet): Generator<string> {
  yield BYTE_ORDER_MARK
  for (const line of about) yield lineOf(line.map(textField))
  if (!isForm) yield lineOf([])
  yield lineOf(columns.map(({ title }) => textField(title)))
  for (const row of rows) yield lineOf(row.map((cell, index) => field(cell, columns[index]?.format ?? 'text')))
}

function field(cell: Cell, format: Sheet['columns'][number]['format']): string {
  return typeof cell === 'number' ? numberText(cell, format) : textField(cell)
}

function textField(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function lineOf(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`
}
