import type { CodeReply } from '../../shared/contract/codes.ts'

export const KINDS = ['standing', 'once'] as const
export const STATES = ['open', 'used', 'revoked', 'expired'] as const

export interface CodeFilter {
  readonly kind?: string | undefined
  readonly state?: string | undefined
}

/** Newest first; what the address doesn't ask for stays out. */
export function filterCodes(codes: readonly CodeReply[], { kind, state }: CodeFilter): CodeReply[] {
  return codes
    .filter(code => (!kind || code.kind === kind) && (!state || code.state === state))
    .sort((a, b) => b.createdAt - a.createdAt)
}
