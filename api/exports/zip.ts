import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly path: string
  readonly content: Iterable<string>
}

interface Written {
  readonly path: Buffer
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const VERSION = 20
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01: the same rows make the same bytes. */
const DATE = 0x0021
/** Text goes into the compressor in pieces of this many characters. */
const PIECE = 65_536

/** A zip file as it is made, without ever holding an entry (APPNOTE 6.3, 4.3; no zip64: entries below 4 GB). */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const { path, content } of entries) {
    const name = Buffer.from(path)
    const header = Buffer.concat([record(0x04034b50, localFields(0, 0, 0, name.length)), name])
    yield header
    const sum = { crc: 0, size: 0, packed: 0 }
    for await (const chunk of Readable.from(measured(content, sum)).pipe(createDeflateRaw())) {
      sum.packed += chunk.length
      yield chunk
    }
    const trailer = record(0x08074b50, [u32(sum.crc), u32(sum.packed), u32(sum.size)])
    yield trailer
    written.push({ ...sum, path: name, offset })
    offset += header.length + sum.packed + trailer.length
  }
  const directory = Buffer.concat(written.map(centralHeader))
  yield directory
  const counts = [u16(0), u16(0), u16(written.length), u16(written.length)]
  yield record(0x06054b50, [...counts, u32(directory.length), u32(offset), u16(0)])
}

function* measured(content: Iterable<string>, sum: { crc: number; size: number }): Generator<Buffer> {
  let waiting = ''
  const take = () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    sum.crc = crc32(bytes, sum.crc)
    sum.size += bytes.length
    return bytes
  }
  for (const text of content) {
    waiting += text
    if (waiting.length >= PIECE) yield take()
  }
  if (waiting) yield take()
}

function centralHeader({ path, crc, packed, size, offset }: Written): Buffer {
  const rest = [u16(0), u16(0), u16(0), u32(0), u32(offset)]
  return Buffer.concat([
    record(0x02014b50, [u16(VERSION), ...localFields(crc, packed, size, path.length), ...rest]),
    path,
  ])
}

function localFields(crc: number, packed: number, size: number, nameLength: number): Buffer[] {
  const times = [u16(0), u16(DATE)]
  const sizes = [u32(crc), u32(packed), u32(size)]
  return [u16(VERSION), u16(FLAGS), u16(DEFLATE), ...times, ...sizes, u16(nameLength), u16(0)]
}

function record(signature: number, fields: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(signature), ...fields])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
