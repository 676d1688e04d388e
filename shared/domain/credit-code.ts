// GB 32100-2015: digits and capitals without I, O, S, V, Z, each worth its place here.
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const MODULUS = CHARACTERS.length

/** The check character of a unified social credit code's first 17; null where one of them is none of the code's. */
export function creditCodeCheck(first17: string): string | null {
  if (first17.length !== 17) return null
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = CHARACTERS.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % MODULUS
  }
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS)
}

/**
 * Whether a text is a unified social credit code (统一社会信用代码): 18 characters of GB 32100-2015, 5.1, administrative
 * area in digits, check character of 5.2 right. Capitals only; the door trims and raises what was typed.
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18 || !/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}/.test(text)) return false
  return creditCodeCheck(text.slice(0, 17)) === text.charAt(17)
}
