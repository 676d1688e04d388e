import type { SubmitCommand } from '../../shared/contract/responses.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { parseToken, sha256 } from '../keys/secrets.ts'

/** One answer as it came in, through whichever door. */
export interface Submission {
  readonly organizationKey: string
  readonly secretHash: string
  readonly command: SubmitCommand
  /** Digest of the parsed command and its code: the form and the JSON of one answer agree. */
  readonly payloadDigest: string
}

export function submissionOf(token: string, command: SubmitCommand): Submission {
  const { organizationKey, secretHash } = parseToken(token)
  const { nonce: _, ...payload } = command
  return { organizationKey, secretHash, command, payloadDigest: sha256(canonicalJson({ ...payload, secretHash })) }
}
