import { accessSync, constants, mkdirSync } from 'node:fs'
import { sql } from 'kysely'
import { type Config, ConfigError } from './config.ts'
import { connectPostgres, connectSqlite, type Database } from './db/connect.ts'
import { migrate, pendingMigrations } from './db/migrate.ts'
import type { Keys } from './keys/key-file.ts'

/** The database of this configuration, migrated and known to belong to these keys. Throws ConfigError. */
export async function openDatabase(
  config: Config,
  keys: Keys,
  now: () => number,
  log: (error: Error) => void,
): Promise<Database> {
  const db = config.databaseUrl ? await openPostgres(config, now, log) : await openEmbedded(config, now)
  await checkFingerprint(db, keys, config)
  return db
}

async function openEmbedded(config: Config, now: () => number): Promise<Database> {
  try {
    mkdirSync(config.dataDir, { recursive: true })
    accessSync(config.dataDir, constants.W_OK)
  } catch (error) {
    throw new ConfigError(`DATA_DIR ${config.dataDir} can't be written: ${(error as Error).message}.`)
  }
  try {
    const db = connectSqlite(config.dataDir)
    await migrate(db.writer, 'sqlite', now)
    return db
  } catch (error) {
    throw new ConfigError(reason(`DATA_DIR ${config.dataDir}`, error))
  }
}

async function openPostgres(config: Config, now: () => number, log: (error: Error) => void): Promise<Database> {
  const url = config.databaseUrl as string
  if (config.databaseOwnerUrl) await migrateAsOwner(config.databaseOwnerUrl, new URL(url).username, now, log)
  const db = await connectPostgres(url, log)
  try {
    await checkLogin(db)
    const pending = await pendingMigrations(db.reader)
    if (pending.length === 0) return db
    throw new ConfigError(
      `The schema behind DATABASE_URL lacks ${pending.join(', ')}; set DATABASE_OWNER_URL to the login that owns it.`,
    )
  } catch (error) {
    await db.close()
    throw error instanceof ConfigError ? error : new ConfigError(reason('DATABASE_URL', error))
  }
}

async function migrateAsOwner(ownerUrl: string, appLogin: string, now: () => number, log: (error: Error) => void) {
  const owner = await connectPostgres(ownerUrl, log, 1)
  try {
    await migrate(owner.writer, 'postgres', now, decodeURIComponent(appLogin))
  } catch (error) {
    throw new ConfigError(reason('DATABASE_OWNER_URL', error))
  } finally {
    await owner.close()
  }
}

/** Row-level security and append-only tables hold only against a login that owns nothing and may not pass them by. */
async function checkLogin(db: Database): Promise<void> {
  const { rows } = await sql<{ mighty: boolean; owner: boolean }>`
    select (rolsuper or rolbypassrls) as mighty,
      exists (select 1 from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')) as owner
    from pg_roles where rolname = current_user`.execute(db.reader)
  const found = rows[0]
  if (found?.mighty) throw new ConfigError('The login of DATABASE_URL is a superuser; use one without special rights.')
  if (found?.owner) throw new ConfigError('The login of DATABASE_URL owns tables; name that one in DATABASE_OWNER_URL.')
}

/** Answers signed with other keys would lose their receipts and contacts without a word. */
async function checkFingerprint(db: Database, keys: Keys, config: Config): Promise<void> {
  const row = { name: 'key-fingerprint', value: keys.fingerprint }
  await db.writer
    .insertInto('installation')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const stored = await db.reader
    .selectFrom('installation')
    .select('value')
    .where('name', '=', row.name)
    .executeTakeFirst()
  if (stored?.value === keys.fingerprint) return
  await db.close()
  throw new ConfigError(`KEY_FILE ${config.keyFile} doesn't belong to this database; give back the file it began with.`)
}

function reason(setting: string, error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return `${setting} can't be used: ${message || code || 'unknown reason'}.`
}
