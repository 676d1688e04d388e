import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Database, Trx } from '../db/connect.ts'
import type { Tables } from '../db/tables/tables.ts'
import { organizationsOf, type Scope, type WritingScope } from './scope.ts'

/** What may be read for an evaluator: everything but contacts. */
export type EvaluatorTables = Omit<Tables, 'responseContact' | 'clientContact'>
export type ReadTrx = Kysely<EvaluatorTables>

/** The one way to write: a transaction that knows for whom it runs. */
export function inScope<T>(db: Database, scope: WritingScope, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db.writer.transaction().execute(async trx => {
    await enter(db, trx, scope.kind, organizationsOf(scope))
    return fn(trx)
  })
}

/** The one way to read: one snapshot, on a connection that can't write. */
export function readInScope<T>(
  db: Database,
  scope: Scope,
  fn: (trx: Transaction<EvaluatorTables>) => Promise<T>,
): Promise<T> {
  const begin = db.reader.transaction()
  const readOnly =
    db.dialect === 'postgres' ? begin.setAccessMode('read only').setIsolationLevel('repeatable read') : begin
  return readOnly.execute(async trx => {
    await enter(db, trx, scope.kind, organizationsOf(scope))
    return fn(trx as unknown as Transaction<EvaluatorTables>)
  })
}

/** A writing transaction where a verb only wants to read. */
export function reading(trx: Trx): ReadTrx {
  return trx as unknown as ReadTrx
}

/** Lets a platform transaction fill an organization that it has just made. */
export function enterOrganization(db: Database, trx: Trx, organizationId: string): Promise<void> {
  return enter(db, trx, 'platform', ['platform', organizationId])
}

/**
 * Row-level security reads these two; they end with the transaction. Without parameters, so that the driver can send
 * the transaction's beginning with it.
 */
async function enter(db: Database, trx: Trx, kind: Scope['kind'], organizations: readonly string[]): Promise<void> {
  if (db.dialect !== 'postgres') return
  const list = organizations.join(',')
  const settings = [`'manyi.scope', ${literal(kind)}`, `'manyi.organizations', ${literal(list)}`]
  await trx.executeQuery(CompiledQuery.raw(`select ${settings.map(each => `set_config(${each}, true)`).join(', ')}`))
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
