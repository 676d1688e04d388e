import { createHash } from 'node:crypto'

/** Numbers, choices and bytes that a seed fixes for good. Never for anything that must stay secret. */
export interface Chance {
  /** 0 … 1, without 1. */
  number(): number
  /** An integer 0 … limit − 1. */
  below(limit: number): number
  isTrue(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  bytes(count: number): Buffer
}

/** The generator sfc32 behind a hash of the seed: fast enough for millions of answers. */
export function chanceOf(seed: string): Chance {
  const digest = createHash('sha256').update(seed).digest()
  let [a, b, c, counter] = [digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8), 1]
  const bits = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) bits()
  const number = () => bits() / 2 ** 32
  const below = (limit: number) => Math.floor(number() * limit)
  return {
    number,
    below,
    isTrue: share => number() < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => {
      const entries = Object.entries(weights) as [K, number][]
      let left = number() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? entries[0] ?? [''])[0] as K
    },
    bytes: count => {
      const made = Buffer.allocUnsafe(Math.ceil(count / 4) * 4)
      for (let at = 0; at < made.length; at += 4) made.writeUInt32LE(bits(), at)
      return made.subarray(0, count)
    },
  }
}
