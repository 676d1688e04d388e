import type { CodeQuery } from '../../shared/contract/codes.ts'

export const KINDS = ['standing', 'once'] as const
export const STATES = ['open', 'used', 'revoked', 'expired'] as const

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the address asks for, as the server wants it; what it doesn't know stays out. */
export function codeQueryOf(query: Readonly<Record<string, string | undefined>>): {
  [name in keyof CodeQuery]: CodeQuery[name]
} {
  const id = (text: string | undefined) => (text !== undefined && ID.test(text) ? text : undefined)
  return {
    kind: KINDS.find(kind => kind === query.kind),
    state: STATES.find(state => state === query.state),
    batch: id(query.batch),
    cursor: id(query.cursor),
  }
}
