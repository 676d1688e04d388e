import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { ImportValue } from '../../shared/domain/import-values.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { ImportOutcome } from '../db/tables/imports.ts'
import type { TenantScope } from '../scope/scope.ts'

export interface StagedRow {
  readonly row: number
  readonly number: string
  readonly values: Readonly<Record<string, ImportValue>>
  readonly contacts: { readonly contactName?: string; readonly contact?: string }
}

/**
 * Some rows of one sheet, beside what the database holds of them. The same work checks them and applies them, so that
 * what was shown is what is done.
 */
export interface Page {
  readonly ctx: Context
  readonly trx: Trx
  readonly scope: TenantScope
  readonly importId: string
  /** Without cell problems and doubled numbers. */
  readonly rows: readonly StagedRow[]
  readonly isApplying: boolean
  readonly invites: boolean
  /** The id of what has this number; IN_FILE where only the file brings it; undefined: nobody has it. */
  readonly idOf: (sheet: ImportSheet, number: string) => string | undefined
  readonly outcomes: Map<number, ImportOutcome>
  /** Says what is wrong with a row; while applying it ends everything. */
  readonly refuse: (row: StagedRow, field: string, code: string, params?: Record<string, string | number>) => void
  /** What the database holds of a row goes into the digest that preview and application share. */
  readonly seen: (row: StagedRow, existing: unknown) => void
  /** Rows of the whole sheet by what only one of them may have. */
  readonly taken: Map<string, number>
}

export const IN_FILE = 'in-file'

export type SheetWork = (page: Page) => Promise<void>

export function textAt(row: StagedRow, key: string): string | undefined {
  const value = row.values[key]
  return typeof value === 'string' ? value : undefined
}

export function flagAt(row: StagedRow, key: string): boolean | undefined {
  const value = row.values[key]
  return typeof value === 'boolean' ? value : undefined
}

export function numberAt(row: StagedRow, key: string): number | undefined {
  const value = row.values[key]
  return typeof value === 'number' ? value : undefined
}

export function listAt(row: StagedRow, key: string): readonly string[] | undefined {
  const value = row.values[key]
  return Array.isArray(value) ? value : undefined
}

/** Rows still without a problem. */
export function sound(page: Page): StagedRow[] {
  return page.rows.filter(({ row }) => page.outcomes.get(row) !== 'faulty')
}
