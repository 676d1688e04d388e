import { ConfigError } from '../config.ts'

const CONSONANTS = 'bdfghjklmnprstwz'
const VOWELS = 'aeiou'
const SYLLABLES = 10
const SHORTEST = 12

/** What DEMO_PASSWORD says, else one that can be read out and typed: ten syllables of 80, some 63 bits. */
export function demoPassword(given: string | undefined, random: (bytes: number) => Buffer): string {
  if (!given) return madeUp(random)
  if (given.length >= SHORTEST) return given
  throw new ConfigError(`The setting DEMO_PASSWORD can't be used: it is shorter than ${SHORTEST} characters.`)
}

function madeUp(random: (bytes: number) => Buffer): string {
  const bytes = random(2 * SYLLABLES)
  const letter = (of: string, index: number) => of[(bytes[index] ?? 0) % of.length]
  const syllables = Array.from(
    { length: SYLLABLES },
    (_, index) => `${letter(CONSONANTS, 2 * index)}${letter(VOWELS, 2 * index + 1)}`,
  )
  return syllables.join('').replace(/.{4}(?=.)/g, '$&-')
}
