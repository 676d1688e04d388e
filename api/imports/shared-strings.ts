import { FILE_LIMITS, UnreadableFile } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

const PATH = 'xl/sharedStrings.xml'

/**
 * The workbook's table of texts, packed into one buffer: as strings of their own they would take several times as
 * much.
 */
export interface SharedStrings {
  at(index: number): string
}

export async function readSharedStrings(parts: ZipParts): Promise<SharedStrings> {
  const store = textStore()
  if (!parts.has(PATH)) return store
  const text = { inPhonetic: false, inText: false, value: '' }
  await readXml(parts.read(PATH), {
    open(name) {
      if (name === 'si') text.value = ''
      if (name === 'rPh') text.inPhonetic = true
      if (name === 't') text.inText = !text.inPhonetic
    },
    text(piece) {
      if (text.inText) text.value += piece
    },
    close(name) {
      if (name === 't') text.inText = false
      if (name === 'rPh') text.inPhonetic = false
      if (name === 'si') store.add(text.value.slice(0, FILE_LIMITS.cellCharacters))
    },
  })
  return store
}

function textStore(): SharedStrings & { add(text: string): void } {
  let bytes = Buffer.alloc(1 << 16)
  let ends = new Uint32Array(1 << 10)
  let [used, count] = [0, 0]
  return {
    add(text) {
      const length = Buffer.byteLength(text)
      if (used + length > FILE_LIMITS.sharedStringsBytes || count > FILE_LIMITS.cells) {
        throw new UnreadableFile('file.unpacked-too-large')
      }
      if (used + length > bytes.length) {
        const larger = Buffer.alloc(Math.max(bytes.length * 2, used + length))
        bytes.copy(larger, 0, 0, used)
        bytes = larger
      }
      if (count === ends.length) {
        const larger = new Uint32Array(ends.length * 2)
        larger.set(ends)
        ends = larger
      }
      used += bytes.write(text, used)
      ends[count++] = used
    },
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) throw new UnreadableFile('file.damaged')
      return bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index])
    },
  }
}
