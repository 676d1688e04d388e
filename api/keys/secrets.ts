import { createHmac, hash } from 'node:crypto'
import { base62, KEY_LENGTH } from './base62.ts'

/** What stands in a link: which organization, and the secret behind it (decisions 7). */
export interface LinkToken {
  readonly organizationKey: string
  readonly secretHash: string
}

export function parseToken(token: string): LinkToken {
  return { organizationKey: token.slice(0, KEY_LENGTH), secretHash: sha256(token.slice(KEY_LENGTH)) }
}

/** 128 bits that only the holder of the key can make again, so that nothing but their hash is stored. */
export function derivedSecret(key: Buffer, organizationId: string, id: string): string {
  return base62(createHmac('sha256', key).update(`${organizationId}\n${id}`).digest())
}

/** SHA-256 as base64url. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url')
}

/** HMAC-SHA-256 as base64url: binds us to a fact without showing it (decisions 8). */
export function commitment(salt: string, canonical: string): string {
  return createHmac('sha256', salt).update(canonical).digest('base64url')
}
