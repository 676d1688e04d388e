import type { Problem } from '../../shared/domain/problem.ts'

/** Why a file as a whole can't be read; told to whoever sent it. */
export class UnreadableFile extends Error {
  readonly problem: Problem

  constructor(code: string, params: Problem['params'] = {}) {
    super(code)
    this.name = 'UnreadableFile'
    this.problem = { code, params }
  }
}

/** What one file may cost, however small it was packed. */
export const FILE_LIMITS = {
  bytes: 20_000_000,
  parts: 1000,
  unpackedBytes: 400_000_000,
  sharedStringsBytes: 48_000_000,
  cellCharacters: 32_767,
  cells: 3_000_000,
  columns: 200,
  rows: 50_000,
} as const
