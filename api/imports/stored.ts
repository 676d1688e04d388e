import type { Selectable } from 'kysely'
import type { Dialect, Trx } from '../db/connect.ts'
import { anyRows, insertMany, type Rows } from '../db/insert-many.ts'
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

/** Inserts rows, or changes these columns of those that are there. */
export async function upsertById<T extends 'client' | 'matter' | 'visit'>(
  trx: Trx,
  dialect: Dialect,
  table: T,
  rows: readonly Selectable<Tables[T]>[],
  changing: readonly (string & keyof Tables[T])[],
): Promise<void> {
  const [first, ...others] = rows as readonly Record<string, unknown>[]
  if (!first) return
  const part: Rows<'client'> = {
    table: table as 'client',
    rows: [inOrder(first), ...others],
    finish: insert =>
      insert.onConflict(conflict =>
        conflict
          .columns(['organizationId', 'id'])
          .doUpdateSet(eb =>
            Object.fromEntries(changing.map(column => [column, eb.ref(`excluded.${column}` as 'excluded.updatedAt')])),
          ),
      ),
  }
  await insertMany(trx, dialect, anyRows(part))
}

/**
 * Columns in one order, whatever way a row came about: the first row's is the statement's, whose text is kept for the
 * next rows.
 */
function inOrder(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}
