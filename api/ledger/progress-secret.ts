import type { Context } from '../context.ts'
import { derivedSecret, sha256 } from '../keys/secrets.ts'

/** What a client asks for progress with, made again from the key ring when it is printed; only its hash is stored. */
export function progressSecret(ctx: Context, organizationId: string, matterId: string): string {
  // A code's secret is derived from its id alone: the word keeps the two apart.
  return derivedSecret(ctx.keys.code, organizationId, `matter ${matterId}`)
}

export function progressSecretHash(ctx: Context, organizationId: string, matterId: string): string {
  return sha256(progressSecret(ctx, organizationId, matterId))
}
