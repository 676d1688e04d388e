import type { Context } from '../context.ts'
import { derivedSecret, sha256 } from '../keys/secrets.ts'

/** The secret of a code, made again from the key ring whenever it is printed; only its hash is stored. */
export function codeSecret(ctx: Context, organizationId: string, codeId: string): string {
  return derivedSecret(ctx.keys.code, organizationId, codeId)
}

/** What a poster shows to be told from others: five characters of the hash, which open nothing. */
export function shortCode(secretHash: string): string {
  return Buffer.from(secretHash, 'base64url').toString('hex').slice(0, 5).toUpperCase()
}

export function codeSecretHash(ctx: Context, organizationId: string, codeId: string): string {
  return sha256(codeSecret(ctx, organizationId, codeId))
}
