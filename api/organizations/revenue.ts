import type { ProfileReply, RevenueChange } from '../../shared/contract/profile.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { laterThan, readProfile } from './profile.ts'

/** Says or corrects the revenue of a year. Throws conflict where somebody has since the editor read it. */
export function putRevenue(
  ctx: Context,
  scope: TenantScope,
  year: number,
  wanted: RevenueChange,
): Promise<ProfileReply> {
  const { organizationId } = scope
  const { yuan, source = null, updatedAt: seen } = wanted
  return inScope(ctx.db, scope, async trx => {
    const before = await find(trx, organizationId, year)
    const said = { yuan, source, updatedAt: laterThan(seen, ctx.now()) }
    const query =
      seen === null
        ? trx
            .insertInto('organizationRevenue')
            .values({ organizationId, year, ...said })
            .onConflict(conflict => conflict.doNothing())
            .returning('year')
        : trx
            .updateTable('organizationRevenue')
            .set(said)
            .where('organizationId', '=', organizationId)
            .where('year', '=', year)
            .where('updatedAt', '=', seen)
            .returning('year')
    if (!(await query.executeTakeFirst())) throw new AppError('conflict')
    await tell(ctx, trx, scope, 'revenue.changed', { year, from: before ?? null, to: { yuan, source } })
    return readProfile(reading(trx), organizationId)
  })
}

/** Takes back what was said of a year; the audit log keeps it. Throws not-found. */
export function removeRevenue(ctx: Context, scope: TenantScope, year: number): Promise<ProfileReply> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    const removed = await trx
      .deleteFrom('organizationRevenue')
      .where('organizationId', '=', organizationId)
      .where('year', '=', year)
      .returning(['yuan', 'source'])
      .executeTakeFirst()
    if (!removed) throw new AppError('not-found')
    await tell(ctx, trx, scope, 'revenue.removed', { year, from: removed })
    return readProfile(reading(trx), organizationId)
  })
}

function find(trx: Trx, organizationId: string, year: number) {
  const query = trx.selectFrom('organizationRevenue').select(['yuan', 'source'])
  return query.where('organizationId', '=', organizationId).where('year', '=', year).executeTakeFirst()
}

function tell(ctx: Context, trx: Trx, scope: TenantScope, action: string, details: Record<string, unknown>) {
  const subject = { subjectKind: 'organization', subjectId: scope.organizationId }
  return record(ctx, trx, scope, { action, ...subject, details })
}
