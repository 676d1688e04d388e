import { createHash } from 'node:crypto'

/** Every page begins with it: nothing is fetched, nobody frames it. What a page inlines it allows by hash. */
export const CLOSED = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The source that is exactly this inlined text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
