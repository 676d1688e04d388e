import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { insertMany } from '../db/insert-many.ts'
import { addToDaily, dailyOf } from './daily.ts'
import type { Draft } from './draft.ts'
import { moveStamps } from './stamps.ts'

/** Everything that hangs on a new answer, in its transaction: test marks, cases, daily sums, stamps of figures. */
export async function insertFollowing(ctx: Context, trx: Trx, drafts: readonly Draft[]): Promise<void> {
  const live = drafts.filter(draft => draft.code.purpose === 'live')
  await markTests(
    ctx,
    trx,
    drafts.filter(draft => draft.code.purpose === 'test'),
  )
  await openCases(
    ctx,
    trx,
    live.filter(draft => isNegative(draft.row.levels, BUILTIN_SCHEME)),
  )
  await addToDaily(
    ctx,
    trx,
    live.map(({ row, code, version }) =>
      dailyOf({ ...row, codeKind: code.kind, content: version.content, count: 1 }, BUILTIN_SCHEME),
    ),
  )
  await moveStamps(
    trx,
    live.map(draft => draft.row),
  )
}

async function markTests(ctx: Context, trx: Trx, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return
  const events = drafts.map(({ row }) => ({
    organizationId: row.organizationId,
    id: ctx.newId(),
    responseId: row.id,
    kind: 'test' as const,
    at: row.receivedAt,
  }))
  await trx.insertInto('responseEvent').values(events).execute()
}

async function openCases(ctx: Context, trx: Trx, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return
  const cases = drafts.map(({ row }) => ({
    organizationId: row.organizationId,
    id: ctx.newId(),
    responseId: row.id,
    cause: 'negative' as const,
    openedAt: row.receivedAt,
  }))
  await insertMany(trx, ctx.db.dialect, 'feedbackCase', cases)
}
