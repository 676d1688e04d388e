import type { Readable } from 'node:stream'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import type { Progress } from './read-tables.ts'
import type { Spooled } from './spool.ts'
import { FILE_LIMITS, UnreadableFile } from './unreadable.ts'

/** The parts of a workbook by path, unpacked as a stream and counted: what they say of their size is not believed. */
export interface ZipParts {
  has(path: string): boolean
  read(path: string): AsyncGenerator<Uint8Array>
}

export async function openZip({ file }: Spooled, progress: Progress): Promise<ZipParts> {
  const zip = await fromFdPromise(file.fd, { autoClose: false, lazyEntries: true }).catch(damaged)
  const entries = await entriesOf(zip).catch(damaged)
  progress.total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 1)
  let left: number = FILE_LIMITS.unpackedBytes
  return {
    has: path => entries.has(path),
    async *read(path) {
      const entry = entries.get(path)
      if (!entry) throw new UnreadableFile('file.damaged')
      if (entry.isEncrypted()) throw new UnreadableFile('file.old-excel')
      const stream = await zip.openReadStreamPromise(entry).catch(damaged)
      for await (const chunk of chunksOf(stream)) {
        left -= chunk.length
        progress.done += chunk.length
        if (left < 0) throw new UnreadableFile('file.unpacked-too-large')
        yield chunk
      }
    },
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > FILE_LIMITS.parts) throw new UnreadableFile('file.damaged')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    damaged(error)
  } finally {
    stream.destroy()
  }
}

/** Whatever the packer objects to: cut off, overlapping, sizes that lie, bits that flipped. */
function damaged(error: unknown): never {
  throw error instanceof UnreadableFile ? error : new UnreadableFile('file.damaged')
}
