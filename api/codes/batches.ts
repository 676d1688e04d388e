import { sql } from 'kysely'
import type { BatchList, BatchReply } from '../../shared/contract/code-batches.ts'
import type { PageQuery } from '../../shared/contract/common.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { namesOrNull } from '../names.ts'
import { pageAsked, readPage } from '../page.ts'
import { inScope, type ReadTrx, readInScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import type { CodeState } from './find.ts'
import { holdOnceCodes } from './hold-once.ts'
import { codeState } from './state.ts'

/** A page of the organization's batches, newest first, with how their codes stand. */
export function listBatches(ctx: Context, scope: TenantScope, query: PageQuery): Promise<BatchList> {
  return readInScope(ctx.db, scope, async trx => {
    const { shown, next } = await readPage(batchesOf(trx, scope), pageAsked(query), 'batch.id')
    return { batches: await withCounts(ctx, trx, scope, shown), next }
  })
}

/** Throws not-found, also for another organization's batch. */
export async function getBatch(ctx: Context, trx: ReadTrx, scope: TenantScope, id: string): Promise<BatchReply> {
  const rows = await batchesOf(trx, scope).where('batch.id', '=', id).execute()
  const [batch] = await withCounts(ctx, trx, scope, rows)
  if (!batch) throw new AppError('not-found')
  return batch
}

/** Ends every code of a batch that nobody has answered; a second time it changes and records nothing more. */
export function revokeBatch(ctx: Context, scope: TenantScope, id: string): Promise<BatchReply> {
  return inScope(ctx.db, scope, async trx => {
    await getBatch(ctx, reading(trx), scope, id)
    await holdOnceCodes(ctx, trx, scope.organizationId, codes => codes.where('batchId', '=', id))
    const { numUpdatedRows } = await trx
      .updateTable('code')
      .set({ revokedAt: ctx.now() })
      .where('organizationId', '=', scope.organizationId)
      .where('batchId', '=', id)
      .where('revokedAt', 'is', null)
      .where(codeState(ctx.now()), '<>', 'used')
      .executeTakeFirst()
    const revoked = Number(numUpdatedRows)
    const subject = { subjectKind: 'code-batch', subjectId: id }
    if (revoked > 0) await record(ctx, trx, scope, { action: 'code-batch.revoked', ...subject, details: { revoked } })
    return getBatch(ctx, reading(trx), scope, id)
  })
}

function batchesOf(trx: ReadTrx, { organizationId }: TenantScope) {
  return trx
    .selectFrom('batch')
    .leftJoin('account', 'account.id', 'batch.accountId')
    .selectAll('batch')
    .select('account.name as createdBy')
    .where('batch.organizationId', '=', organizationId)
}

type Batch = Awaited<ReturnType<ReturnType<typeof batchesOf>['execute']>>[number]

async function withCounts(
  ctx: Context,
  trx: ReadTrx,
  scope: TenantScope,
  rows: readonly Batch[],
): Promise<BatchReply[]> {
  const countOf = await countStates(
    ctx,
    trx,
    scope,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    ...{ id: row.id, of: row.madeOf, kind: row.kind, createdAt: row.createdAt, createdBy: row.createdBy },
    ...{ label: namesOrNull(row.labelZh, row.labelEn), made: row.made },
    open: countOf(row.id, 'open'),
    used: countOf(row.id, 'used'),
    revoked: countOf(row.id, 'revoked'),
    expired: countOf(row.id, 'expired'),
  }))
}

async function countStates(ctx: Context, trx: ReadTrx, { organizationId }: TenantScope, ids: readonly string[]) {
  const standing = trx
    .selectFrom('code')
    .select(['code.batchId', codeState(ctx.now()).as('state')])
    .where('code.organizationId', '=', organizationId)
    .where('code.batchId', 'in', [...ids])
  const rows = ids.length
    ? await trx
        .selectFrom(standing.as('standing'))
        .select(['batchId', 'state', sql<number>`count(*)`.as('n')])
        .groupBy(['batchId', 'state'])
        .execute()
    : []
  const found = new Map(rows.map(row => [`${row.batchId} ${row.state}`, Number(row.n)]))
  return (id: string, state: CodeState) => found.get(`${id} ${state}`) ?? 0
}
