import { type Kysely, sql } from 'kysely'
import type { Dialect, Trx } from './connect.ts'
import { rightsOf } from './guards.ts'
import { first } from './migrations/0001-first.ts'
import { factsStay } from './migrations/0002-facts-stay.ts'
import { rowsApart } from './migrations/0003-rows-apart.ts'
import { figures } from './migrations/0004-figures.ts'
import { invitations } from './migrations/0005-invitations.ts'
import { catalogue } from './migrations/0006-catalogue.ts'
import { ledger } from './migrations/0007-ledger.ts'
import { imports } from './migrations/0008-imports.ts'
import { questionnaireDrafts } from './migrations/0009-questionnaire-drafts.ts'
import { textAnswers } from './migrations/0010-text-answers.ts'
import { codes } from './migrations/0011-codes.ts'
import { ledgerReads } from './migrations/0012-ledger-reads.ts'
import { checksOnce } from './migrations/0013-checks-once.ts'
import { passwordResets } from './migrations/0016-password-resets.ts'
import { snapshots } from './migrations/0017-snapshots.ts'
import { fewerIndexes } from './migrations/0018-fewer-indexes.ts'
import { ledgerDay } from './migrations/0019-ledger-day.ts'
import type { Tables } from './tables/tables.ts'

export interface Migration {
  readonly name: string
  statements(dialect: Dialect): string[]
}

/** In order, for good: a migration that has run anywhere is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  factsStay,
  rowsApart,
  figures,
  invitations,
  catalogue,
  ledger,
  imports,
  questionnaireDrafts,
  textAnswers,
  codes,
  ledgerReads,
  checksOnce,
  passwordResets,
  snapshots,
  fewerIndexes,
  ledgerDay,
]

const ADVISORY_LOCK = 770_401

/**
 * Brings the schema up to date, each migration with its record in one transaction: an interrupted one leaves the old
 * schema. `appLogin` is the PostgreSQL login of the application, which gets its rights anew.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  now: () => number,
  appLogin?: string,
): Promise<string[]> {
  const ran: string[] = []
  for (const migration of MIGRATIONS) {
    const isNew = await db.transaction().execute(trx => runOnce(trx, dialect, migration, now()))
    if (isNew) ran.push(migration.name)
  }
  if (appLogin) await db.transaction().execute(trx => runAll(trx, rightsOf(appLogin)))
  return ran
}

/** Names of migrations that this schema still lacks; all of them where there is no schema. */
export async function pendingMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables()
  if (!tables.some(table => table.name === 'migration')) return MIGRATIONS.map(each => each.name)
  const rows = await db.selectFrom('migration').select('name').execute()
  const known = new Set(rows.map(row => row.name))
  return MIGRATIONS.map(each => each.name).filter(name => !known.has(name))
}

async function runOnce(trx: Trx, dialect: Dialect, migration: Migration, at: number): Promise<boolean> {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(trx)
  const int = dialect === 'postgres' ? 'bigint' : 'integer'
  await runAll(trx, [`create table if not exists migration (name text primary key, applied_at ${int} not null)`])
  const known = await trx.selectFrom('migration').select('name').where('name', '=', migration.name).executeTakeFirst()
  if (known) return false
  await runAll(trx, migration.statements(dialect))
  await trx.insertInto('migration').values({ name: migration.name, appliedAt: at }).execute()
  return true
}

async function runAll(trx: Trx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(trx)
}
