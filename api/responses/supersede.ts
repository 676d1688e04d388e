import type { Insertable, Selectable } from 'kysely'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { ResponseTable } from '../db/tables/responses.ts'
import type { Version } from '../questionnaires/versions.ts'
import { type ReadTrx, reading } from '../scope/in-scope.ts'
import { addToDaily, dailyOf } from './daily.ts'
import { moveStamps } from './stamps.ts'

export interface Superseding {
  readonly held: Selectable<ResponseTable>
  readonly row: Insertable<ResponseTable>
  readonly codeKind: 'standing' | 'once'
  readonly isTest: boolean
  readonly version: Version
}

/** Stores the answer in place of the held one, with the events that say which counts. False where it was superseded. */
export async function supersede(ctx: Context, trx: Trx, change: Superseding): Promise<boolean> {
  const { row, isTest } = change
  const inserted = await trx
    .insertInto('response')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  if (isTest) await addEvent(ctx, trx, row, row.id, 'test')
  if (await isContacted(reading(trx), change.held)) {
    await addEvent(ctx, trx, row, row.id, 'late')
    return true
  }
  await addEvent(ctx, trx, row, change.held.id, 'superseded')
  if (!isTest) await count(ctx, trx, change)
  return true
}

async function count(ctx: Context, trx: Trx, { held, row, codeKind, version }: Superseding): Promise<void> {
  const { content } = version
  await addToDaily(ctx, trx, [
    dailyOf({ ...held, codeKind, content, count: -1 }, BUILTIN_SCHEME),
    dailyOf({ ...row, codeKind, content, count: 1 }, BUILTIN_SCHEME),
  ])
  await moveStamps(trx, [row])
  if (!isNegative(row.levels, BUILTIN_SCHEME)) return
  const { organizationId, id: responseId, receivedAt: openedAt } = row
  await trx
    .insertInto('feedbackCase')
    .values({ organizationId, id: ctx.newId(), responseId, cause: 'negative', openedAt })
    .execute()
}

/** Contact about an answer ends the time in which rating again replaces it; so does contact about one before it. */
export async function isContacted(trx: ReadTrx, held: Selectable<ResponseTable>): Promise<boolean> {
  const event = await trx
    .selectFrom('responseEvent')
    .select('id')
    .where('organizationId', '=', held.organizationId)
    .where('responseId', '=', held.id)
    .where('kind', 'in', ['contacted', 'late'])
    .executeTakeFirst()
  return event !== undefined
}

/** Whether another answer stands in its place. */
export async function isReplaced(trx: ReadTrx, held: Selectable<ResponseTable>): Promise<boolean> {
  const later = await trx
    .selectFrom('response')
    .select('id')
    .where('organizationId', '=', held.organizationId)
    .where('supersedes', '=', held.id)
    .executeTakeFirst()
  return later !== undefined
}

type EventKind = 'test' | 'superseded' | 'late'

async function addEvent(ctx: Context, trx: Trx, row: Insertable<ResponseTable>, responseId: string, kind: EventKind) {
  const { organizationId, receivedAt: at } = row
  await trx.insertInto('responseEvent').values({ organizationId, id: ctx.newId(), responseId, kind, at }).execute()
}
