import type { InvitationMade } from '../../shared/contract/members.ts'
import type { NewPlatformInvitation, PlatformInvitations } from '../../shared/contract/platform.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { invitationsBy } from '../members/invitations.ts'
import { invite } from '../members/invite.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'

/** One organization for who manages it, at least one for who evaluates, none for who runs the platform. */
export function inviteFromPlatform(
  ctx: Context,
  scope: PlatformScope,
  wanted: NewPlatformInvitation,
): Promise<InvitationMade> {
  const { role, organizations } = wanted
  const fits = role.startsWith('org-')
    ? organizations.length === 1
    : role === 'platform-admin'
      ? organizations.length === 0
      : organizations.length > 0
  if (!fits) {
    const code = organizations.length === 0 ? 'field.required' : 'field.invalid'
    throw new AppError('body.invalid', {}, [{ code, path: 'organizations', params: {} }])
  }
  return invite(ctx, scope, wanted)
}

export function listPlatformInvitations(ctx: Context, scope: PlatformScope): Promise<PlatformInvitations> {
  return readInScope(ctx.db, scope, async trx => ({
    invitations: await invitationsBy(ctx, trx, query => query.limit(500)),
  }))
}
