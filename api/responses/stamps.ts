import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

/**
 * Says that answers of these days have changed, once for each organization and year: figures that were worked out
 * before are no longer good. Belongs into every transaction that changes what a figure counts, exclusions included;
 * in key order, so that two batches wait for, not on, each other.
 */
export async function moveStamps(
  trx: Trx,
  answers: readonly { readonly organizationId: string; readonly day: string }[],
): Promise<void> {
  const keys = new Set(answers.map(({ organizationId, day }) => `${organizationId} ${day.slice(0, 4)}`))
  if (keys.size === 0) return
  const rows = [...keys].sort().map(key => {
    const [organizationId = '', year] = key.split(' ')
    return { organizationId, year: Number(year), stamp: 1 }
  })
  await trx
    .insertInto('figureStamp')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['organizationId', 'year']).doUpdateSet({ stamp: sql`${sql.ref('figureStamp.stamp')} + 1` }),
    )
    .execute()
}
