const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 62^22 > 2^128: every secret is 22 characters that no chat program cuts off or underlines. */
const SECRET_LENGTH = 22
export const KEY_LENGTH = 5

/** 62^3 keeps a remainder and the next 32 bits together below 2^53. */
const THREE = 62 ** 3
const WORD = 2 ** 32

/** The first 16 bytes as 22 base62 characters. Long division in plain numbers: BigInt took twice as long. */
export function base62(bytes: Buffer): string {
  const words = [0, 4, 8, 12].map(at => bytes.readUInt32BE(at))
  let text = ''
  while (text.length < SECRET_LENGTH) {
    let rest = 0
    for (let i = 0; i < words.length; i++) {
      const part = rest * WORD + (words[i] as number)
      words[i] = Math.floor(part / THREE)
      rest = part % THREE
    }
    text = `${digit(rest / 3844)}${digit(rest / 62)}${digit(rest)}${text}`
  }
  return text.slice(-SECRET_LENGTH)
}

function digit(value: number): string {
  return ALPHABET.charAt(Math.floor(value) % 62)
}

/** A five-character organization key from eight random bytes. */
export function organizationKey(bytes: Buffer): string {
  return base62(Buffer.concat([Buffer.alloc(8), bytes.subarray(0, 8)])).slice(-KEY_LENGTH)
}
