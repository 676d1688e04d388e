import type { CodeReply } from '../../shared/contract/codes.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { namesOrNull } from '../names.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { lifeOf } from './find.ts'
import { codeSecret, shortCode } from './secret.ts'

const LONGEST_LIST = 500

/** The organization's codes, newest first. */
export function listCodes(ctx: Context, scope: TenantScope): Promise<CodeReply[]> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await codes(trx, scope)
      .orderBy('code.createdAt', 'desc')
      .orderBy('code.id', 'desc')
      .limit(LONGEST_LIST)
      .execute()
    return rows.map(row => replyOf(ctx, scope, row))
  })
}

/** Throws not-found, also for another organization's code. */
export async function getCode(ctx: Context, trx: ReadTrx, scope: TenantScope, id: string): Promise<CodeReply> {
  const row = await codes(trx, scope).where('code.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return replyOf(ctx, scope, row)
}

function codes(trx: ReadTrx, scope: TenantScope) {
  return trx
    .selectFrom('code')
    .innerJoin('organization', 'organization.id', 'code.organizationId')
    .selectAll('code')
    .select('organization.key as organizationKey')
    .select(select =>
      select
        .selectFrom('response')
        .select(counting => counting.fn.countAll<number>().as('n'))
        .whereRef('response.organizationId', '=', 'code.organizationId')
        .whereRef('response.codeId', '=', 'code.id')
        .where('response.supersedes', 'is', null)
        .as('answers'),
    )
    .where('code.organizationId', '=', scope.organizationId)
}

type Row = Awaited<ReturnType<ReturnType<typeof codes>['execute']>>[number]

function replyOf(ctx: Context, scope: TenantScope, row: Row): CodeReply {
  const { id, kind, purpose, form, reference, serviceId, windowId, staffId, serviceDay } = row
  const { createdAt, expiresAt, revokedAt } = row
  const answers = row.answers ?? 0
  const life = lifeOf(row, ctx.now())
  const state = kind === 'once' && answers > 0 ? 'used' : life
  return {
    ...{
      id,
      kind,
      purpose,
      form,
      reference,
      serviceId,
      windowId,
      staffId,
      serviceDay,
      createdAt,
      expiresAt,
      revokedAt,
    },
    label: namesOrNull(row.labelZh, row.labelEn),
    shortCode: shortCode(row.secretHash),
    state,
    answers,
    ...(state === 'open' && scope.role !== 'org-staff' ? linkOf(ctx, scope, row) : { code: null, url: null }),
  }
}

/** Whoever makes codes may print them; a member of staff may not carry one away. */
function linkOf(ctx: Context, scope: TenantScope, row: Row): { code: string; url: string } {
  const code = row.organizationKey + codeSecret(ctx, scope.organizationId, row.id)
  return { code, url: `${ctx.config.publicUrl}/s/${code}` }
}
