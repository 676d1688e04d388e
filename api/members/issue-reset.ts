import type { PasswordResetMade } from '../../shared/contract/members.ts'
import type { MemberRole } from '../../shared/domain/member-roles.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { inScope } from '../scope/in-scope.ts'
import type { PlatformScope, TenantScope } from '../scope/scope.ts'

const LIFE_MS = 30 * 60_000

/** For a member, named by the membership. Throws not-found, also for another organization's; reset.forbidden. */
export function issueMemberReset(ctx: Context, scope: TenantScope, membershipId: string): Promise<PasswordResetMade> {
  return inScope(ctx.db, scope, async trx => {
    const found = await trx
      .selectFrom('membership')
      .select('accountId')
      .where('id', '=', membershipId)
      .where('organizationId', '=', scope.organizationId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!found) throw new AppError('not-found')
    await refuseOthers(trx, scope, found.accountId)
    return issue(ctx, trx, scope, found.accountId)
  })
}

/** For any account but one's own. Throws not-found. */
export function issueAccountReset(ctx: Context, scope: PlatformScope, accountId: string): Promise<PasswordResetMade> {
  return inScope(ctx.db, scope, async trx => {
    const found = await trx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
    if (!found) throw new AppError('not-found')
    return issue(ctx, trx, scope, accountId)
  })
}

/**
 * An organization hands out the password of nobody who is more than itself: who stands higher here, or is anything
 * elsewhere, turns to the platform.
 */
async function refuseOthers(trx: Trx, scope: TenantScope, accountId: string): Promise<void> {
  const memberships = await trx
    .selectFrom('membership')
    .select(['organizationId', 'role'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()
  const rank = (role: string) => MEMBER_ROLES.indexOf(role as MemberRole)
  const isBelow = memberships.every(
    ({ organizationId, role }) => organizationId === scope.organizationId && rank(role) >= rank(scope.role),
  )
  if (!isBelow) throw new AppError('reset.forbidden')
}

/** A link good for one new password: 256 bit, 30 minutes, kept as a hash. An earlier one ends with it. */
async function issue(
  ctx: Context,
  trx: Trx,
  scope: TenantScope | PlatformScope,
  accountId: string,
): Promise<PasswordResetMade> {
  const issuedBy = scope.accountId
  if (issuedBy === null || accountId === issuedBy) throw new AppError('account.own')
  const id = ctx.newId()
  const token = ctx.random(32).toString('base64url')
  const createdAt = ctx.now()
  const expiresAt = createdAt + LIFE_MS
  await trx
    .updateTable('passwordReset')
    .set({ revokedAt: createdAt })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute()
  await trx
    .insertInto('passwordReset')
    .values({ id, accountId, issuedBy, createdAt, expiresAt, tokenHash: sha256(token) })
    .execute()
  const entry = { action: 'password-reset.issued', subjectKind: 'account', subjectId: accountId }
  await record(ctx, trx, scope, { ...entry, details: { reset: id } })
  return { link: `${ctx.config.publicUrl}/admin/password-reset#${token}`, expiresAt }
}
