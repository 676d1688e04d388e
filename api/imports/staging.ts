import type { Updateable } from 'kysely'
import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { ImportValue } from '../../shared/domain/import-values.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { insertMany } from '../db/insert-many.ts'
import type { ImportFileTable } from '../db/tables/imports.ts'
import { seal, unseal } from '../keys/key-ring.ts'
import type { TenantScope } from '../scope/scope.ts'
import type { FoundProblem, RowValues } from './read-tables.ts'

export interface ReadRow {
  readonly sheet: ImportSheet
  readonly row: number
  readonly values: RowValues
  readonly isFaulty: boolean
}

/** Beyond these problems are counted, not kept: who has two thousand mends a column, not a cell. */
export const PROBLEMS_KEPT = 2000

/** The work on an import has ended from outside: given up, or replaced by another file. */
export class ImportEnded extends Error {}

export const CONTACT_FIELDS: readonly string[] = ['contactName', 'contact']

/** Notes how far the work has come. Throws ImportEnded. */
export async function touch(
  ctx: Context,
  trx: Trx,
  { organizationId }: TenantScope,
  importId: string,
  change: Updateable<ImportFileTable>,
): Promise<void> {
  const open = await trx
    .updateTable('importFile')
    .set({ ...change, touchedAt: ctx.now() })
    .where('organizationId', '=', organizationId)
    .where('id', '=', importId)
    .where('state', 'in', ['reading', 'checking'])
    .returning('id')
    .executeTakeFirst()
  if (!open) throw new ImportEnded()
}

export async function insertRows(
  ctx: Context,
  trx: Trx,
  { organizationId }: TenantScope,
  importId: string,
  rows: readonly ReadRow[],
): Promise<void> {
  if (rows.length === 0) return
  const records = rows.map(row => stagedRow(ctx, organizationId, importId, row))
  await insertMany(trx, ctx.db.dialect, { table: 'importRow', rows: records })
}

/** Keeps what there is room for; `before` were found earlier. */
export async function insertProblems(
  ctx: Context,
  trx: Trx,
  { organizationId }: TenantScope,
  importId: string,
  problems: readonly FoundProblem[],
  before: number,
): Promise<void> {
  const found = problems.slice(0, Math.max(0, PROBLEMS_KEPT - before)).map((problem, index) => ({
    ...{ organizationId, importId, place: before + index + 1, sheet: problem.sheet, row: problem.row ?? null },
    ...{ col: problem.col ?? null, field: problem.field ?? null, code: problem.code },
    params: JSON.stringify(problem.params),
  }))
  if (found.length === 0) return
  await insertMany(trx, ctx.db.dialect, { table: 'importProblem', rows: found })
}

function stagedRow(ctx: Context, organizationId: string, importId: string, { sheet, row, values, isFaulty }: ReadRow) {
  const entries = Object.entries(values)
  const contacts = entries.filter(([key]) => CONTACT_FIELDS.includes(key))
  const others = entries.filter(([key]) => !CONTACT_FIELDS.includes(key))
  const purpose = purposeOf(organizationId, importId, sheet, row)
  const sealed =
    contacts.length > 0 ? seal(ctx.keys.ring, JSON.stringify(Object.fromEntries(contacts)), purpose, ctx.random) : null
  const number = typeof values.number === 'string' ? values.number : ''
  const data = JSON.stringify(Object.fromEntries(others))
  return { organizationId, importId, sheet, row, number, data, sealed, outcome: isFaulty ? 'faulty' : null } as const
}

/** A row's contacts in clear; empty where it has none. */
export function contactsOf(
  ctx: Context,
  row: { organizationId: string; importId: string; sheet: ImportSheet; row: number; sealed: string | null },
): { readonly contactName?: string; readonly contact?: string } {
  if (row.sealed === null) return {}
  const { organizationId, importId, sheet } = row
  return JSON.parse(unseal(ctx.keys.ring, row.sealed, purposeOf(organizationId, importId, sheet, row.row)))
}

export function valuesOf(data: string): Record<string, ImportValue> {
  return JSON.parse(data) as Record<string, ImportValue>
}

function purposeOf(organizationId: string, importId: string, sheet: ImportSheet, row: number): string {
  return `import-row ${organizationId} ${importId} ${sheet} ${row}`
}
