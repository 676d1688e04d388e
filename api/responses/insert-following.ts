import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { insertTogether, type Rows } from '../db/insert-many.ts'
import { dailyOf, dailySums } from './daily.ts'
import type { Draft } from './draft.ts'
import { stampMoves } from './stamps.ts'

/** Everything that hangs on a new answer, in its transaction: test marks, cases, daily sums, stamps of figures. */
export async function insertFollowing(ctx: Context, trx: Trx, drafts: readonly Draft[]): Promise<void> {
  const live = drafts.filter(draft => draft.code.purpose === 'live')
  await markTests(
    ctx,
    trx,
    drafts.filter(draft => draft.code.purpose === 'test'),
  )
  await insertTogether(trx, ctx.db.dialect, [
    casesOf(
      ctx,
      live.filter(draft => isNegative(draft.row.levels, BUILTIN_SCHEME)),
    ),
    dailySums(
      live.map(({ row, code, version }) =>
        dailyOf({ ...row, codeKind: code.kind, content: version.content, count: 1 }, BUILTIN_SCHEME),
      ),
    ),
    stampMoves(live.map(draft => draft.row)),
  ])
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

function casesOf(ctx: Context, drafts: readonly Draft[]): Rows {
  return {
    table: 'feedbackCase',
    rows: drafts.map(({ row }) => ({
      organizationId: row.organizationId,
      id: ctx.newId(),
      responseId: row.id,
      cause: 'negative' as const,
      openedAt: row.receivedAt,
    })),
  }
}
