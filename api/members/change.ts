import type { MemberRole } from '../../shared/domain/member-roles.ts'
import { keepOne, lockAdministrators, MANAGING_ROLES } from '../accounts/administrators.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Gives a member another role. Throws member.last-administrator where nobody would be left to manage. */
export async function changeRole(ctx: Context, scope: TenantScope, id: string, role: MemberRole): Promise<void> {
  const { organizationId } = scope
  await inScope(ctx.db, scope, async trx => {
    await lockAdministrators(trx, organizationId)
    const before = await getMembership(trx, scope, id)
    if (before.role === role) return
    await trx.updateTable('membership').set({ role }).where('id', '=', id).where('endedAt', 'is', null).execute()
    if (!MANAGING_ROLES.includes(role)) await keepOne(trx, organizationId)
    const details = { from: before.role, to: role, accountId: before.accountId }
    await record(ctx, trx, scope, { action: 'member.role-changed', subjectKind: 'membership', subjectId: id, details })
  })
}

/** Ends a membership; sessions notice it at their next request. Throws member.last-administrator. */
export async function endMembership(ctx: Context, scope: TenantScope, id: string): Promise<void> {
  const { organizationId } = scope
  await inScope(ctx.db, scope, async trx => {
    await lockAdministrators(trx, organizationId)
    const before = await getMembership(trx, scope, id)
    await trx
      .updateTable('membership')
      .set({ endedAt: ctx.now() })
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .execute()
    if (MANAGING_ROLES.includes(before.role)) await keepOne(trx, organizationId)
    const details = { role: before.role, accountId: before.accountId }
    await record(ctx, trx, scope, { action: 'member.ended', subjectKind: 'membership', subjectId: id, details })
  })
}

/** Throws not-found, also for another organization's. */
async function getMembership(trx: Trx, { organizationId }: TenantScope, id: string) {
  const found = await trx
    .selectFrom('membership')
    .select(['role', 'accountId'])
    .where('id', '=', id)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!found) throw new AppError('not-found')
  return found
}
