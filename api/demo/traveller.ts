import { v7 } from 'uuid'
import type { Context } from '../context.ts'
import type { Chance } from './chance.ts'

/** The context at another time: what the verbs write then has that time, and ids and salts that the seed fixes. */
export interface Traveller extends Context {
  go(atMs: number): void
}

/** Secrets of codes and receipts stay those of the real keys, so nobody can work them out from the seed. */
export function travellerOf(ctx: Context, chance: Chance, startMs: number): Traveller {
  let nowMs = startMs
  return {
    ...ctx,
    now: () => nowMs,
    random: chance.bytes,
    newId: () => v7({ msecs: nowMs, random: chance.bytes(16) }),
    go: atMs => {
      nowMs = atMs
    },
  }
}
