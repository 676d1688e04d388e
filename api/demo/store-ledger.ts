import type { Trx } from '../db/connect.ts'
import type { ServiceRows } from './ledger.ts'

/** SQLite takes so many values in one statement, and no more. */
const MOST_VALUES = 30_000

/** Visits and matters with their codes, facts and openings, one statement a table. */
export async function storeServices(trx: Trx, services: readonly ServiceRows[]): Promise<void> {
  await insert(
    trx,
    'matter',
    services.flatMap(each => each.matter ?? []),
  )
  await insert(
    trx,
    'visit',
    services.flatMap(each => each.visit ?? []),
  )
  await insert(
    trx,
    'ledgerFact',
    services.flatMap(each => each.facts),
  )
  await insert(
    trx,
    'code',
    services.flatMap(each => each.code ?? []),
  )
  await insert(
    trx,
    'codeOpened',
    services.flatMap(each => each.opened ?? []),
  )
}

type Table = 'matter' | 'visit' | 'ledgerFact' | 'code' | 'codeOpened' | 'client'

/** As few statements as the database allows. */
export async function insert(trx: Trx, table: Table, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const together = Math.floor(MOST_VALUES / Object.keys(first).length)
  for (let from = 0; from < rows.length; from += together) {
    // Kysely wants one name: each table gets its own rows.
    const values = rows.slice(from, from + together) as never
    await trx
      .insertInto(table as 'codeOpened')
      .values(values)
      .execute()
  }
}
