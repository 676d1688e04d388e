import type { Selectable } from 'kysely'
import type { Tables } from '../db/tables/tables.ts'
import type { Page } from './page.ts'

type Numbered = 'client' | 'matter' | 'visit' | 'service' | 'serviceWindow' | 'staff'

/**
 * What the database holds of a page's rows, by number; while applying held until the end, so that nobody changes it
 * between.
 */
export async function lockedRows<T extends Numbered>(
  { ctx, trx, scope, rows, isApplying }: Page,
  table: T,
): Promise<Map<string, Selectable<Tables[T]>>> {
  if (rows.length === 0) return new Map()
  // All of them share the columns that the query names; Kysely wants one table.
  const query = trx
    .selectFrom(table as 'client')
    .selectAll()
    .where('organizationId', '=', scope.organizationId)
    .where(
      'number',
      'in',
      rows.map(({ number }) => number),
    )
  const found = await (isApplying && ctx.db.dialect === 'postgres' ? query.forUpdate() : query).execute()
  return new Map(found.map(row => [row.number, row as unknown as Selectable<Tables[T]>]))
}

/** Columns in one order, whatever way a row came about: statements are kept by their number of rows. */
export function inOrder<R extends object>(rows: readonly R[]): R[] {
  return rows.map(row => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) as R)
}
