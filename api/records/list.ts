import type { RecordFilter, RecordList, RecordRow } from '../../shared/contract/records.ts'
import { DIMENSIONS } from '../../shared/domain/dimensions.ts'
import { decodeLevels } from '../../shared/domain/ratings.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../db/connect.ts'
import { findVersions } from '../questionnaires/versions.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { conditionsOf, type ResponseBuilder } from './conditions.ts'
import { headsOf, type ResponseRow } from './heads.ts'

export interface Page {
  readonly cursor: string | undefined
  readonly size: number
}

/** How far matches are counted; beyond, the reply says that there are more. */
const COUNTED_UP_TO = 1000

/** Answers newest first: ids are UUIDv7, so their order is that of arrival and the primary key finds each page. */
export function listRecords(
  ctx: Context,
  scope: TenantScope,
  filter: RecordFilter,
  { cursor, size }: Page,
): Promise<RecordList> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const matching = trx
      .selectFrom('response')
      .where('response.organizationId', '=', organizationId)
      .where(eb => eb.and(conditionsOf(eb as unknown as ResponseBuilder, organizationId, filter)))
    const page = cursor === undefined ? matching : matching.where('response.id', '<', cursor)
    const rows = await page
      .selectAll()
      .orderBy('response.id', 'desc')
      .limit(size + 1)
      .execute()
    const shown = rows.slice(0, size)
    const listed = await rowsOf(ctx, trx, organizationId, shown)
    const responses = await withContacts(trx, scope, listed)
    const counted =
      cursor === undefined
        ? await matching
            .select('response.id')
            .limit(COUNTED_UP_TO + 1)
            .execute()
        : null
    return {
      responses,
      next: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
      found: counted && {
        count: Math.min(counted.length, COUNTED_UP_TO),
        isMore: counted.length > COUNTED_UP_TO,
      },
    }
  })
}

async function rowsOf(
  ctx: Context,
  trx: ReadTrx,
  organizationId: string,
  rows: readonly ResponseRow[],
): Promise<Omit<RecordRow, 'hasContact'>[]> {
  if (rows.length === 0) return []
  const heads = await headsOf(trx, organizationId, rows)
  const versions = await findVersions(
    ctx,
    trx,
    [organizationId],
    rows.map(row => row.versionId),
  )
  const commented = await trx
    .selectFrom('responseComment')
    .select('responseId')
    .where('organizationId', '=', organizationId)
    .where(
      'responseId',
      'in',
      rows.map(row => row.id),
    )
    .where('comment', 'is not', null)
    .execute()
  const ids = new Set(commented.map(row => row.responseId))
  return heads.map((head, index) => {
    const { levels, versionId } = rows[index] as ResponseRow
    const content = versions.get(versionId)?.content
    if (!content) throw new Error(`An answer names a version that isn't there: ${versionId}`)
    const ratings = decodeLevels(content, levels)
    const dimensions = DIMENSIONS.map(dimension => ({
      dimension,
      ratings: content.items.filter(item => item.dimension === dimension).map(item => ratings[item.id] ?? 'na'),
    }))
    return { ...head, dimensions, hasComment: ids.has(head.id) }
  })
}

async function withContacts(
  trx: ReadTrx,
  scope: TenantScope,
  rows: readonly Omit<RecordRow, 'hasContact'>[],
): Promise<RecordRow[]> {
  if (rows.length === 0) return []
  const found = await (trx as unknown as Reader)
    .selectFrom('responseContact')
    .select('responseId')
    .where('organizationId', '=', scope.organizationId)
    .where(
      'responseId',
      'in',
      rows.map(row => row.id),
    )
    .where('sealed', 'is not', null)
    .execute()
  const ids = new Set(found.map(row => row.responseId))
  return rows.map(row => ({ ...row, hasContact: ids.has(row.id) }))
}
