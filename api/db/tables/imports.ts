import type { Generated } from 'kysely'
import type { ImportSheet } from '../../../shared/domain/import-sheets.ts'

export interface ImportTables {
  importFile: ImportFileTable
  importRow: ImportRowTable
  importProblem: ImportProblemTable
}

export type ImportState = 'reading' | 'checking' | 'faulty' | 'ready' | 'applied' | 'abandoned' | 'failed'
/** 'faulty': something is wrong with the row. */
export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'faulty'

/** A file that somebody sent, and how far it has come. One of an organization is open at a time. */
export interface ImportFileTable {
  organizationId: string
  id: string
  accountId: string
  name: string
  kind: 'xlsx' | 'csv'
  bytes: number
  state: ImportState
  /** Of the reading or checking under way. */
  percent: Generated<number>
  /** All that were found; of very many only the first are kept. */
  problems: Generated<number>
  /** JSON: keys of the columns that each sheet has. */
  columns: Generated<string>
  /** JSON: rows of each sheet by outcome. */
  counts: Generated<string>
  /** JSON: what was left unread. */
  notices: Generated<string>
  /** JSON: why the file as a whole can't be read. */
  failure: string | null
  /** Of what the database held of these rows when they were checked. */
  digest: string | null
  createdAt: number
  /** By the work on it: silent for long, the work is gone. */
  touchedAt: number
  appliedAt: number | null
}

/** A row as it was read; gone once it is applied or given up. */
export interface ImportRowTable {
  organizationId: string
  importId: string
  sheet: ImportSheet
  row: number
  number: string
  /** JSON: values by column, contacts apart. */
  data: string
  /** JSON of the contacts, sealed with the key ring. */
  sealed: string | null
  outcome: ImportOutcome | null
}

/** What is wrong with a cell, a row or a sheet. */
export interface ImportProblemTable {
  organizationId: string
  importId: string
  place: number
  sheet: ImportSheet | null
  row: number | null
  /** From 0. */
  col: number | null
  /** Key of the column, where it is known. */
  field: string | null
  code: string
  /** JSON; no contacts. */
  params: string
}
