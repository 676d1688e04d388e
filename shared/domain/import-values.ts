import { isCreditCode } from './credit-code.ts'
import { halfWidth, isBlank, type RawCell, shortened, trimmed } from './import-cells.ts'
import { dayOfSerial, dayOfText } from './import-days.ts'
import type { ColumnKind, ImportColumn } from './import-sheets.ts'
import type { Problem } from './problem.ts'

export type ImportValue = string | number | boolean | readonly string[]
export type CellRead = { readonly value: ImportValue | null } | { readonly problem: Problem }

/** Spreadsheets keep 15 digits of a number; what follows them is lost. */
const KEPT_DIGITS = 15
const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i
/** How a spreadsheet writes such a number into a CSV file. */
const WRITTEN_SHORT = /^\d\.\d+E\+\d{2,}$/
/** From 1980 to 2099 as serial numbers of the 1900 system: a day whose cell has lost its format. */
const [FIRST_SERIAL, LAST_SERIAL] = [29_221, 73_050]

/** What a cell says, as the column means it: null where it is empty, or what is wrong with it. */
export function readCell(column: ImportColumn, cell: RawCell | undefined): CellRead {
  if (cell === undefined || isBlank(cell)) {
    return column.isRequired ? problem('cell.required') : { value: null }
  }
  if (cell.kind === 'formula') return problem('cell.formula')
  if (cell.kind === 'error') return problem('cell.error', { value: cell.text })
  const read = readers[column.kind.is](cell, column.kind as never)
  if (!('problem' in read) || !column.isContact) return read
  // What somebody can be reached by stands in no message.
  const { value: _, ...params } = read.problem.params
  return { problem: { code: read.problem.code, params } }
}

type Filled = Exclude<RawCell, { kind: 'formula' | 'error' }>
type Of<K extends ColumnKind['is']> = Extract<ColumnKind, { is: K }>

const readers: { readonly [K in ColumnKind['is']]: (cell: Filled, kind: Of<K>) => CellRead } = {
  code: cell => asText(cell, text => limited(halfWidth(text).trim(), 40)),
  codes: (cell, { most }) => asText(cell, text => list(halfWidth(text), /[、；;，,\n]/, 40, most)),
  line: (cell, { longest }) => asText(cell, text => limited(text.replace(/\s*[\r\n]+\s*/g, ' '), longest)),
  prose: (cell, { longest }) => asText(cell, text => limited(text.replace(/\r\n?/g, '\n'), longest)),
  lines: (cell, { longest, most }) => asText(cell, text => list(text, /[；;\r\n]+/, longest, most)),
  day: readDay,
  whole: (cell, { most }) => asNumber(cell, 'cell.whole', value => isWhole(value, most), { most }),
  money: readMoney,
  'yes-no': readYesNo,
  choice: (cell, { choices }) => asText(cell, text => readChoice(text, choices)),
  'credit-code': readCreditCode,
}

/** A text column takes numbers as they are written, but not what a spreadsheet has made of a text. */
function asText(cell: Filled, read: (text: string) => CellRead): CellRead {
  if (cell.kind === 'date') return problem('cell.date-in-text')
  if (cell.kind === 'boolean') return read(cell.is ? 'TRUE' : 'FALSE')
  const text = trimmed(cell.text)
  const isLost = cell.kind === 'number' ? Math.abs(Number(text)) >= 10 ** KEPT_DIGITS : WRITTEN_SHORT.test(text)
  if (isLost) return problem('cell.digits-lost', { value: shortened(text) })
  return read(cell.kind === 'number' ? String(Number(text)) : text)
}

function limited(text: string, longest: number): CellRead {
  // Tabs and the like come along when text is pasted; other control characters belong nowhere.
  const clean = text.replaceAll('\t', ' ').trim()
  if (clean === '') return { value: null }
  if (/[\p{Cc}\p{Cs}]/u.test(clean.replaceAll('\n', ''))) return problem('cell.characters')
  return [...clean].length > longest ? problem('cell.too-long', { most: longest }) : { value: clean }
}

function list(text: string, between: RegExp, longest: number, most: number): CellRead {
  const parts = text.split(between).map(trimmed).filter(Boolean)
  if (parts.length > most) return problem('cell.too-many', { most })
  for (const part of parts) {
    const read = limited(part, longest)
    if ('problem' in read) return read
  }
  return { value: [...new Set(parts)] }
}

function readDay(cell: Filled): CellRead {
  if (cell.kind === 'date') return cell.day === null ? problem('cell.day', { value: '' }) : { value: cell.day }
  if (cell.kind === 'boolean') return problem('cell.day', { value: String(cell.is) })
  const text = halfWidth(trimmed(cell.text))
  const serial = Number(text)
  const isSerial = cell.kind === 'number' && serial >= FIRST_SERIAL && serial <= LAST_SERIAL
  const day = isSerial ? dayOfSerial(serial, false) : dayOfText(text)
  return day === null ? problem('cell.day', { value: shortened(text) }) : { value: day }
}

function asNumber(
  cell: Filled,
  code: string,
  isRight: (value: number) => boolean,
  params: Readonly<Record<string, number>>,
): CellRead {
  if (cell.kind === 'date' || cell.kind === 'boolean') return problem(code, { value: '', ...params })
  const text = halfWidth(trimmed(cell.text))
  const value = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  const found = cell.kind === 'number' ? Number(text) : value
  return isRight(found) ? { value: found } : problem(code, { value: shortened(text), ...params })
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

/** Yuan with at most two decimals; ¥, 元 and separators are taken off, 万 is not guessed at. */
function readMoney(cell: Filled): CellRead {
  const bare: Filled =
    cell.kind === 'text' ? { ...cell, text: halfWidth(cell.text).replace(/^\s*[¥￥]|元\s*$/g, '') } : cell
  const read = asNumber(bare, 'cell.money', value => value >= 0 && value <= 1e13 && isFen(value), {})
  return 'value' in read && typeof read.value === 'number' ? { value: Math.round(read.value * 100) } : read
}

/** A sum that was computed may be off by a tiny part of a fen. */
function isFen(yuan: number): boolean {
  return Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-4
}

const YES = ['是', '对', 'yes', 'y', 'true', '1', '√', '✓']
const NO = ['否', '不', '不是', 'no', 'n', 'false', '0', '×']

function readYesNo(cell: Filled): CellRead {
  if (cell.kind === 'boolean') return { value: cell.is }
  return asText(cell, text => {
    const word = halfWidth(text).toLowerCase()
    if (YES.includes(word)) return { value: true }
    return NO.includes(word) ? { value: false } : problem('cell.yes-no', { value: shortened(text) })
  })
}

function readChoice(text: string, choices: Of<'choice'>['choices']): CellRead {
  const word = halfWidth(text).replace(/\s+/g, ' ').toLowerCase()
  const found = Object.entries(choices).find(([, words]) => words.some(each => each.toLowerCase() === word))
  if (found) return { value: found[0] }
  const all = Object.values(choices)
  const params = { allowedZh: all.map(([zh]) => zh).join('、'), allowedEn: all.map(([, en]) => en).join(', ') }
  return problem('cell.choice', { value: shortened(text), ...params })
}

/** 18 characters; a spreadsheet that took them for a number has lost the last ones, and nobody can bring them back. */
function readCreditCode(cell: Filled): CellRead {
  if (cell.kind === 'date' || cell.kind === 'boolean') return problem('cell.credit-code', { value: '' })
  const text = halfWidth(cell.text).replace(/\s+/g, '').toUpperCase()
  const isLost = EXPONENT.test(text) || (cell.kind === 'number' && Number(text) >= 10 ** KEPT_DIGITS)
  if (isLost) return problem('cell.credit-code-lost', { value: shortened(text) })
  return isCreditCode(text) ? { value: text } : problem('cell.credit-code', { value: shortened(text) })
}

function problem(code: string, params: Problem['params'] = {}): { problem: Problem } {
  return { problem: { code, params } }
}
