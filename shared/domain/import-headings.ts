import { halfWidth, isBlank, type RawCell, type RawRow, shortened, trimmed } from './import-cells.ts'
import { IMPORT_SHEETS, IMPORT_TABLES, type ImportColumn, type ImportSheet } from './import-sheets.ts'
import type { Problem } from './problem.ts'

/** Rows above the headings that may hold a title. */
export const TITLE_ROWS = 10

/** Which column of the file holds what. */
export interface HeadingRow {
  readonly row: number
  readonly columns: ReadonlyMap<number, ImportColumn>
  readonly problems: readonly (Problem & { readonly column: number | null })[]
}

/** As headings are compared: 企业编号 * and 企业 编号 are one; a unit in brackets stays, since it decides. */
function plain(text: string): string {
  return halfWidth(text)
    .replace(/[\s*＊:]/g, '')
    .toLowerCase()
}

/** Which sheet a name stands for; undefined for any other. */
export function sheetNamed(name: string): ImportSheet | undefined {
  const wanted = plain(name)
  return IMPORT_SHEETS.find(sheet => IMPORT_TABLES[sheet].names.some(each => plain(each) === wanted))
}

/** What a row says of the columns, or undefined where it holds no headings: fewer than two are known. */
export function readHeadings(sheet: ImportSheet, row: RawRow): HeadingRow | undefined {
  const texts = headingTexts(row)
  const known = texts.filter(([, text]) => columnFor(sheet, text))
  if (known.length < 2) return undefined
  const columns = new Map<number, ImportColumn>()
  const problems: { code: string; params: Record<string, string>; column: number | null }[] = []
  for (const [index, text] of texts) {
    const column = columnFor(sheet, text)
    if (!column) problems.push({ code: 'heading.unknown', params: { heading: shortened(text) }, column: index })
    else if ([...columns.values()].includes(column)) {
      problems.push({ code: 'heading.twice', params: { heading: shortened(text) }, column: index })
    } else columns.set(index, column)
  }
  for (const column of IMPORT_TABLES[sheet].columns) {
    if (!column.isRequired || [...columns.values()].includes(column)) continue
    const [headingZh, headingEn] = column.headings
    problems.push({ code: 'heading.missing', params: { headingZh, headingEn }, column: null })
  }
  return { row: row.number, columns, problems }
}

/**
 * The sheet whose headings a row holds, for files that hold one table and no name: the one that knows all of them and
 * misses none that it needs; else the one that knows most of them, if it is alone in that.
 */
export function sheetOfHeadings(row: RawRow): ImportSheet | undefined {
  const texts = headingTexts(row)
  const scores = IMPORT_SHEETS.map(sheet => {
    const found = texts.flatMap(([, text]) => columnFor(sheet, text) ?? [])
    const missing = IMPORT_TABLES[sheet].columns.filter(column => column.isRequired && !found.includes(column))
    return { sheet, known: new Set(found).size, isWhole: missing.length === 0 }
  })
  const whole = scores.filter(each => each.isWhole)
  const of = whole.length > 0 ? whole : scores
  const most = Math.max(...of.map(each => each.known))
  const best = of.filter(each => each.known === most)
  return most >= 2 && best.length === 1 ? best[0]?.sheet : undefined
}

function headingTexts({ cells }: RawRow): [number, string][] {
  return [...cells].flatMap(([index, cell]) => (isBlank(cell) ? [] : [[index, textOf(cell)]]))
}

function columnFor(sheet: ImportSheet, text: string): ImportColumn | undefined {
  const wanted = plain(text)
  return IMPORT_TABLES[sheet].columns.find(({ headings }) => headings.some(heading => plain(heading) === wanted))
}

function textOf(cell: RawCell): string {
  return cell.kind === 'text' || cell.kind === 'number' ? trimmed(cell.text) : ''
}
