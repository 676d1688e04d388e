import type { MemberChange } from '../../shared/contract/members.ts'
import type { MemberRole } from '../../shared/domain/member-roles.ts'
import { keepOne, lockAdministrators, MANAGING_ROLES } from '../accounts/administrators.ts'
import { record } from '../audit/record.ts'
import { invalidBody, missingTargets } from '../codes/targets.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/**
 * Gives a member another role, or says which of the catalogue's staff they are. Throws member.last-administrator where
 * nobody would be left to manage, member.staff-taken where another member is that person already.
 */
export async function changeMember(ctx: Context, scope: TenantScope, id: string, wanted: MemberChange): Promise<void> {
  await inScope(ctx.db, scope, async trx => {
    await lockAdministrators(trx, scope.organizationId)
    const before = await getMembership(trx, scope, id)
    if (wanted.role !== undefined && wanted.role !== before.role) await changeRole(ctx, trx, scope, before, wanted.role)
    const { staff } = wanted
    if (staff !== undefined && staff !== before.staffId) await changeStaff(ctx, trx, scope, before, staff)
  })
}

type Membership = Awaited<ReturnType<typeof getMembership>>

async function changeRole(ctx: Context, trx: Trx, scope: TenantScope, before: Membership, role: MemberRole) {
  const { id, accountId } = before
  await trx.updateTable('membership').set({ role }).where('id', '=', id).where('endedAt', 'is', null).execute()
  if (!MANAGING_ROLES.includes(role)) await keepOne(trx, scope.organizationId)
  const details = { from: before.role, to: role, accountId }
  await record(ctx, trx, scope, { action: 'member.role-changed', subjectKind: 'membership', subjectId: id, details })
}

async function changeStaff(ctx: Context, trx: Trx, scope: TenantScope, before: Membership, staffId: string | null) {
  const { organizationId } = scope
  const { id, accountId } = before
  if (staffId !== null) {
    if ((await missingTargets(ctx, trx, organizationId, { staffId })).length > 0) throw invalidBody(['staff'])
    const other = await trx
      .selectFrom('membership')
      .select('id')
      .where('organizationId', '=', organizationId)
      .where('staffId', '=', staffId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (other) throw new AppError('member.staff-taken')
  }
  await trx.updateTable('membership').set({ staffId }).where('id', '=', id).where('endedAt', 'is', null).execute()
  const details = { from: before.staffId, to: staffId, accountId }
  await record(ctx, trx, scope, { action: 'member.staff-changed', subjectKind: 'membership', subjectId: id, details })
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
    .select(['id', 'role', 'accountId', 'staffId'])
    .where('id', '=', id)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!found) throw new AppError('not-found')
  return found
}
