import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Context } from '../context.ts'
import { derivedSecret, sha256 } from '../keys/secrets.ts'

export interface Receipt {
  /** What stands behind /r/: organization key and secret. */
  readonly receipt: string
  readonly number: string
  readonly receivedAt: number
}

/** The same nonce gives the same secret, so a repeat gets the same receipt though only its hash is stored. */
export function receiptSecret(ctx: Context, organizationId: string, nonce: string): { secret: string; hash: string } {
  const secret = derivedSecret(ctx.keys.receipt, organizationId, nonce)
  return { secret, hash: sha256(secret) }
}

/** The number to quote: day of receipt and eight characters that tell answers of one day apart. */
export function receiptNumber(receivedAt: number, receiptHash: string): string {
  const day = businessDayOf(receivedAt).replaceAll('-', '')
  return `${day}-${Buffer.from(receiptHash, 'base64url').toString('hex').slice(0, 8).toUpperCase()}`
}
