import type { RecordFilter, RecordList, RecordRow } from '../../shared/contract/records.ts'
import { DIMENSIONS } from '../../shared/domain/dimensions.ts'
import { decodeLevels } from '../../shared/domain/ratings.ts'
import type { Context } from '../context.ts'
import { type Page, readPage } from '../page.ts'
import { findVersions } from '../questionnaires/versions.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { conditionsOf, type ResponseBuilder } from './conditions.ts'
import { idsWithContact } from './contact.ts'
import { headsOf, type ResponseRow } from './heads.ts'

/** How far matches are counted; beyond, the reply says that there are more. */
const COUNTED_UP_TO = 1000

/** Answers newest first; the primary key finds each page. */
export function listRecords(ctx: Context, scope: TenantScope, filter: RecordFilter, page: Page): Promise<RecordList> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const matching = trx
      .selectFrom('response')
      .where('response.organizationId', '=', organizationId)
      .where(eb => eb.and(conditionsOf(eb as unknown as ResponseBuilder, organizationId, filter)))
    const { shown, next } = await readPage(matching.selectAll(), page)
    const listed = await rowsOf(ctx, trx, organizationId, shown)
    const responses = await withContacts(trx, scope, listed)
    const counted =
      page.cursor === undefined
        ? await matching
            .select('response.id')
            .limit(COUNTED_UP_TO + 1)
            .execute()
        : null
    return {
      responses,
      next,
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
  const ids = await idsWithWords(
    trx,
    organizationId,
    rows.map(row => row.id),
  )
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
  const ids = await idsWithContact(
    trx,
    scope,
    rows.map(row => row.id),
  )
  return rows.map(row => ({ ...row, hasContact: ids.has(row.id) }))
}

/** Which of these answers have a comment, or an answer in words, that nobody took back. */
async function idsWithWords(
  trx: ReadTrx,
  organizationId: string,
  responseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const commented = await trx
    .selectFrom('responseComment')
    .select('responseId')
    .where('organizationId', '=', organizationId)
    .where('responseId', 'in', responseIds)
    .where('comment', 'is not', null)
    .execute()
  const answered = await trx
    .selectFrom('responseAnswer')
    .select('responseId')
    .where('organizationId', '=', organizationId)
    .where('responseId', 'in', responseIds)
    .where('answer', 'is not', null)
    .execute()
  return new Set([...commented, ...answered].map(row => row.responseId))
}
