import { sql } from 'kysely'
import type { Database } from '../db/connect.ts'

const ON_DISK = 2

/**
 * Lets SQLite write without waiting for the disk while nobody has been promised anything yet; afterwards every commit
 * waits again, as everywhere.
 */
export async function withoutSync<T>({ dialect, writer }: Database, fill: () => Promise<T>): Promise<T> {
  if (dialect !== 'sqlite') return fill()
  await sql`pragma synchronous = 0`.execute(writer)
  const filled = await fill()
  await sql`pragma wal_checkpoint(truncate)`.execute(writer)
  await sql.raw(`pragma synchronous = ${ON_DISK}`).execute(writer)
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(writer)
  if (rows[0]?.synchronous !== ON_DISK) throw new Error('SQLite does not wait for the disk again')
  return filled
}
