import { IMPORT_TABLES, type ImportColumn, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import { importTemplateTexts } from '../../shared/texts/import-template.ts'
import type { Language } from '../../shared/texts/language.ts'
import type { Column, Sheet } from '../exports/sheet.ts'

/** As people fill it in: what is offered comes before what is served. */
const SHOWN: readonly ImportSheet[] = ['services', 'windows', 'staff', 'clients', 'matters', 'visits']

/** An empty table for each kind, after a sheet that explains every column. */
export function templateSheets(lang: Language): Sheet[] {
  return [explanations(lang), ...SHOWN.map(sheet => emptyTable(sheet, lang))]
}

export function emptyTable(sheet: ImportSheet, lang: Language): Sheet {
  const { names, columns } = IMPORT_TABLES[sheet]
  const at = lang === 'zh' ? 0 : 1
  return {
    name: names[at],
    about: [],
    columns: columns.map(column => entryColumn(column, lang)),
    rows: [],
    isForm: true,
  }
}

function entryColumn(column: ImportColumn, lang: Language): Column {
  const words = importTemplateTexts[lang]
  const title = column.headings[lang === 'zh' ? 0 : 1]
  const hint = words.hint(column.isRequired ? words.required : words.optional, kindText(column, lang))
  const choices = choicesOf(column, lang)
  return { title, format: 'text', width: widthOf(column), entry: { hint, ...(choices && { choices }) } }
}

/** What a cell may hold where that is a closed set. */
function choicesOf({ kind }: ImportColumn, lang: Language): readonly string[] | undefined {
  if (kind.is === 'yes-no') return importTemplateTexts[lang].yesNo
  if (kind.is === 'choice') return Object.values(kind.choices).map(choice => choice[lang === 'zh' ? 0 : 1])
  return undefined
}

function explanations(lang: Language): Sheet {
  const words = importTemplateTexts[lang]
  const at = lang === 'zh' ? 0 : 1
  const rows = SHOWN.flatMap(sheet =>
    IMPORT_TABLES[sheet].columns.map(column => [
      IMPORT_TABLES[sheet].names[at],
      column.headings[at],
      column.isRequired ? words.required : words.optional,
      kindText(column, lang),
    ]),
  )
  const text = (title: string, width: number): Column => ({ title, format: 'text', width })
  return {
    name: words.sheet,
    about: words.about.map(line => [line, ''] as const),
    columns: [text(words.table, 12), text(words.column, 26), text(words.need, 10), text(words.content, 90)],
    rows,
  }
}

function kindText({ kind, of }: ImportColumn, lang: Language): string {
  const words = importTemplateTexts[lang]
  const at = lang === 'zh' ? 0 : 1
  const whose = of ? words.numberOf(IMPORT_TABLES[of].names[at]) : ''
  switch (kind.is) {
    case 'code':
      return whose || words.ownNumber
    case 'codes':
      return `${whose}${words.several}`
    case 'choice':
      return words.oneOf(choicesOf({ kind } as ImportColumn, lang) ?? [])
    case 'line':
    case 'prose':
      return words.atMost(kind.longest)
    case 'lines':
      return `${words.atMost(kind.longest)}${words.severalTexts}`
    case 'whole':
      return words.whole(kind.most)
    default:
      return words[kind.is]
  }
}

function widthOf({ kind }: ImportColumn): number {
  return kind.is === 'prose' || kind.is === 'lines' ? 40 : kind.is === 'credit-code' ? 24 : 18
}
