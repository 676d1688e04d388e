import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { RawCell, RawRow } from '../../shared/domain/import-cells.ts'
import { pauses } from './pause.ts'
import type { Progress } from './read-tables.ts'
import type { Spooled } from './spool.ts'
import { FILE_LIMITS, UnreadableFile } from './unreadable.ts'

const PIECE = 65_536
const ENCODINGS = ['utf-8', 'gb18030'] as const
type Encoding = (typeof ENCODINGS)[number] | 'utf-16le'

/** What our own exports put before a text that a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@＝＋－＠])/

/** The rows of a CSV file: commas, semicolons or tabs, in UTF-8, GB18030 (so also GBK and GB2312) or UTF-16. */
export async function* readCsv(spooled: Spooled, progress: Progress): AsyncGenerator<RawRow> {
  const encoding = await encodingOf(spooled)
  const first = await firstLine(spooled, encoding)
  progress.total = spooled.bytes
  const parser = Readable.from(textOf(spooled, encoding, progress)).pipe(
    parse({
      ...{ bom: true, relax_column_count: true, max_record_size: 1_000_000 },
      delimiter: delimiterOf(first),
    }),
  )
  const pause = pauses()
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++
      const cells = cellsOf(record)
      // Rows are numbered as a spreadsheet shows them, whatever lines a quoted text takes.
      if (cells.size > 0) yield { number, cells }
      await pause()
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('file.csv-damaged', { row: number + 1 })
  }
}

function cellsOf(record: readonly string[]): ReadonlyMap<number, RawCell> {
  const cells = new Map<number, RawCell>()
  for (const [index, field] of record.slice(0, FILE_LIMITS.columns).entries()) {
    const cell = field === '' ? undefined : cellOf(field.slice(0, FILE_LIMITS.cellCharacters))
    if (cell) cells.set(index, cell)
  }
  return cells
}

/** ="00123" is how people keep the zeros of a number; any other formula was never worked out. */
function cellOf(field: string): RawCell {
  const kept = /^="([^"]*)"$/.exec(field.trim())
  if (kept) return { kind: 'text', text: kept[1] ?? '' }
  return /^[=＝]/.test(field) ? { kind: 'formula' } : { kind: 'text', text: field.replace(GUARD, '') }
}

/** UTF-8 where the whole file is that; else GB18030. Throws UnreadableFile where it is neither. */
async function encodingOf(spooled: Spooled): Promise<Encoding> {
  const [first = 0, second = 0] = (await piecesOf(spooled).next()).value ?? []
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  for (const encoding of ENCODINGS) if (await isWhole(spooled, encoding)) return encoding
  throw new UnreadableFile('file.encoding')
}

async function isWhole(spooled: Spooled, encoding: Encoding): Promise<boolean> {
  try {
    for await (const _ of textOf(spooled, encoding));
    return true
  } catch {
    return false
  }
}

async function firstLine(spooled: Spooled, encoding: Encoding): Promise<string> {
  for await (const text of textOf(spooled, encoding)) return text.split(/\r?\n/).find(line => line.trim() !== '') ?? ''
  return ''
}

function delimiterOf(line: string): string {
  const count = (sign: string) => line.split(sign).length
  return ['\t', ';'].find(sign => count(sign) > count(',')) ?? ','
}

async function* textOf(spooled: Spooled, encoding: Encoding, progress?: Progress): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const piece of piecesOf(spooled)) {
    if (progress) progress.done += piece.length
    const text = decoder.decode(piece, { stream: true })
    // No table holds it; what does is another kind of file.
    if (text.includes('\0')) throw new UnreadableFile('file.encoding')
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

async function* piecesOf({ file, bytes }: Spooled): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; at += PIECE) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(PIECE, bytes - at)), 0, undefined, at)
    yield buffer.subarray(0, bytesRead)
  }
}
