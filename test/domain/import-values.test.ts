import { describe, expect, it } from 'vitest'
import { columnIndex, columnLetters, type RawCell } from '../../shared/domain/import-cells.ts'
import { dayOfSerial, dayOfText } from '../../shared/domain/import-days.ts'
import { readHeadings, sheetNamed, sheetOfHeadings } from '../../shared/domain/import-headings.ts'
import { columnOf, IMPORT_SHEETS, IMPORT_TABLES } from '../../shared/domain/import-sheets.ts'
import { readCell } from '../../shared/domain/import-values.ts'

const text = (value: string): RawCell => ({ kind: 'text', text: value })
const row = (...cells: string[]) => ({ number: 1, cells: new Map(cells.map((cell, index) => [index, text(cell)])) })

describe('days in a file', () => {
  it.each(['2025-02-01', '2025/2/1', '2025.2.1', '2025年2月1日', '2025 年 2 月 1 日', '20250201', '2025-02-01 08:30'])(
    'understands %s',
    written => expect(dayOfText(written)).toBe('2025-02-01'),
  )
  it.each(['2025-02-30', '1.2.2025', '2025-2', '25-02-01', '2025-02-01x', ''])('takes %s for none', written => {
    expect(dayOfText(written)).toBeNull()
  })
  it('counts serial numbers in both date systems', () => {
    expect([dayOfSerial(45_689, false), dayOfSerial(44_227.75, true)]).toEqual(['2025-02-01', '2025-02-01'])
    expect([dayOfSerial(0, false), dayOfSerial(-1, false), dayOfSerial(Number.NaN, false)]).toEqual([null, null, null])
  })
})

describe('headings of a file', () => {
  it.each(IMPORT_SHEETS)('knows all of %s in both languages, in any order, and no others', sheet => {
    const { names, columns } = IMPORT_TABLES[sheet]
    for (const at of [0, 1] as const) {
      const headings = columns.map(column => column.headings[at]).reverse()
      const found = readHeadings(sheet, row(...headings))
      expect([found?.problems, found?.columns.size]).toEqual([[], columns.length])
      expect(sheetNamed(` ${names[at]}`)).toBe(sheet)
      expect(sheetOfHeadings(row(...headings))).toBe(sheet)
    }
    expect(readHeadings(sheet, row('甲', '乙'))).toBeUndefined()
  })
})

describe('cells of a file', () => {
  const read = (key: string, cell: RawCell) => {
    const column = columnOf('matters', key)
    return column && readCell(column, cell)
  }
  it('reads amounts to the fen and guesses no unit', () => {
    expect(read('contractFen', text('￥12,000.50元'))).toEqual({ value: 1_200_050 })
    expect(read('contractFen', { kind: 'number', text: '0.1' })).toEqual({ value: 10 })
    expect(read('contractFen', text('1.2万'))).toMatchObject({ problem: { code: 'cell.money' } })
    expect(read('contractFen', text('-1'))).toMatchObject({ problem: { code: 'cell.money' } })
  })
  it('repeats no contact in what it says of it', () => {
    const column = columnOf('clients', 'contact')
    const found = column && readCell(column, { kind: 'number', text: '1.38e30' })
    expect(JSON.stringify(found)).not.toContain('1.38')
  })
  it('names columns as spreadsheets do', () => {
    for (const index of [0, 25, 26, 51, 701, 702]) expect(columnIndex(columnLetters(index))).toBe(index)
  })
})
