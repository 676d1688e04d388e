import { sql } from 'kysely'
import type { CodeList, CodeQuery, CodeReply } from '../../shared/contract/codes.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { namesOrNull } from '../names.ts'
import { readPage } from '../page.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { findPrintingRule, mayPrint, OWNER } from './may-print.ts'
import { codeSecret, shortCode } from './secret.ts'
import { codeState } from './state.ts'

const PAGE_SIZE = 200

/** The codes that match, newest first. */
export function listCodes(ctx: Context, scope: TenantScope, query: CodeQuery): Promise<CodeList> {
  return readInScope(ctx.db, scope, async trx => {
    const found = matching(trx, ctx, scope, query)
    const { shown, next } = await readPage(selected(found, ctx), { cursor: query.cursor, size: PAGE_SIZE }, 'code.id')
    const { count } = await found
      .select(counting => counting.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { codes: await repliesOf(ctx, trx, scope, shown), next, count }
  })
}

/** Throws not-found, also for another organization's code. */
export async function getCode(ctx: Context, trx: ReadTrx, scope: TenantScope, id: string): Promise<CodeReply> {
  const row = await selected(matching(trx, ctx, scope, {}).where('code.id', '=', id), ctx).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const [reply] = await repliesOf(ctx, trx, scope, [row])
  if (!reply) throw new Error('a code without a reply')
  return reply
}

/** A code with those it replaced and those that replaced it, the first one first. */
export function codeHistoryOf(ctx: Context, scope: TenantScope, id: string): Promise<CodeReply[]> {
  return readInScope(ctx.db, scope, async trx => {
    const { rows: ids } = await sql<{ id: string }>`
      with recursive chain (id, replaces_id) as (
        select id, replaces_id from code where organization_id = ${scope.organizationId} and id = ${id}
        union
        select code.id, code.replaces_id from code
          join chain on code.replaces_id = chain.id or code.id = chain.replaces_id
          where code.organization_id = ${scope.organizationId})
      select id from chain`.execute(trx)
    if (ids.length === 0) throw new AppError('not-found')
    const wanted = ids.map(each => each.id)
    const rows = await selected(matching(trx, ctx, scope, {}).where('code.id', 'in', wanted), ctx)
      .orderBy('code.id')
      .execute()
    return repliesOf(ctx, trx, scope, rows)
  })
}

function matching(trx: ReadTrx, ctx: Context, scope: TenantScope, { kind, state, batch }: CodeQuery) {
  return trx
    .selectFrom('code')
    .where('code.organizationId', '=', scope.organizationId)
    .$if(kind !== undefined, query => query.where('code.kind', '=', kind ?? 'once'))
    .$if(batch !== undefined, query => query.where('code.batchId', '=', batch ?? ''))
    .$if(state !== undefined, query => query.where(codeState(ctx.now()), '=', state ?? 'open'))
}

function selected(query: ReturnType<typeof matching>, ctx: Context) {
  return query
    .innerJoin('organization', 'organization.id', 'code.organizationId')
    .leftJoin('matter', join =>
      join.onRef('matter.organizationId', '=', 'code.organizationId').onRef('matter.id', '=', 'code.matterId'),
    )
    .leftJoin('visit', join =>
      join.onRef('visit.organizationId', '=', 'code.organizationId').onRef('visit.id', '=', 'code.visitId'),
    )
    .selectAll('code')
    .select('organization.key as organizationKey')
    .select(OWNER.as('ownerId'))
    .select(codeState(ctx.now()).as('state'))
    .select(
      sql<string | null>`(select next.id from code as next
      where next.organization_id = code.organization_id and next.replaces_id = code.id)`.as('replacedById'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

async function repliesOf(ctx: Context, trx: ReadTrx, scope: TenantScope, rows: readonly Row[]): Promise<CodeReply[]> {
  const rule = await findPrintingRule(trx, scope)
  const answers = await countAnswers(trx, scope, rows)
  return rows.map(row => ({
    ...plainOf(row, answers.get(row.id) ?? 0),
    ...(row.state === 'open' && mayPrint(rule, row) ? linkOf(ctx, scope, row) : { code: null, url: null }),
  }))
}

/** By code; who rates again counts once. Reads the organization's answers once, however many codes are asked about. */
async function countAnswers(trx: ReadTrx, { organizationId }: TenantScope, rows: readonly Row[]) {
  if (rows.length === 0) return new Map<string, number>()
  const ids = rows.map(row => row.id)
  const counts = await trx
    .selectFrom('response')
    .select(counting => ['codeId', counting.fn.countAll<number>().as('n')])
    .where('organizationId', '=', organizationId)
    .where('codeId', 'in', ids)
    .where('supersedes', 'is', null)
    .groupBy('codeId')
    .execute()
  return new Map(counts.map(each => [each.codeId, each.n]))
}

function plainOf(row: Row, answers: number): Omit<CodeReply, 'code' | 'url'> {
  const { id, kind, purpose, form, reference, serviceId, windowId, staffId, serviceDay } = row
  const { matterId, visitId, batchId, replacesId, replacedById, state, createdAt, expiresAt, revokedAt } = row
  return {
    ...{ id, kind, purpose, form, reference, serviceId, windowId, staffId, serviceDay },
    ...{ matterId, visitId, batchId, replacesId, replacedById, state, createdAt, expiresAt, revokedAt },
    label: namesOrNull(row.labelZh, row.labelEn),
    shortCode: shortCode(row.secretHash),
    answers,
  }
}

function linkOf(ctx: Context, scope: TenantScope, row: Row): { code: string; url: string } {
  const code = row.organizationKey + codeSecret(ctx, scope.organizationId, row.id)
  return { code, url: `${ctx.config.publicUrl}/s/${code}` }
}
