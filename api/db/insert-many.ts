import { type CompiledQuery, type InsertQueryBuilder, type InsertResult, sql } from 'kysely'
import type { Dialect, Trx } from './connect.ts'
import type { Tables } from './tables/tables.ts'

/** Statements by name, dialect and number of rows: batches come in few sizes, and making the text is dear. */
const known = new Map<string, CompiledQuery>()
const KEPT = 1000

type Row = Readonly<Record<string, unknown>>
type Table = 'response' | 'feedbackCase' | 'daily' | 'figureStamp'
type Insert<T extends Table> = InsertQueryBuilder<Tables, T, InsertResult>

/**
 * Runs an insert of many rows, all with the same columns in the same order; `finish` adds what follows the rows and may
 * depend on nothing else. PostgreSQL gets all rows as one JSON parameter: a thousand and more parameters of their own
 * cost the driver and the server several times as much. Returns what the statement returns.
 */
export async function insertMany<R, T extends Table = Table>(
  trx: Trx,
  dialect: Dialect,
  table: T,
  rows: readonly Row[],
  finish: (insert: Insert<T>) => { compile(): CompiledQuery } = insert => insert,
): Promise<readonly R[]> {
  const columns = Object.keys(rows[0] ?? {})
  const isWhole = dialect === 'postgres'
  const key = isWhole ? `postgres ${table}` : `sqlite ${table} ${rows.length}`
  const query = known.get(key) ?? keep(key, finish(isWhole ? ofJson(trx, table, columns) : ofValues(trx, table, rows)))
  const parameters = isWhole ? [jsonOf(rows, columns)] : rows.flatMap(row => columns.map(column => row[column]))
  if (parameters.length !== query.parameters.length) throw new Error(`The rows of ${table} differ in their columns`)
  const result = await trx.executeQuery<R>({ ...query, parameters })
  return result.rows
}

function keep(key: string, statement: { compile(): CompiledQuery }): CompiledQuery {
  const query = statement.compile()
  if (known.size >= KEPT) known.clear()
  known.set(key, query)
  return query
}

function ofValues<T extends Table>(trx: Trx, table: T, rows: readonly Row[]): Insert<T> {
  return trx.insertInto(table).values(rows as never)
}

function ofJson<T extends Table>(trx: Trx, table: T, columns: readonly string[]): Insert<T> {
  const records = sql`json_populate_recordset(null::${sql.table(table)}, ${''}::json)`
  const list = sql.join(columns.map(column => sql.ref(column)))
  return trx
    .insertInto(table)
    .columns(columns as never)
    .expression(sql`(select ${list} from ${records})` as never)
}

function jsonOf(rows: readonly Row[], columns: readonly string[]): string {
  const names = columns.map(column => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))
  return JSON.stringify(
    rows.map(row => Object.fromEntries(columns.map((column, index) => [names[index], row[column]]))),
  )
}
