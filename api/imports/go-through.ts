import { createHash, type Hash } from 'node:crypto'
import { IMPORT_SHEETS, IMPORT_TABLES, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { ImportOutcome } from '../db/tables/imports.ts'
import type { TenantScope } from '../scope/scope.ts'
import { catalogueWork } from './catalogue-work.ts'
import { clientsWork } from './clients-work.ts'
import { mattersWork } from './matters-work.ts'
import { IN_FILE, type Page, type SheetWork, type StagedRow } from './page.ts'
import { pauses } from './pause.ts'
import type { FoundProblem } from './read-tables.ts'
import { idsByNumber, stagedNumbers } from './references.ts'
import { contactsOf, valuesOf } from './staging.ts'
import { visitsWork } from './visits-work.ts'

const PAGE_ROWS = 250

const WORK: Readonly<Record<ImportSheet, SheetWork>> = {
  ...catalogueWork,
  clients: clientsWork,
  matters: mattersWork,
  visits: visitsWork,
}

export interface Going {
  readonly ctx: Context
  readonly scope: TenantScope
  readonly importId: string
  readonly isApplying: boolean
  /** Of services that are still inside their feedback limit. */
  readonly invites: boolean
  /** Each page in a transaction: one of its own while checking, the one of everything while applying. */
  readonly inPage: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** After each page, in its transaction. */
  readonly afterPage: (trx: Trx, page: PageDone) => Promise<void>
}

export interface PageDone {
  readonly sheet: ImportSheet
  readonly rows: number
  /** Row of the last one. */
  readonly last: number
  readonly outcomes: ReadonlyMap<number, ImportOutcome>
  readonly problems: readonly FoundProblem[]
}

/**
 * Goes through all rows in the order in which they build on each other. Returns the digest of what was there before.
 */
export async function goThrough(going: Going): Promise<string> {
  const digest = createHash('sha256')
  const pause = pauses()
  for (const sheet of IMPORT_SHEETS) {
    const taken = new Map<string, number>()
    let last: number | undefined = 0
    while (last !== undefined) {
      const after: number = last
      last = await going.inPage(trx => goThroughPage(going, trx, { sheet, after, digest, taken }))
      // On SQLite nothing else gives others their turn: neither a statement nor a transaction waits for anything.
      await pause()
    }
  }
  return digest.digest('base64url')
}

interface At {
  readonly sheet: ImportSheet
  readonly after: number
  readonly digest: Hash
  readonly taken: Map<string, number>
}

/** Returns the last row of the page, or undefined where there are no more. */
async function goThroughPage(going: Going, trx: Trx, { sheet, after, digest, taken }: At): Promise<number | undefined> {
  const { ctx, scope, importId, isApplying, invites } = going
  const staged = await trx
    .selectFrom('importRow')
    .selectAll()
    .where('organizationId', '=', scope.organizationId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
    .where('row', '>', after)
    .orderBy('row')
    .limit(PAGE_ROWS)
    .execute()
  if (staged.length === 0) return undefined
  const outcomes = new Map<number, ImportOutcome>()
  for (const { row, outcome } of staged) if (outcome === 'faulty') outcomes.set(row, 'faulty')
  const problems: FoundProblem[] = []
  const refuse: Page['refuse'] = (row, field, code, params = {}) => {
    outcomes.set(row.row, 'faulty')
    problems.push({ sheet, row: row.row, field, code, params })
  }
  const whole = staged
    .filter(each => each.outcome !== 'faulty')
    .map(each => ({
      ...{ row: each.row, number: each.number, values: valuesOf(each.data) },
      contacts: contactsOf(ctx, each),
    }))
  // What was staged stays as it was checked.
  const rows = isApplying ? whole : await withoutDoubles(going, trx, sheet, whole, refuse)
  const idOf = await resolve(going, trx, sheet, rows, refuse)
  const seen: Page['seen'] = ({ number }, existing) =>
    void digest.update(`${sheet} ${JSON.stringify([number, existing ?? null])}\n`)
  const sound = rows.filter(({ row }) => !outcomes.has(row))
  await WORK[sheet]({
    ctx,
    trx,
    scope,
    importId,
    rows: sound,
    isApplying,
    invites,
    idOf,
    outcomes,
    refuse,
    seen,
    taken,
  })
  const last = staged.at(-1)?.row ?? after
  await going.afterPage(trx, { sheet, rows: staged.length, last, outcomes, problems })
  return last
}

/** Of rows with the same number the first stands; the others say where it is. */
async function withoutDoubles(
  { scope, importId }: Going,
  trx: Trx,
  sheet: ImportSheet,
  rows: readonly StagedRow[],
  refuse: Page['refuse'],
): Promise<StagedRow[]> {
  const first = await stagedNumbers(
    trx,
    scope,
    importId,
    sheet,
    rows.map(({ number }) => number),
  )
  return rows.filter(row => {
    const at = first.get(row.number)
    if (at === undefined || at === row.row) return true
    refuse(row, 'number', 'row.number-twice', { value: row.number, row: at })
    return false
  })
}

/** Looks up every number that the rows name; one that nobody has is refused. */
async function resolve(
  { scope, importId }: Going,
  trx: Trx,
  sheet: ImportSheet,
  rows: readonly StagedRow[],
  refuse: Page['refuse'],
): Promise<Page['idOf']> {
  const columns = IMPORT_TABLES[sheet].columns.filter(column => column.of)
  const named = (row: StagedRow, key: string) => [row.values[key] ?? []].flat() as string[]
  const ids = new Map<string, string>()
  // What is told of today names nothing that is retired; history may.
  const onlyActive = sheet === 'staff' || sheet === 'services'
  for (const of of new Set(columns.flatMap(column => column.of ?? []))) {
    const keys = columns.filter(column => column.of === of).map(({ key }) => key)
    const wanted = [...new Set(rows.flatMap(row => keys.flatMap(key => named(row, key))))]
    const inFile = await stagedNumbers(trx, scope, importId, of, wanted)
    for (const number of inFile.keys()) ids.set(`${of} ${number}`, IN_FILE)
    for (const [number, id] of await idsByNumber(trx, scope, of, wanted, onlyActive)) ids.set(`${of} ${number}`, id)
  }
  const idOf: Page['idOf'] = (of, number) => ids.get(`${of} ${number}`)
  for (const row of rows) {
    for (const { key, of } of columns) {
      const missing = of && named(row, key).find(number => idOf(of, number) === undefined)
      if (missing !== undefined) refuse(row, key, `row.no-${of}`, { value: missing })
    }
  }
  return idOf
}
