import { type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely'
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

class Driver extends PostgresDriver {
  /** A broken connection has nothing to roll back; what broke it is what the caller should hear of. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}
