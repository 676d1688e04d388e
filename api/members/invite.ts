import type { Role } from '../../shared/contract/accounts.ts'
import type { InvitationMade } from '../../shared/contract/members.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { enterOrganization, inScope, reading } from '../scope/in-scope.ts'
import type { PlatformScope, TenantScope } from '../scope/scope.ts'
import { invitationsBy } from './invitations.ts'

const LIFE_MS = 72 * 3_600_000

export interface Wanted {
  readonly email: string
  readonly role: Role
  /** The one organization of an organization's role, the list of an evaluator or reviewer, none for the platform. */
  readonly organizations: readonly string[]
}

/** A link good for one membership: 256 bit, 72 hours, kept as a hash. An earlier one for the same ends with it. */
export function invite(ctx: Context, scope: TenantScope | PlatformScope, wanted: Wanted): Promise<InvitationMade> {
  const id = ctx.newId()
  const token = ctx.random(32).toString('base64url')
  const organizationId = wanted.role.startsWith('org-') ? (wanted.organizations[0] ?? null) : null
  return inScope(ctx.db, scope, async trx => {
    await refuseWrong(trx, wanted, organizationId)
    await withdrawEarlier(ctx, trx, wanted, organizationId)
    const createdAt = ctx.now()
    await trx
      .insertInto('invitation')
      .values({
        ...{ id, organizationId, createdAt, email: wanted.email, role: wanted.role },
        tokenHash: sha256(token),
        organizations: JSON.stringify(organizationId === null ? wanted.organizations : []),
        invitedBy: scope.accountId,
        expiresAt: createdAt + LIFE_MS,
      })
      .execute()
    if (scope.kind === 'platform' && organizationId) await enterOrganization(ctx.db, trx, organizationId)
    await record(ctx, trx, scope, {
      action: 'invitation.created',
      subjectKind: 'invitation',
      subjectId: id,
      ...(organizationId && { organizationId }),
      details: { email: wanted.email, role: wanted.role, organizations: wanted.organizations },
    })
    const [invitation] = await invitationsBy(ctx, reading(trx), query => query.where('invitation.id', '=', id))
    if (!invitation) throw new Error('the invitation just made is not there')
    return { invitation, link: `${ctx.config.publicUrl}/admin/invitation#${token}` }
  })
}

async function refuseWrong(trx: Trx, { email, organizations }: Wanted, organizationId: string | null): Promise<void> {
  const known = organizations.length
    ? await trx
        .selectFrom('organization')
        .select('id')
        .where('id', 'in', [...organizations])
        .execute()
    : []
  if (known.length !== new Set(organizations).size) {
    throw new AppError('body.invalid', {}, [{ code: 'field.invalid', path: 'organizations', params: {} }])
  }
  if (organizationId === null) return
  const member = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select('membership.id')
    .where('account.email', '=', email)
    .where('membership.organizationId', '=', organizationId)
    .where('membership.endedAt', 'is', null)
    .executeTakeFirst()
  if (member) throw new AppError('member.exists')
}

/** Whoever lost the link gets a new one, and only the new one works. */
async function withdrawEarlier(ctx: Context, trx: Trx, { email, role }: Wanted, organizationId: string | null) {
  const open = trx
    .updateTable('invitation')
    .set({ revokedAt: ctx.now() })
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
  const same =
    organizationId === null
      ? open.where('organizationId', 'is', null).where('role', '=', role)
      : open.where('organizationId', '=', organizationId)
  await same.execute()
}
