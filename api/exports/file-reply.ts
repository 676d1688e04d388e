import { Readable } from 'node:stream'
import type { AppContext } from '../http/env.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A file to keep, sent while it is made. `plainName` is for programs that know only ASCII. */
export function fileReply(
  c: AppContext,
  format: keyof typeof TYPES,
  names: { readonly name: string; readonly plainName: string },
  content: Iterable<string> | AsyncIterable<Uint8Array>,
) {
  const name = encodeURIComponent(`${harmless(names.name)}.${format}`).replace(/['()*]/g, encodeURIComponent)
  const bytes = Readable.from(format === 'csv' ? encoded(content as Iterable<string>) : content)
  return c.body(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${names.plainName}.${format}"; filename*=UTF-8''${name}`,
  })
}

function* encoded(lines: Iterable<string>): Generator<Buffer> {
  for (const line of lines) yield Buffer.from(line)
}

/** What file systems refuse, and more than they take. */
function harmless(name: string): string {
  return name.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').slice(0, 60)
}
