import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Keys for what must stay secret at rest. New texts use `current`; older keys still open older texts. */
export interface KeyRing {
  readonly current: string
  readonly keys: Readonly<Record<string, Buffer>>
}

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM. `purpose` names the row it belongs to, so that a sealed text can't be moved to another one.
 * `random` gives the initialisation vector: 12 bytes, never repeated under one key.
 */
export function seal(ring: KeyRing, text: string, purpose: string, random: (bytes: number) => Buffer): string {
  const iv = random(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyOf(ring, ring.current), iv)
  cipher.setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${ring.current}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`
}

/** Throws when the key is unknown, the text was changed, or it belongs to another row. */
export function unseal(ring: KeyRing, sealed: string, purpose: string): string {
  const dot = sealed.indexOf('.')
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
  const decipher = createDecipheriv(ALGORITHM, keyOf(ring, sealed.slice(0, dot)), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const body = bytes.subarray(IV_BYTES, -TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

function keyOf(ring: KeyRing, id: string): Buffer {
  const key = ring.keys[id]
  if (!key) throw new Error(`The key ring has no key ${id}`)
  return key
}
