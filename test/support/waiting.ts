import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../api/db/tables/tables.ts'

/** Resolves when so many transactions wait for a lock: asked of the server itself, over and over. */
export async function untilWaiting(owner: Kysely<Tables>, count: number): Promise<void> {
  for (let tries = 0; tries < 5000; tries++) {
    const { rows } = await sql<{ waiting: number }>`select count(distinct pid) as waiting from pg_locks
      where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(owner)
    if ((rows[0]?.waiting ?? 0) >= count) return
  }
  throw new Error(`fewer than ${count} wait`)
}

/** While it is held, nobody writes this table; reading goes on. Returns how to let go. */
export async function holdTable(owner: Kysely<Tables>, table: keyof Tables & string): Promise<() => Promise<void>> {
  const trx = await owner.startTransaction().execute()
  await sql`lock table ${sql.table(table)} in share mode`.execute(trx)
  return async () => {
    await trx.commit().execute()
  }
}
