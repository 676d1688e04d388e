import { type Insertable, sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { anyRows, type Insert, type Rows } from '../db/insert-many.ts'
import type { FigureStampTable } from '../db/tables/satisfaction.ts'

interface Dated {
  readonly organizationId: string
  readonly day: string
}

/**
 * Says that answers of these days have changed, once for each organization and year: figures that were worked out
 * before are no longer good. Belongs into every transaction that changes what a figure counts, exclusions included.
 */
export async function moveStamps(trx: Trx, answers: readonly Dated[]): Promise<void> {
  if (answers.length === 0) return
  await onTop(trx.insertInto('figureStamp').values(rowsOf(answers))).execute()
}

/** The same for a batch, beside what else it inserts. */
export function stampMoves(answers: readonly Dated[]): Rows {
  return anyRows<'figureStamp'>({ table: 'figureStamp', rows: rowsOf(answers), finish: onTop })
}

function onTop(insert: Insert<'figureStamp'>) {
  return insert.onConflict(conflict =>
    conflict.columns(['organizationId', 'year']).doUpdateSet({ stamp: sql`${sql.ref('figureStamp.stamp')} + 1` }),
  )
}

/** In key order, so that two batches wait for, not on, each other. */
function rowsOf(answers: readonly Dated[]): (Insertable<FigureStampTable> & Record<string, unknown>)[] {
  const keys = new Set(answers.map(({ organizationId, day }) => `${organizationId} ${day.slice(0, 4)}`))
  return [...keys].sort().map(key => {
    const [organizationId = '', year] = key.split(' ')
    return { organizationId, year: Number(year), stamp: 1 }
  })
}
