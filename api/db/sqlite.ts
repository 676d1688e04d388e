import { DatabaseSync } from '@photostructure/sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'

type Connection = InstanceType<typeof DatabaseSync>
type Statement = ReturnType<Connection['prepare']>

/** What must hold on every connection; read back at start, because drivers differ in what they leave behind. */
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  // Without it `insert or replace` deletes rows past the triggers that keep facts.
  recursive_triggers: 1,
  busy_timeout: 5000,
  // 32 MB of pages in memory and of log between two checkpoints: with the defaults (2 and 4) every fifth batch of
  // answers waited for one, and its pages were written and synced again and again.
  cache_size: -32_000,
  wal_autocheckpoint: 8000,
} as const

const STATEMENTS_KEPT = 200

/** Opens one connection and refuses to go on when a pragma did not take. */
export function openSqlite(file: string, mode: 'write' | 'read'): Connection {
  const connection = new DatabaseSync(file)
  for (const [name, value] of Object.entries(PRAGMAS)) connection.exec(`pragma ${name} = ${value}`)
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    const row = connection.prepare(`pragma ${name}`).get() as Record<string, unknown>
    const found = Object.values(row)[0]
    if (found !== wanted) throw new Error(`SQLite answers ${name} = ${found}, but ${wanted} is needed to keep answers`)
  }
  if (mode === 'read') connection.exec('pragma query_only = 1')
  return connection
}

/** Kysely's SQLite dialect over the node:sqlite interface; a writer's transactions take the lock when they begin. */
export function sqliteDialect(connection: Connection, mode: 'write' | 'read'): SqliteDialect {
  const database = adapt(connection)
  const dialect = new SqliteDialect({ database })
  dialect.createDriver = () => new ImmediateDriver(database, mode === 'write' ? 'begin immediate' : 'begin')
  dialect.createAdapter = () => new SqliteAdapter()
  return dialect
}

class ImmediateDriver extends SqliteDriver {
  readonly #begin: CompiledQuery

  constructor(database: SqliteDatabase, begin: string) {
    super({ database })
    this.#begin = CompiledQuery.raw(begin)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(this.#begin)
  }

  /** SQLite has rolled back by itself after some failures; the failure is what the caller should hear of. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

function adapt(connection: Connection): SqliteDatabase {
  const kept = new Map<string, ReturnType<typeof adaptStatement>>()
  return {
    close: () => connection.close(),
    prepare(sql: string) {
      const known = kept.get(sql)
      if (known) return known
      const statement = adaptStatement(connection.prepare(sql))
      if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value as string)
      kept.set(sql, statement)
      return statement
    },
  }
}

function adaptStatement(statement: Statement) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bindable)) as unknown[],
    run: (parameters: readonly unknown[]) => runEach(statement, parameters),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(bindable)),
  }
}

/** A list of lists runs the statement for each of them; `changes` are those of all. */
function runEach(statement: Statement, parameters: readonly unknown[]) {
  if (!Array.isArray(parameters[0])) return statement.run(...parameters.map(bindable))
  let changes = 0
  for (const row of parameters as readonly unknown[][]) changes += Number(statement.run(...row.map(bindable)).changes)
  return { changes, lastInsertRowid: 0 }
}

type Bindable = string | number | bigint | null | Uint8Array

/** The driver binds some wrong values as NULL without a word; here they are errors. */
function bindable(value: unknown): Bindable {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`A ${value === undefined ? 'missing value' : typeof value} can't be stored`)
}
