import { columnIndex, type RawCell, type RawRow } from '../../shared/domain/import-cells.ts'
import { dayOfSerial } from '../../shared/domain/import-days.ts'
import type { SharedStrings } from './shared-strings.ts'
import { FILE_LIMITS, UnreadableFile } from './unreadable.ts'
import type { Workbook } from './workbook.ts'
import { walkXml, type XmlHandler } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

/** Cells that were made one, as the sheet names them (A2:B3). They come after all rows. */
export type Merged = { readonly merged: string }

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

/** How many cells the whole workbook may still have; rows and merged areas count like them. */
export interface CellBudget {
  left: number
}

type Around = Pick<Workbook, 'is1904' | 'dateStyles'> & { readonly strings: SharedStrings; readonly budget: CellBudget }

/** A sheet's rows that hold something, in their order, then its merged cells. */
export async function* readWorksheet(parts: ZipParts, path: string, around: Around): AsyncGenerator<RawRow | Merged> {
  const found: (RawRow | Merged)[] = []
  for await (const _ of walkXml(
    parts.read(path),
    rowHandler(around, each => found.push(each)),
  )) {
    yield* found
    found.length = 0
  }
}

function rowHandler(around: Around, add: (found: RawRow | Merged) => void): XmlHandler {
  let number = 0
  let column = -1
  let cells = new Map<number, RawCell>()
  let cell: OpenCell | undefined
  let [inValue, inPhonetic] = [false, false]
  const count = () => {
    if (--around.budget.left < 0) throw new UnreadableFile('file.too-many-cells')
  }
  return {
    open(name, attributes) {
      if (name === 'row' || name === 'c' || name === 'mergeCell') count()
      if (name === 'row') {
        number = attributes.r === undefined ? number + 1 : placeOf(attributes.r)
        column = -1
        cells = new Map()
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r.replace(/\d+$/, ''))
        if (column < 0) throw new UnreadableFile('file.damaged')
        cell = newCell(column, attributes)
      } else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'v' || name === 't') {
        inValue = cell !== undefined && !inPhonetic
        if (cell && inValue) cell.hasValue = true
      } else if (name === 'mergeCell') add({ merged: (attributes.ref ?? '').slice(0, 30) })
    },
    text(piece) {
      if (cell && inValue && cell.value.length < FILE_LIMITS.cellCharacters) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c' && cell) {
        const read = cell.column < FILE_LIMITS.columns ? cellOf(cell, around) : undefined
        if (read) cells.set(cell.column, read)
        cell = undefined
      } else if (name === 'row' && cells.size > 0) add({ number, cells })
    },
  }
}

function newCell(column: number, { t = 'n', s }: Readonly<Record<string, string>>): OpenCell {
  return { column, type: t, style: Number(s ?? 0), value: '', hasValue: false, hasFormula: false }
}

function placeOf(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 1_048_576) throw new UnreadableFile('file.damaged')
  return number
}

/** A formula counts with the result that the program which wrote the file has left. */
function cellOf({ type, style, value, hasValue, hasFormula }: OpenCell, around: Around): RawCell | undefined {
  if (!hasValue || (value === '' && hasFormula && type !== 'str')) return hasFormula ? { kind: 'formula' } : undefined
  switch (type) {
    case 's':
      return { kind: 'text', text: around.strings.at(Number(value)) }
    case 'inlineStr':
    case 'str':
      return { kind: 'text', text: value }
    case 'b':
      return { kind: 'boolean', is: value.trim() === '1' || value.trim() === 'true' }
    case 'e':
      return { kind: 'error', text: value.slice(0, 20) }
    case 'd':
      return { kind: 'text', text: value }
    default:
      return numberCell(value.trim(), around.dateStyles.has(style), around.is1904)
  }
}

function numberCell(text: string, isDate: boolean, is1904: boolean): RawCell | undefined {
  if (text === '') return undefined
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text)) throw new UnreadableFile('file.damaged')
  return isDate ? { kind: 'date', day: dayOfSerial(Number(text), is1904) } : { kind: 'number', text }
}
