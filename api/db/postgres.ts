import { PostgresDialect } from 'kysely'
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
  pool.on('error', log)
  return new PostgresDialect({ pool })
}
