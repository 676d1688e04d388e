import type { CompiledQuery } from 'kysely'
import type { Dialect, Trx } from './connect.ts'

/** Statements by name, dialect and number of rows: batches come in few sizes, and making the text is dear. */
const known = new Map<string, CompiledQuery>()
const KEPT = 1000

/**
 * Runs an insert of many rows, all with the same columns in the same order, whose text `compile` makes. The text may
 * depend on nothing but the number of rows. Returns what the statement returns.
 */
export async function insertMany<R>(
  trx: Trx,
  dialect: Dialect,
  name: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  compile: () => CompiledQuery,
): Promise<readonly R[]> {
  const key = `${dialect} ${name} ${rows.length}`
  let query = known.get(key)
  if (!query) {
    query = compile()
    if (known.size >= KEPT) known.clear()
    known.set(key, query)
  }
  const columns = Object.keys(rows[0] ?? {})
  const parameters = rows.flatMap(row => columns.map(column => row[column]))
  if (parameters.length !== query.parameters.length) throw new Error(`The rows of ${name} differ in their columns`)
  const result = await trx.executeQuery<R>({ ...query, parameters })
  return result.rows
}
