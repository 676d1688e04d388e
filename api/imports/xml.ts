import { SaxesParser } from 'saxes'
import { pauses } from './pause.ts'
import { UnreadableFile } from './unreadable.ts'

/** A text, a tag or a comment that goes on for longer is none of a table: the parser would gather it in memory. */
const LONGEST = 2_000_000

export interface XmlHandler {
  /** Names come without the prefix that some programs write. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Walks through XML piece by piece and gives others their turn; yields after every piece, so that what was found can
 * be taken away. Declared entities stay unknown to the parser, so none can blow up.
 */
export async function* walkXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  const pause = pauses()
  const fail = () => {
    throw new UnreadableFile('file.damaged')
  }
  parser.on('error', fail)
  parser.on('doctype', fail)
  let unfinished = 0
  const took = <T>(take: (each: T) => void) => {
    return (each: T) => {
      unfinished = 0
      take(each)
    }
  }
  parser.on(
    'opentag',
    took(({ name, attributes }) => handler.open?.(local(name), attributes)),
  )
  parser.on(
    'closetag',
    took(({ name }) => handler.close?.(local(name))),
  )
  parser.on(
    'text',
    took(text => handler.text?.(text)),
  )
  parser.on(
    'cdata',
    took(text => handler.text?.(text)),
  )
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of bytes) {
    unfinished += piece.length
    parser.write(decoded(() => decoder.decode(piece, { stream: true })))
    if (unfinished > LONGEST) throw new UnreadableFile('file.damaged')
    yield
    await pause()
  }
  parser.write(decoded(() => decoder.decode())).close()
  yield
}

/** For parts that are small and needed whole. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of walkXml(bytes, handler));
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new UnreadableFile('file.damaged')
  }
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
