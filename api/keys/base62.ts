const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 62^22 > 2^128: every secret is 22 characters that no chat program cuts off or underlines. */
export const SECRET_LENGTH = 22
export const KEY_LENGTH = 5

/** The first 16 bytes as 22 base62 characters. */
export function base62(bytes: Buffer): string {
  let rest = (bytes.readBigUInt64BE(0) << 64n) | bytes.readBigUInt64BE(8)
  let text = ''
  for (let i = 0; i < SECRET_LENGTH; i++) {
    text = ALPHABET[Number(rest % 62n)] + text
    rest /= 62n
  }
  return text
}

/** A five-character organization key from eight random bytes. */
export function organizationKey(bytes: Buffer): string {
  return base62(Buffer.concat([Buffer.alloc(8), bytes.subarray(0, 8)])).slice(-KEY_LENGTH)
}
