import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { loadKeys } from './keys/key-file.ts'
import { ascendingIds, drawAhead } from './keys/random.ts'
import { openDatabase } from './open-database.ts'

/** The outside world of a running server: keys, database, log, clock and randomness. Throws ConfigError. */
export async function openContext(config: Config): Promise<Context> {
  const log = pino({ level: config.logLevel })
  const keys = loadKeys(config.keyFile, randomBytes)
  const db = await openDatabase(config, keys, Date.now, error => log.error({ error: error.message }, 'database'))
  const random = drawAhead(randomBytes)
  return { config, db, keys, log, now: Date.now, random, newId: ascendingIds(Date.now, random) }
}
