import { posix } from 'node:path'
import { UnreadableFile } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly is1904: boolean
  /** Cell styles that show a number as a day, by place. */
  readonly dateStyles: ReadonlySet<number>
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'

/** What the workbook says of itself. Throws UnreadableFile for a zip file that is none. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  if (!parts.has(WORKBOOK) || !parts.has(RELATIONS)) throw new UnreadableFile('file.no-workbook')
  const targets = await readTargets(parts)
  const sheets: WorkbookSheet[] = []
  let is1904 = false
  await readXml(parts.read(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? ''
      const path = targets.get(id)
      // Sheets that are charts or macros hold no cells.
      if (!path || !parts.has(path)) return
      sheets.push({ name: attributes.name ?? '', path, isHidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  return { sheets, is1904, dateStyles: parts.has(STYLES) ? await readDateStyles(parts) : new Set() }
}

async function readTargets(parts: ZipParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readXml(parts.read(RELATIONS), {
    open(name, { Id, Target, Type, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      if (!/\/worksheet$/.test(Type ?? '')) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target))
    },
  })
  return targets
}

/** Formats that every program knows as days, East Asian ones included (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

async function readDateStyles(parts: ZipParts): Promise<ReadonlySet<number>> {
  const custom = new Map<number, boolean>()
  const dates = new Set<number>()
  let inCells = false
  let place = 0
  await readXml(parts.read(STYLES), {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId ?? 0)
      if (custom.get(id) ?? isBuiltInDate(id)) dates.add(place)
      place++
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Whether a format shows a year, or a month with its day; what stands in quotes and brackets shows nothing. */
function isDateFormat(code: string): boolean {
  const shown = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ye]/i.test(shown.replace(/general/gi, '').replace(/E[+-]/g, '')) || (/m/i.test(shown) && /d/i.test(shown))
}
