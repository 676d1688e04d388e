import type { Config } from './config.ts'
import type { Database } from './db/connect.ts'
import type { Keys } from './keys/key-file.ts'

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What every verb may need from the outside world; tests hand in their own clock, ids and randomness. */
export interface Context {
  readonly config: Config
  readonly db: Database
  readonly keys: Keys
  readonly log: Log
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  /** A new UUIDv7. */
  readonly newId: () => string
}
