import type { AttentionReply } from '../../shared/contract/attention.ts'
import { addDays, businessDayOf } from '../../shared/domain/business-day.ts'
import type { Context } from '../context.ts'
import { hasComment, isWaiting, ofLevel, type ResponseBuilder } from '../records/conditions.ts'
import { idsWithContact } from '../records/contact.ts'
import { headsOf, type ResponseRow } from '../records/heads.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { findDue } from './due.ts'
import { silentWindows } from './silent-windows.ts'

const SHOWN = 5
const SILENT_DAYS = 14

/** What an organization should look at today. */
export function findAttention(ctx: Context, scope: TenantScope): Promise<AttentionReply> {
  const { organizationId } = scope
  const computedAt = ctx.now()
  return readInScope(ctx.db, scope, async trx => {
    const of = () => trx.selectFrom('response').where('response.organizationId', '=', organizationId)
    const waiting = of().where(eb => isWaiting(eb as unknown as ResponseBuilder, organizationId))
    const { count } = await waiting.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const oldest = await waiting.selectAll().orderBy('response.id').limit(SHOWN).execute()
    const commented = await of()
      .where(eb => ofLevel(eb as unknown as ResponseBuilder, 'negative'))
      .where(eb => hasComment(eb as unknown as ResponseBuilder))
      .selectAll()
      .orderBy('response.id', 'desc')
      .limit(SHOWN)
      .execute()
    const since = addDays(businessDayOf(computedAt), -SILENT_DAYS)
    return {
      computedAt,
      due: await findDue(ctx, trx, organizationId),
      waiting: { count, oldest: await withContacts(trx, scope, oldest) },
      comments: await withTexts(trx, organizationId, commented),
      ...(await silentWindows(trx, organizationId, since, computedAt)),
      silentDays: SILENT_DAYS,
    }
  })
}

async function aboutOf(trx: ReadTrx, organizationId: string, rows: readonly ResponseRow[]) {
  const heads = await headsOf(trx, organizationId, rows)
  return heads.map(({ id, number, receivedAt, service, window }) => ({ id, number, receivedAt, service, window }))
}

async function withContacts(trx: ReadTrx, scope: TenantScope, rows: readonly ResponseRow[]) {
  const ids = await idsWithContact(
    trx,
    scope,
    rows.map(row => row.id),
  )
  return (await aboutOf(trx, scope.organizationId, rows)).map(each => ({ ...each, hasContact: ids.has(each.id) }))
}

async function withTexts(trx: ReadTrx, organizationId: string, rows: readonly ResponseRow[]) {
  if (rows.length === 0) return []
  const texts = await trx
    .selectFrom('responseComment')
    .select(['responseId', 'comment'])
    .where('organizationId', '=', organizationId)
    .where(
      'responseId',
      'in',
      rows.map(row => row.id),
    )
    .where('comment', 'is not', null)
    .orderBy('kind')
    .execute()
  const about = await aboutOf(trx, organizationId, rows)
  return about.map(each => ({ ...each, text: texts.find(text => text.responseId === each.id)?.comment ?? '' }))
}
