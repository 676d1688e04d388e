import { Buffer } from 'node:buffer'
import { zip } from '../../api/exports/zip.ts'
import { creditCodeCheck } from '../../shared/domain/credit-code.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A cell as a file may hold it: text, number, a serial number shown as a date, or XML of its own. */
export type FileCell = string | number | null | { readonly date: number } | { readonly xml: (place: string) => string }

export interface FileSheet {
  readonly name: string
  readonly rows: readonly (readonly FileCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  /** After the rows, as merged cells are. */
  readonly after?: string
}

export interface WorkbookOptions {
  /** As Excel and LibreOffice write texts; else each stands in its cell. */
  readonly shared?: boolean
  readonly is1904?: boolean
  /** Further parts, or others in the place of ours. */
  readonly parts?: Readonly<Record<string, string>>
}

/** A workbook made by hand, with what our own writer never writes. */
export async function workbook(sheets: readonly FileSheet[], options: WorkbookOptions = {}): Promise<Buffer> {
  const strings: string[] = []
  const worksheets = sheets.map(sheet => worksheet(sheet, options.shared ? strings : undefined))
  const named = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const links = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/s${index}.xml"/>`,
  )
  const parts: Record<string, string> = {
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${options.is1904 ? 1 : 0}"/>` +
      `<sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><numFmts count="1">` +
      '<numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
      '</numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="177"/></cellXfs></styleSheet>',
    ...Object.fromEntries(worksheets.map((xml, index) => [`xl/worksheets/s${index}.xml`, xml])),
    ...(options.shared && { 'xl/sharedStrings.xml': sharedStrings(strings) }),
    ...options.parts,
  }
  return bytesOf(zip(Object.entries(parts).map(([path, text]) => ({ path, content: [text] }))))
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Rich text, and a reading that belongs to no text. */
function sharedStrings(strings: readonly string[]): string {
  const items = strings.map(
    text => `<si><r><t xml:space="preserve">${escaped(text)}</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>`,
  )
  return `<sst xmlns="${MAIN}">${items.join('')}</sst>`
}

function worksheet({ rows, after = '' }: FileSheet, strings: string[] | undefined): string {
  const written = rows.map((cells, index) => {
    const inRow = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`, strings))
    return `<row r="${index + 1}">${inRow.join('')}</row>`
  })
  const data = `<sheetData>${written.join('')}</sheetData>`
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${data}${after}</worksheet>`
}

function cellXml(cell: FileCell, place: string, strings: string[] | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    return 'xml' in cell ? cell.xml(place) : `<c r="${place}" s="${cell.date % 2 ? 1 : 2}"><v>${cell.date}</v></c>`
  }
  if (!strings) return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A credit code whose check character is right, a different one for every number. */
export function creditCode(number: number): string {
  const first = `91440101MA5${String(number).padStart(6, '0')}`
  return first + creditCodeCheck(first)
}

/** A file with something of every kind; its numbers begin with the mark. */
export function wholeWorkbook(mark = 'A'): FileSheet[] {
  return [
    { name: '填写说明', rows: [['随便写什么']] },
    {
      name: '服务',
      rows: [
        ['服务编号', '服务名称', '服务功能', '公益性', '办理时限', '时限单位', '申请材料', '责任人编号'],
        [`${mark}-F1`, '政策咨询', '信息服务', '是', 5, '工作日', '营业执照；申请表', `${mark}-R1`],
      ],
    },
    {
      name: '窗口',
      rows: [
        ['窗口编号', '窗口名称', '位置'],
        [`${mark}-C1`, '一号窗口', '一楼'],
      ],
    },
    {
      name: '人员',
      rows: [
        ['人员编号', '姓名', '专业服务人员', '所在窗口编号'],
        [`${mark}-R1`, '张三', '是', `${mark}-C1`],
      ],
    },
    {
      name: '企业',
      rows: [
        ['企业编号', '企业名称', '统一社会信用代码', '企业规模', '联系人', '联系方式'],
        [`${mark}-Q1`, '广州一公司', creditCode(1), '小型', '李四', '13812345678'],
        [`${mark}-Q2`, '广州二公司', '', '', '', ''],
      ],
    },
    {
      name: '办件',
      rows: [
        [
          ...['办件编号', '企业编号', '服务编号', '窗口编号', '首问负责人编号', '事项', '咨询日期', '首次答复日期'],
          ...['委托日期', '委托书编号', '受理日期', '承诺办结日期', '实施日期', '合同金额（元）', '合同签订日期'],
          ...['交付日期', '按约交付', '办理结果'],
        ],
        [
          ...[`${mark}-B1`, `${mark}-Q1`, `${mark}-F1`, `${mark}-C1`, `${mark}-R1`, '补贴申请', '2025-05-06'],
          ...[{ date: 45784 }, '2025/5/8', 'WT-1', '2025年5月9日', '2025-06-09', '２０２５－０５－１０', 12000.5],
          ...['2025-05-08', '2025-06-06', '是', '已办结'],
        ],
        [`${mark}-B2`, `${mark}-Q2`, `${mark}-F1`, null, `${mark}-R1`, '', '2025-06-10'],
      ],
    },
    {
      name: '到访',
      rows: [
        ['到访编号', '到访日期', '方式', '企业编号', '服务编号', '办件编号', '事由'],
        [`${mark}-D1`, '2025-06-12', '窗口', `${mark}-Q1`, `${mark}-F1`, `${mark}-B1`, '送交材料'],
        [`${mark}-D2`, '2025-06-13', '电话', null, null, null, '咨询'],
      ],
    },
  ]
}
