import { CompiledQuery, type InsertQueryBuilder, type InsertResult, type RawBuilder, sql } from 'kysely'
import type { Dialect, Trx } from './connect.ts'
import type { Tables } from './tables/tables.ts'

/** Statements by dialect, tables and number of rows: batches come in few sizes, and making the text is dear. */
const known = new Map<string, Text>()
const KEPT = 1000
/** More rows at once are not faster on SQLite, and each number of them would be a statement of its own. */
const LONGEST = 256

type Table =
  | ('response' | 'feedbackCase' | 'daily' | 'figureStamp')
  | ('importRow' | 'importProblem' | 'client' | 'clientContact' | 'earlierName' | 'matter' | 'visit' | 'ledgerFact')
export type Insert<T extends Table> = InsertQueryBuilder<Tables, T, InsertResult>
type Statement = { compile(): CompiledQuery }
/** Without what the first rows held: it would stay in memory for good. */
type Text = { readonly query: CompiledQuery; readonly parameters: number }

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
 * Runs an insert of many rows and returns what it returns. PostgreSQL gets all rows as one JSON parameter: more than a
 * thousand of their own cost the driver and the server several times as much.
 */
export async function insertMany<R>(trx: Trx, dialect: Dialect, part: Rows): Promise<readonly R[]> {
  if (dialect === 'sqlite' && part.rows.length > LONGEST) {
    const returned: R[] = []
    for (let at = 0; at < part.rows.length; at += LONGEST) {
      const rows = part.rows.slice(at, at + LONGEST)
      returned.push(...(await insertMany<R>(trx, dialect, { ...part, rows })))
    }
    return returned
  }
  const key = dialect === 'postgres' ? part.table : `sqlite ${part.table} ${part.rows.length}`
  return run(trx, key, parametersOf(dialect, part), () => statementOf(trx, dialect, part))
}

/** Runs inserts into several tables, none of which asks about another; on PostgreSQL in one round trip. */
export async function insertTogether(trx: Trx, dialect: Dialect, parts: readonly Rows[]): Promise<void> {
  const filled = parts.filter(part => part.rows.length > 0)
  if (dialect === 'sqlite' || filled.length < 2) {
    for (const part of filled) await insertMany(trx, dialect, part)
    return
  }
  const key = filled.map(part => part.table).join(' ')
  const parameters = filled.flatMap(part => parametersOf(dialect, part))
  await run(trx, key, parameters, () => together(trx, filled))
}

async function run<R>(trx: Trx, key: string, parameters: readonly unknown[], make: () => Statement) {
  const text = known.get(key) ?? keep(key, make())
  if (parameters.length !== text.parameters) throw new Error(`The rows of ${key} differ in their columns`)
  return (await trx.executeQuery<R>({ ...text.query, parameters })).rows
}

function keep(key: string, statement: Statement): Text {
  const { sql: text, parameters } = statement.compile()
  const kept = { query: CompiledQuery.raw(text), parameters: parameters.length }
  if (known.size >= KEPT) known.clear()
  known.set(key, kept)
  return kept
}

function statementOf(trx: Trx, dialect: Dialect, { table, rows, finish }: Rows): Statement {
  const into: Insert<Table> = trx.insertInto(table)
  const insert = dialect === 'postgres' ? ofJson(into, table, columnsOf(rows)) : into.values(rows as never)
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
  if (dialect === 'sqlite') {
    const values: unknown[] = []
    for (const row of rows) for (const column of columns) values.push(row[column])
    return values
  }
  const names = columns.map(column => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))
  return [
    JSON.stringify(rows.map(row => Object.fromEntries(columns.map((column, index) => [names[index], row[column]])))),
  ]
}
