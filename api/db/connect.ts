import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import { openSqlite, sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables/tables.ts'

export type Dialect = 'sqlite' | 'postgres'
export type Reader = Kysely<Tables>
export type Trx = Transaction<Tables>

/** Two doors to one database: on SQLite the reader is a connection of its own that can't write. */
export interface Database {
  readonly dialect: Dialect
  readonly writer: Kysely<Tables>
  readonly reader: Kysely<Tables>
  close(): Promise<void>
}

export function connectSqlite(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'manyi.sqlite')
  const writer = kysely(sqliteDialect(openSqlite(file, 'write'), 'write'))
  const reader = kysely(sqliteDialect(openSqlite(file, 'read'), 'read'))
  return {
    dialect: 'sqlite',
    writer,
    reader,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** Loads the driver only when it is used: an embedded installation starts without it. */
export async function connectPostgres(url: string, log: (error: Error) => void, poolSize?: number): Promise<Database> {
  const { postgresDialect } = await import('./postgres.ts')
  const both = kysely(postgresDialect(url, log, poolSize))
  return { dialect: 'postgres', writer: both, reader: both, close: () => both.destroy() }
}

function kysely(dialect: ConstructorParameters<typeof Kysely>[0]['dialect']): Kysely<Tables> {
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
}
