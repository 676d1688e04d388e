import type { PageQuery } from '../../shared/contract/common.ts'
import type { ComparisonRow } from '../../shared/contract/comparison.ts'
import type { SnapshotList, SnapshotMeta, SnapshotReply } from '../../shared/contract/snapshots.ts'
import { compare } from '../comparison/compare.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { pageAsked, pageOf, readPage } from '../page.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { digestOf, type SnapshotBody } from './take.ts'

const READ_AT_ONCE = 500

/** A page of snapshots, newest first, of whose organizations the list has every one. */
export function listSnapshots(ctx: Context, scope: EvaluatorScope, query: PageQuery): Promise<SnapshotList> {
  return readInScope(ctx.db, scope, async trx => {
    const { size, cursor } = pageAsked(query)
    const found: SnapshotMeta[] = []
    let page = { cursor, size: READ_AT_ONCE }
    for (let isMore = true; isMore && found.length <= size; ) {
      const { shown, next } = await readPage(metas(trx), page, 'snapshot.id')
      found.push(...shown.filter(row => isSeen(scope, row.organizations)).map(metaOf))
      page = { ...page, cursor: next ?? undefined }
      isMore = next !== null
    }
    const { shown, next } = pageOf(found, { size })
    return { snapshots: shown, next }
  })
}

/** Throws not-found, also where the list lacks one of its organizations. */
export async function getSnapshot(ctx: Context, scope: EvaluatorScope, id: string): Promise<SnapshotReply> {
  const row = await readInScope(ctx.db, scope, trx =>
    metas(trx).select('body').where('snapshot.id', '=', id).executeTakeFirst(),
  )
  if (!row || !isSeen(scope, row.organizations)) throw new AppError('not-found')
  const { query, shown } = JSON.parse(row.body) as SnapshotBody
  const now = await compare(ctx, scope, { year: String(row.year) }, 'zh')
  return {
    ...metaOf(row),
    query,
    shown,
    isIntact: digestOf(row.body) === row.digest,
    differences: shown.rows.flatMap(kept => differenceOf(kept, now.rows)),
  }
}

function differenceOf(kept: ComparisonRow, rows: readonly ComparisonRow[]): SnapshotReply['differences'] {
  const row = rows.find(each => each.organization.id === kept.organization.id)
  if (!row) return []
  const [before, after] = [sideOf(kept), sideOf(row)]
  const { id, name } = row.organization
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ organization: { id, name }, before, after }]
}

/** Member by member in one order, so that equal figures are equal text. */
function sideOf({ rate: { percent, exact }, n, answered, verdicts }: ComparisonRow) {
  return {
    rate: { percent, exact: exact && { numerator: exact.numerator, denominator: exact.denominator } },
    ...{ n, answered },
    verdicts: verdicts.map(({ threshold, verdict, unstable }) => ({ threshold, verdict, unstable })),
  }
}

function metas(trx: ReadTrx) {
  return trx
    .selectFrom('snapshot')
    .innerJoin('account', 'account.id', 'snapshot.accountId')
    .select(['snapshot.id', 'snapshot.createdAt', 'account.name as author', 'snapshot.year', 'snapshot.scheme'])
    .select(['snapshot.note', 'snapshot.organizations', 'snapshot.digest'])
}

function isSeen({ organizationIds }: EvaluatorScope, organizations: string): boolean {
  return organizations.split(',').every(id => organizationIds.includes(id))
}

function metaOf(row: Awaited<ReturnType<ReturnType<typeof metas>['execute']>>[number]): SnapshotMeta {
  const { id, createdAt, author, year, scheme, note, digest } = row
  return { id, createdAt, author, year, scheme, note, digest, organizations: row.organizations.split(',').length }
}
