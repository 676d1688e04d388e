import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'

const INT8 = 20
const NUMERIC = 1700

/** Counts, sums and epoch milliseconds stay below 2^53; the driver would hand them over as text. */
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(NUMERIC, Number)

export function postgresDialect(url: string, log: (error: Error) => void, poolSize = 10): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    application_name: 'manyi',
  })
  // A connection may break in anybody's hands; an error event that nobody listens for would end the process.
  pool.on('connect', client => client.on('error', log))
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({ pool })
  dialect.createDriver = () => new Driver({ pool })
  return dialect
}

/** How the statement begins that says for whom a transaction runs (scope/in-scope.ts); nobody reads its rows. */
const SETTING = 'select set_config('

type Pooled = Parameters<PostgresDriver['releaseConnection']>[0]

class Driver extends PostgresDriver {
  readonly #known = new WeakMap<DatabaseConnection, LateBegin>()

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    const late = this.#known.get(connection) ?? new LateBegin(connection)
    this.#known.set(connection, late)
    return late
  }

  override releaseConnection(connection: DatabaseConnection): Promise<void> {
    return super.releaseConnection(lateOf(connection).connection as Pooled)
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    lateOf(connection).postpone(CompiledQuery.raw(`start transaction${level}${accessMode ? ` ${accessMode}` : ''}`))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (!lateOf(connection).forget()) await super.commitTransaction(connection)
  }

  /** A broken connection has nothing to roll back; what broke it is what the caller should hear of. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!lateOf(connection).forget()) await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

function lateOf(connection: DatabaseConnection): LateBegin {
  if (connection instanceof LateBegin) return connection
  throw new Error('a connection of another driver')
}

/** Begins a transaction with the first statement in it: for a batch of answers one way to the server in six less. */
class LateBegin implements DatabaseConnection {
  readonly connection: DatabaseConnection
  #begin: CompiledQuery | undefined

  constructor(connection: DatabaseConnection) {
    this.connection = connection
  }

  postpone(begin: CompiledQuery): void {
    this.#begin = begin
  }

  /** Whether the transaction had not begun yet; then it never does. */
  forget(): boolean {
    const isWaiting = this.#begin !== undefined
    this.#begin = undefined
    return isWaiting
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const begin = this.#begin
    this.#begin = undefined
    if (begin && query.sql.startsWith(SETTING) && query.parameters.length === 0) {
      return this.connection.executeQuery(CompiledQuery.raw(`${begin.sql}; ${query.sql}`))
    }
    if (begin) await this.connection.executeQuery(begin)
    return this.connection.executeQuery(query)
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    const begin = this.#begin
    this.#begin = undefined
    if (begin) await this.connection.executeQuery(begin)
    yield* this.connection.streamQuery<R>(query, chunkSize)
  }
}
