import { numberText, type Sheet } from './sheet.ts'
import { validations } from './validations.ts'
import { columnName, xmlText } from './xml-text.ts'
import { type ZipEntry, zip } from './zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in cellXfs below. */
const STYLES = { text: 0, whole: 1, tenths: 2, head: 3, title: 4, entry: 5 } as const

/** Sheets as a workbook, made while it is sent: strings inline, numbers typed, no formula anywhere. */
export function xlsx(...sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return zip(parts(sheets))
}

function* parts(sheets: readonly Sheet[]): Generator<ZipEntry> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  yield { path: '[Content_Types].xml', content: [HEAD, contentTypes(paths)] }
  yield { path: '_rels/.rels', content: [HEAD, relationships('officeDocument', 'xl/workbook.xml')] }
  yield { path: 'xl/workbook.xml', content: [HEAD, workbook(sheets)] }
  const links = [
    ...paths.map((path, index) => relationship(index + 1, 'worksheet', path)),
    relationship(paths.length + 1, 'styles', 'styles.xml'),
  ]
  const wrapped = `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`
  yield { path: 'xl/_rels/workbook.xml.rels', content: [HEAD, wrapped] }
  yield { path: 'xl/styles.xml', content: [HEAD, STYLE_SHEET] }
  for (const [index, sheet] of sheets.entries()) {
    yield { path: `xl/${paths[index]}`, content: worksheet(sheet) }
  }
}

function* worksheet({ about, columns, rows, isForm }: Sheet): Generator<string> {
  const headRow = isForm ? 1 : about.length + 2
  const entry = isForm ? ` style="${STYLES.entry}"` : ''
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" `
  yield `topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  for (const [index, { width }] of columns.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${entry}/>`
  }
  yield '</cols><sheetData>'
  for (const [index, line] of about.entries()) {
    yield rowOf(index + 1, line, at => (index === 0 && at === 0 ? STYLES.title : STYLES.text))
  }
  const titles = columns.map(({ title }) => title)
  yield rowOf(headRow, titles, () => STYLES.head)
  for (const [index, row] of rows.entries()) {
    yield rowOf(headRow + 1 + index, row, at => STYLES[columns[at]?.format ?? 'text'])
  }
  yield `</sheetData>${validations(columns)}</worksheet>`
}

function rowOf(number: number, cells: Sheet['rows'][number], styleOf: (index: number) => number): string {
  const written = cells.map((cell, index) => {
    const place = `r="${columnName(index)}${number}"`
    const style = ` s="${typeof cell === 'string' && styleOf(index) <= STYLES.tenths ? STYLES.text : styleOf(index)}"`
    if (typeof cell === 'number') return `<c ${place}${style}><v>${numberText(cell, 'text')}</v></c>`
    return `<c ${place}${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

function relationship(number: number, kind: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="${target}"/>`
}

function relationships(kind: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, kind, target)}</Relationships>`
}

/** A sheet's name has at most 31 characters, none of []:*?/\ */
function workbook(sheets: readonly Sheet[]): string {
  const named = sheets.map(({ name }, index) => {
    const allowed = xmlText(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
    return `<sheet name="${allowed}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  })
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`
}

function contentTypes(paths: readonly string[]): string {
  const parts = [['workbook.xml', 'sheet.main'], ['styles.xml', 'styles'], ...paths.map(path => [path, 'worksheet'])]
  const overrides = parts.map(([path, kind]) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${kind}+xml"/>`)
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

const FONT = '<sz val="11"/><name val="Microsoft YaHei"/>'
const plain = (numberFormat: number, font = 0) =>
  `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="0" xfId="0" ` +
  `applyNumberFormat="1" applyFont="1"/>`

const STYLE_SHEET =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>` +
  `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><b/><sz val="14"/>` +
  '<name val="Microsoft YaHei"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="6">${plain(0)}${plain(3)}${plain(164)}${plain(0, 1)}${plain(0, 2)}${plain(49)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
