import { inflateRawSync } from 'node:zlib'

/** A workbook of one sheet as another program reads it: cells by their own addresses, text or number. */
export interface ReadWorkbook {
  readonly rows: (string | number | null)[][]
  readonly paths: readonly string[]
  readonly sheetXml: string
}

export function readXlsx(file: Uint8Array): ReadWorkbook {
  const parts = unzip(Buffer.from(file))
  const sheetXml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const rows: ReadWorkbook['rows'] = []
  for (const [, attributes = '', content = ''] of sheetXml.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)) {
    const [, letters = '', number = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
    const row = Number(number) - 1
    while (rows.length <= row) rows.push([])
    const cells = rows[row] as ReadWorkbook['rows'][number]
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    while (cells.length <= column) cells.push(null)
    cells[column] = attributes.includes('t="inlineStr"')
      ? plain(/<t[^>]*>(.*)<\/t>/s.exec(content)?.[1] ?? '')
      : Number(/<v>(.*)<\/v>/.exec(content)?.[1] ?? Number.NaN)
  }
  return { rows, paths: [...parts.keys()], sheetXml }
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** By the directory at the end, which is what every program goes by. */
export function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('no zip file')
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const content = inflateRawSync(file.subarray(begin, begin + packed))
    if (content.length !== file.readUInt32LE(at + 24)) throw new Error(`${name} has another size`)
    parts.set(name, content.toString('utf8'))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** The fields of a CSV text, quoted ones unfolded. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, separator] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (separator === '\r\n') rows.push([])
    if (separator === '') break
  }
  return rows
}
