import type { ImportPreview, ImportProblems, ImportReply } from '../../shared/contract/imports.ts'
import { columnLetters } from '../../shared/domain/import-cells.ts'
import { columnOf, IMPORT_SHEETS, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import { maskContact, maskName } from '../../shared/domain/mask.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { problemText } from '../../shared/texts/import-problems.ts'
import type { Language } from '../../shared/texts/language.ts'
import type { Context } from '../context.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { KEPT_MS, OPEN_STATES, SILENCE_MS } from './clear.ts'
import { getFile, type ImportFile } from './find.ts'
import { contactsOf, PROBLEMS_KEPT, valuesOf } from './staging.ts'

const PREVIEW_ROWS = 5
const PROBLEMS_PAGE = 100

/** How far an import has come. Throws not-found. */
export function getImport(ctx: Context, scope: TenantScope, id: string): Promise<ImportReply> {
  return readInScope(ctx.db, scope, async trx => replyOf(ctx, await getFile(trx, scope, id)))
}

/** The last ones, newest first. */
export function listImports(ctx: Context, scope: TenantScope): Promise<ImportReply[]> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await trx
      .selectFrom('importFile')
      .selectAll()
      .where('organizationId', '=', scope.organizationId)
      .orderBy('id', 'desc')
      .limit(20)
      .execute()
    return rows.map(row => replyOf(ctx, row))
  })
}

/** The first rows of each sheet as they were understood; contacts masked. */
export function previewImport(ctx: Context, scope: TenantScope, id: string): Promise<ImportPreview> {
  return readInScope(ctx.db, scope, async trx => {
    const file = await getFile(trx, scope, id)
    const columns = JSON.parse(file.columns) as Partial<Record<ImportSheet, string[]>>
    const sheets: ImportPreview['sheets'] = []
    for (const sheet of IMPORT_SHEETS) {
      const keys = columns[sheet]
      if (keys) sheets.push({ sheet, columns: keys, rows: await firstRows(ctx, trx, scope, id, sheet) })
    }
    return { sheets }
  })
}

async function firstRows(ctx: Context, trx: ReadTrx, { organizationId }: TenantScope, id: string, sheet: ImportSheet) {
  const rows = await trx
    .selectFrom('importRow')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('importId', '=', id)
    .where('sheet', '=', sheet)
    .orderBy('row')
    .limit(PREVIEW_ROWS)
    .execute()
  return rows.map(row => {
    const { contact, contactName } = contactsOf(ctx, row)
    const masked = {
      ...(contact !== undefined && { contact: maskContact(contact) }),
      ...(contactName !== undefined && { contactName: maskName(contactName) }),
    }
    return { row: row.row, outcome: row.outcome, values: { ...valuesOf(row.data), ...masked } }
  })
}

/** What is wrong, in the order in which it was found, a page at a time. */
export function listProblems(
  ctx: Context,
  scope: TenantScope,
  id: string,
  after: number,
  lang: Language,
): Promise<ImportProblems> {
  return readInScope(ctx.db, scope, async trx => {
    await getFile(trx, scope, id)
    const rows = await trx
      .selectFrom('importProblem')
      .selectAll()
      .where('organizationId', '=', scope.organizationId)
      .where('importId', '=', id)
      .where('place', '>', after)
      .orderBy('place')
      .limit(PROBLEMS_PAGE + 1)
      .execute()
    const shown = rows.slice(0, PROBLEMS_PAGE)
    const problems = shown.map(({ place, sheet, row, col, field, code, params }) => {
      const column = sheet && field ? columnOf(sheet, field) : undefined
      const heading = column ? column.headings[lang === 'zh' ? 0 : 1] : null
      const told = { code, params: JSON.parse(params) as Problem['params'] }
      const at = { sheet, row, column: col === null ? null : columnLetters(col), heading }
      return { place, ...at, ...told, ...problemText(told, lang) }
    })
    return { problems, next: rows.length > PROBLEMS_PAGE ? (shown.at(-1)?.place ?? null) : null }
  })
}

function replyOf(ctx: Context, file: ImportFile): ImportReply {
  const isExpired = OPEN_STATES.some(state => state === file.state) && file.createdAt < ctx.now() - KEPT_MS
  const isSilent = ['reading', 'checking'].includes(file.state) && file.touchedAt < ctx.now() - SILENCE_MS
  const failure = isSilent ? { code: 'file.interrupted', params: {} } : file.failure && JSON.parse(file.failure)
  return {
    ...{ id: file.id, name: file.name, kind: file.kind, bytes: file.bytes, percent: file.percent },
    state: isExpired ? 'abandoned' : isSilent ? 'failed' : file.state,
    problems: file.problems,
    problemsKept: Math.min(file.problems, PROBLEMS_KEPT),
    counts: JSON.parse(file.counts),
    notices: JSON.parse(file.notices),
    failure: failure || null,
    createdAt: file.createdAt,
    appliedAt: file.appliedAt,
  }
}
