import { CompiledQuery, type InsertQueryBuilder, type InsertResult, type RawBuilder, sql } from 'kysely'
import type { Dialect, Trx } from './connect.ts'
import type { Tables } from './tables/tables.ts'

/** Statements by dialect, tables and columns: making the text is dear. */
const known = new Map<string, CompiledQuery>()

type Table =
  | ('response' | 'feedbackCase' | 'daily' | 'figureStamp')
  | ('importRow' | 'importProblem' | 'client' | 'clientContact' | 'earlierName' | 'matter' | 'visit' | 'ledgerFact')
export type Insert<T extends Table> = InsertQueryBuilder<Tables, T, InsertResult>
type Statement = { compile(): CompiledQuery }

/** Rows of one table, all with the same columns in the same order. */
export interface Rows<T extends Table = Table> {
  readonly table: T
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** Adds what follows the rows; may depend on nothing but the table. */
  readonly finish?: (insert: Insert<T>) => Statement
}

/** Rows of a certain table as rows of any: `finish` is only ever handed inserts into its own. */
export function anyRows<T extends Table>(part: Rows<T>): Rows {
  return part as unknown as Rows
}

/**
 * Runs an insert of many rows and tells how many were inserted or changed. PostgreSQL gets all rows as one JSON
 * parameter: more than a thousand of their own cost the driver and the server several times as much. SQLite runs one
 * statement for row after row: a long list of values takes it twice as long.
 */
export async function insertMany(trx: Trx, dialect: Dialect, part: Rows): Promise<number> {
  return run(trx, keyOf(dialect, [part]), parametersOf(dialect, part), () => statementOf(trx, dialect, part))
}

/** Runs inserts into several tables, none of which asks about another; on PostgreSQL in one round trip. */
export async function insertTogether(trx: Trx, dialect: Dialect, parts: readonly Rows[]): Promise<void> {
  const filled = parts.filter(part => part.rows.length > 0)
  if (dialect === 'sqlite' || filled.length < 2) {
    for (const part of filled) await insertMany(trx, dialect, part)
    return
  }
  const parameters = filled.flatMap(part => parametersOf(dialect, part))
  await run(trx, keyOf(dialect, filled), parameters, () => together(trx, filled))
}

function keyOf(dialect: Dialect, parts: readonly Rows[]): string {
  return [dialect, ...parts.flatMap(({ table, rows }) => [table, ...columnsOf(rows)])].join(' ')
}

async function run(trx: Trx, key: string, parameters: readonly unknown[], make: () => Statement): Promise<number> {
  // Only the text: what the first rows held would stay in memory for good.
  const query = known.get(key) ?? CompiledQuery.raw(make().compile().sql)
  known.set(key, query)
  return Number((await trx.executeQuery({ ...query, parameters })).numAffectedRows ?? 0)
}

function statementOf(trx: Trx, dialect: Dialect, { table, rows, finish }: Rows): Statement {
  const into: Insert<Table> = trx.insertInto(table)
  const insert = dialect === 'postgres' ? ofJson(into, table, columnsOf(rows)) : into.values(rows[0] as never)
  return finish ? finish(insert) : insert
}

function together(trx: Trx, parts: readonly Rows[]): Statement {
  const inserts = parts.map(part => {
    const insert = statementOf(trx, 'postgres', part) as unknown as RawBuilder<unknown>
    return sql`${sql.id(`new_${part.table}`)} as (${insert})`
  })
  const statement = sql`with ${sql.join(inserts)} select 1`
  return { compile: () => statement.compile(trx) }
}

function ofJson(into: Insert<Table>, table: Table, columns: readonly string[]): Insert<Table> {
  const records = sql`json_populate_recordset(null::${sql.table(table)}, ${''}::json)`
  const list = sql.join(columns.map(column => sql.ref(column)))
  return into.columns(columns as never).expression(sql`(select ${list} from ${records})` as never)
}

function columnsOf(rows: Rows['rows']): string[] {
  return Object.keys(rows[0] ?? {})
}

function parametersOf(dialect: Dialect, { rows }: Rows): unknown[] {
  const columns = columnsOf(rows)
  if (dialect === 'sqlite') return rows.map(row => columns.map(column => row[column]))
  const names = columns.map(column => `"${column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}":`)
  const objectOf = (row: Rows['rows'][number]) =>
    `{${columns.map((column, index) => names[index] + JSON.stringify(row[column])).join(',')}}`
  return [`[${rows.map(objectOf).join(',')}]`]
}
