import { IMPORT_SHEETS, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Context } from '../context.ts'
import { isStorageTrouble } from '../db/trouble.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { clearEnded } from './clear.ts'
import { goThrough } from './go-through.ts'
import { type FoundProblem, readTables, type TableEvent } from './read-tables.ts'
import type { Spooled } from './spool.ts'
import { ImportEnded, insertProblems, insertRows, type ReadRow, touch } from './staging.ts'
import { UnreadableFile } from './unreadable.ts'

/** Rows of one staging transaction: few enough that an answer coming in between hardly waits. */
const BATCH_ROWS = 250
/** How much of the work reading is, for the bar. */
const READING_PERCENT = 60

export interface Sent {
  readonly importId: string
  readonly kind: 'xlsx' | 'csv'
  /** What a CSV file holds, where whoever sent it said so. */
  readonly sheet?: ImportSheet | undefined
}

/**
 * Reads what was sent into the staging tables and checks it there; how far it is stands in the database. Never throws.
 */
export async function workOn(ctx: Context, scope: TenantScope, sent: Sent, spooled: Spooled): Promise<void> {
  await orFail(ctx, scope, sent.importId, async () => {
    await clearEnded(ctx, scope)
    const problems = await readIn(ctx, scope, sent, spooled).finally(() => spooled.file.close())
    await check(ctx, scope, sent.importId, problems)
  })
}

/** Checks again what was read before: the database has changed since. Never throws. */
export async function checkAgain(ctx: Context, scope: TenantScope, importId: string): Promise<void> {
  await orFail(ctx, scope, importId, () => check(ctx, scope, importId, 0))
}

async function orFail(ctx: Context, scope: TenantScope, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof ImportEnded) return
    if (!(error instanceof UnreadableFile)) {
      const trouble = isStorageTrouble(error) ? 'storage is in trouble' : 'unforeseen error'
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      ctx.log.error({ importId, error: stack }, `an import failed: ${trouble}`)
    }
    const failure: Problem = error instanceof UnreadableFile ? error.problem : { code: 'file.interrupted', params: {} }
    await inScope(ctx.db, scope, trx =>
      touch(ctx, trx, scope, importId, { state: 'failed', failure: JSON.stringify(failure) }),
    )
      .then(() => clearEnded(ctx, scope))
      .catch(() => undefined)
  }
}

/** Returns the number of problems. */
async function readIn(ctx: Context, scope: TenantScope, sent: Sent, spooled: Spooled): Promise<number> {
  const { importId } = sent
  const progress = { done: 0, total: 1 }
  const rows: ReadRow[] = []
  let problems: FoundProblem[] = []
  let before = 0
  const columns: Partial<Record<ImportSheet, readonly string[]>> = {}
  const notices: { code: string; name: string }[] = []
  const flush = () =>
    inScope(ctx.db, scope, async trx => {
      const percent = Math.min(READING_PERCENT, Math.floor((progress.done / progress.total) * READING_PERCENT))
      const known = { columns: JSON.stringify(columns), notices: JSON.stringify(notices) }
      await touch(ctx, trx, scope, importId, { ...known, percent, problems: before + problems.length })
      await insertRows(ctx, trx, scope, importId, rows)
      await insertProblems(ctx, trx, scope, importId, problems, before)
    })
  const take = (event: TableEvent) => {
    if (event.kind === 'row') rows.push(event)
    else if (event.kind === 'problem') problems.push(event.problem)
    else if (event.kind === 'columns') columns[event.sheet] = event.keys
    else notices.push({ code: event.code, name: event.name })
  }
  for await (const event of readTables(spooled, sent, progress)) {
    take(event)
    if (rows.length < BATCH_ROWS && problems.length < BATCH_ROWS) continue
    await flush()
    before += problems.length
    problems = []
    rows.length = 0
  }
  await flush()
  return before + problems.length
}

async function check(ctx: Context, scope: TenantScope, importId: string, before: number): Promise<void> {
  const { organizationId } = scope
  const staged = await inScope(ctx.db, scope, async trx => {
    await touch(ctx, trx, scope, importId, { state: 'checking', percent: READING_PERCENT })
    return trx
      .selectFrom('importRow')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('organizationId', '=', organizationId)
      .where('importId', '=', importId)
      .executeTakeFirstOrThrow()
  })
  const total = Number(staged.rows)
  const counts = Object.fromEntries(
    IMPORT_SHEETS.map(sheet => [sheet, { new: 0, changed: 0, unchanged: 0, faulty: 0 }]),
  )
  let found = before
  let done = 0
  const digest = await goThrough({
    ...{ ctx, scope, importId, isApplying: false, invites: false },
    inPage: work => inScope(ctx.db, scope, work),
    afterPage: async (trx, { sheet, rows, outcomes, problems }) => {
      for (const outcome of ['new', 'changed', 'unchanged', 'faulty'] as const) {
        const of = [...outcomes].filter(([, each]) => each === outcome).map(([row]) => row)
        if (counts[sheet]) counts[sheet][outcome] += of.length
        if (of.length === 0) continue
        await trx
          .updateTable('importRow')
          .set({ outcome })
          .where('organizationId', '=', organizationId)
          .where('importId', '=', importId)
          .where('sheet', '=', sheet)
          .where('row', 'in', of)
          .execute()
      }
      await insertProblems(ctx, trx, scope, importId, problems, found)
      found += problems.length
      done += rows
      const percent = READING_PERCENT + Math.floor((done / Math.max(1, total)) * (100 - READING_PERCENT))
      await touch(ctx, trx, scope, importId, { percent, problems: found })
    },
  })
  const isEmpty = total === 0 && found === 0
  if (isEmpty) throw new UnreadableFile('file.empty')
  await inScope(ctx.db, scope, trx =>
    touch(ctx, trx, scope, importId, {
      ...{ state: found > 0 ? 'faulty' : 'ready', percent: 100, digest },
      counts: JSON.stringify(counts),
    }),
  )
}
