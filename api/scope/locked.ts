import type { SelectQueryBuilder } from 'kysely'
import type { Context } from '../context.ts'
import type { Tables } from '../db/tables/tables.ts'
import { AppError } from '../errors.ts'

/** The row for this transaction alone: who changes it too waits, and then sees what was done. Throws not-found. */
export async function locked<T extends keyof Tables, O>(
  ctx: Context,
  query: SelectQueryBuilder<Tables, T, O>,
): Promise<O> {
  const row = await (ctx.db.dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row as O
}
