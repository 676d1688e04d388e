import { columnIndex, type RawRow } from '../../shared/domain/import-cells.ts'
import {
  type HeadingRow,
  readHeadings,
  sheetNamed,
  sheetOfHeadings,
  TITLE_ROWS,
} from '../../shared/domain/import-headings.ts'
import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import { type ImportValue, readCell } from '../../shared/domain/import-values.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readCsv } from './csv-rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import type { Spooled } from './spool.ts'
import { FILE_LIMITS, UnreadableFile } from './unreadable.ts'
import { readWorkbook } from './workbook.ts'
import { type Merged, readWorksheet } from './worksheet.ts'
import { openZip } from './zip-parts.ts'

/** Where something is wrong: a sheet, maybe a row and a column of it. */
export interface FoundProblem extends Problem {
  readonly sheet: ImportSheet | null
  readonly row?: number
  readonly col?: number
  readonly field?: string
}

/** How much of the file has been read, in bytes as they are unpacked. */
export interface Progress {
  done: number
  total: number
}

export type TableEvent =
  | { readonly kind: 'columns'; readonly sheet: ImportSheet; readonly keys: readonly string[] }
  | ReadEvent
  | { readonly kind: 'problem'; readonly problem: FoundProblem }
  /** A sheet that wasn't read, and why. */
  | { readonly kind: 'notice'; readonly code: 'sheet.hidden' | 'sheet.unknown'; readonly name: string }

interface ReadEvent {
  readonly kind: 'row'
  readonly sheet: ImportSheet
  readonly row: number
  readonly values: RowValues
  /** One of its cells can't be read. */
  readonly isFaulty: boolean
}

export type RowValues = Readonly<Record<string, ImportValue>>

/** The sheet that explains the template; nobody has to take it out. */
const EXPLANATIONS = ['填写说明', 'explanations', '说明']

interface Wanted {
  readonly kind: 'xlsx' | 'csv'
  readonly sheet?: ImportSheet | undefined
}

/** What stands in the tables of a file, row by row, and what is wrong there. Throws UnreadableFile. */
export function readTables(spooled: Spooled, { kind, sheet }: Wanted, progress: Progress): AsyncGenerator<TableEvent> {
  const budget = { rows: FILE_LIMITS.rows as number }
  if (kind === 'csv') return readTable(readCsv(spooled, progress), sheet, budget)
  return readSheets(spooled, budget, progress)
}

async function* readSheets(spooled: Spooled, budget: { rows: number }, progress: Progress): AsyncGenerator<TableEvent> {
  const parts = await openZip(spooled, progress)
  const workbook = await readWorkbook(parts)
  const around = { ...workbook, strings: await readSharedStrings(parts), budget: { left: FILE_LIMITS.cells as number } }
  const seen = new Set<ImportSheet>()
  for (const { name, path, isHidden } of workbook.sheets) {
    const sheet = sheetNamed(name)
    if (EXPLANATIONS.includes(name.trim().toLowerCase())) continue
    if (isHidden || !sheet) {
      yield { kind: 'notice', code: isHidden ? 'sheet.hidden' : 'sheet.unknown', name: name.slice(0, 31) }
    } else if (seen.has(sheet)) yield { kind: 'problem', problem: { sheet, code: 'sheet.twice', params: {} } }
    else yield* readTable(readWorksheet(parts, path, around), sheet, budget)
    if (sheet && !isHidden) seen.add(sheet)
  }
  if (seen.size === 0) throw new UnreadableFile('file.no-sheet')
}

/** One table; without a sheet's name its headings say what it holds. */
async function* readTable(
  rows: AsyncIterable<RawRow | Merged>,
  named: ImportSheet | undefined,
  budget: { rows: number },
): AsyncGenerator<TableEvent> {
  let headings: HeadingRow | undefined
  let sheet = named
  let above = 0
  for await (const found of rows) {
    if ('merged' in found) {
      const problem = sheet && headings && mergedBelow(found.merged, sheet, headings)
      if (problem) yield { kind: 'problem', problem }
    } else if (headings && sheet) {
      if (!headings.columns.size) continue
      const events = rowEvents(sheet, headings, found)
      if (events.length > 0 && --budget.rows < 0)
        throw new UnreadableFile('file.too-many-rows', { most: FILE_LIMITS.rows })
      yield* events
    } else {
      sheet ??= sheetOfHeadings(found)
      headings = sheet && readHeadings(sheet, found)
      if (sheet && headings) yield* headingEvents(sheet, headings)
      else if (!named) sheet = undefined
      if (!headings && ++above >= TITLE_ROWS) break
    }
  }
  if (headings) return
  if (!named) throw new UnreadableFile('file.headings-unknown')
  // A sheet of the template that nobody filled in or that was emptied brings nothing.
  if (above > 0) yield { kind: 'problem', problem: { sheet: named, code: 'sheet.no-headings', params: {} } }
}

function* headingEvents(sheet: ImportSheet, { row, columns, problems }: HeadingRow): Generator<TableEvent> {
  yield { kind: 'columns', sheet, keys: [...columns.values()].map(({ key }) => key) }
  for (const { code, params, column } of problems) {
    yield { kind: 'problem', problem: { sheet, row, code, params, ...(column !== null && { col: column }) } }
  }
}

/** Nothing for a row whose known columns are all empty. */
function rowEvents(sheet: ImportSheet, { columns }: HeadingRow, { number, cells }: RawRow): TableEvent[] {
  const values: Record<string, ImportValue> = {}
  const problems: FoundProblem[] = []
  let isEmpty = true
  for (const [col, column] of columns) {
    const read = readCell(column, cells.get(col))
    if ('problem' in read) problems.push({ ...read.problem, sheet, row: number, col, field: column.key })
    else if (read.value !== null) values[column.key] = read.value
    if (!('problem' in read) ? read.value !== null : read.problem.code !== 'cell.required') isEmpty = false
  }
  if (isEmpty) return []
  const events: TableEvent[] = [{ kind: 'row', sheet, row: number, values, isFaulty: problems.length > 0 }]
  return [...events, ...problems.map(problem => ({ kind: 'problem', problem }) as const)]
}

/** Only the first cell of merged ones holds something: below the headings the others would be lost without a word. */
function mergedBelow(area: string, sheet: ImportSheet, { row, columns }: HeadingRow): FoundProblem | undefined {
  const [, from = '', first = '', , last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? []
  if (Number(last) <= row) return undefined
  const col = columnIndex(from)
  const field = columns.get(col)?.key
  return { sheet, row: Number(first), col, ...(field && { field }), code: 'cell.merged', params: { area } }
}
