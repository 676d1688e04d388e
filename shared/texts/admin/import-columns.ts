import { IMPORT_SHEETS, IMPORT_TABLES, type ImportColumn, type ImportSheet } from '../../domain/import-sheets.ts'

interface Column {
  readonly heading: string
  readonly kind: ImportColumn['kind']['is']
  readonly choices: Readonly<Record<string, string>>
}

type Columns = Readonly<Record<ImportSheet, Readonly<Record<string, Column>>>>

/** The columns that a file may have, by their keys, as the template words them. */
export const importColumns = { zh: columnsIn(0), en: columnsIn(1) }

function columnsIn(language: 0 | 1): Columns {
  const worded = ({ key, headings, kind }: ImportColumn): [string, Column] => {
    const choices = Object.entries(kind.is === 'choice' ? kind.choices : {})
    const named = choices.map(([choice, names]) => [choice, names[language]])
    return [key, { heading: headings[language], kind: kind.is, choices: Object.fromEntries(named) }]
  }
  const ofSheet = (sheet: ImportSheet) => Object.fromEntries(IMPORT_TABLES[sheet].columns.map(worded))
  return Object.fromEntries(IMPORT_SHEETS.map(sheet => [sheet, ofSheet(sheet)])) as Columns
}
