import { sql } from 'kysely'
import type { PageQuery } from '../../shared/contract/common.ts'
import type { InvitationMade } from '../../shared/contract/members.ts'
import type { NewPlatformInvitation, PlatformInvitations } from '../../shared/contract/platform.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { invitationsBy } from '../members/invitations.ts'
import { invite } from '../members/invite.ts'
import { pageOf } from '../page.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'
import { PAGE_SIZE } from './page-size.ts'

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

/** A page of the invitations that nobody has accepted, newest first. */
export function listPlatformInvitations(
  ctx: Context,
  scope: PlatformScope,
  { cursor }: PageQuery,
): Promise<PlatformInvitations> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await invitationsBy(ctx, trx, query =>
      (cursor ? query.where(before(cursor)) : query).limit(PAGE_SIZE + 1),
    )
    const { shown, next } = pageOf(rows, { size: PAGE_SIZE })
    return { invitations: shown, next }
  })
}

/** In the order in which they are listed. */
const before = (id: string) =>
  sql<boolean>`(created_at, id) < (select last.created_at, last.id from invitation as last where last.id = ${id})`
