import type { InvitationAcceptance, InvitationShown } from '../../shared/contract/members.ts'
import { addMembership } from '../accounts/add-membership.ts'
import { createAccount } from '../accounts/create.ts'
import { hashPassword } from '../accounts/password.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { enterOrganization, inScope, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import { openSession } from '../sessions/open.ts'
import { signIn } from '../sessions/sign-in.ts'
import { organizationNames, organizationsIn } from './invitations.ts'

const ACCOUNTS = { kind: 'accounts' } as const
const PLATFORM = { kind: 'platform', accountId: null } as const

/** What the holder of a link may know of it. Unknown, used, withdrawn and expired ones answer alike. */
export function showInvitation(ctx: Context, token: string): Promise<InvitationShown> {
  return readInScope(ctx.db, ACCOUNTS, async trx => {
    const found = await findOpen(ctx, trx, token)
    if (!found) throw new AppError('invitation.invalid')
    const ids = organizationsIn(found)
    const nameOf = await organizationNames(trx, ids)
    return {
      email: found.email,
      role: found.role,
      organizations: ids.map(nameOf),
      invitedBy: found.inviter,
      expiresAt: found.expiresAt,
      hasAccount: found.accountId !== null,
    }
  })
}

/**
 * Makes the holder a member and opens a session: with a new account, or with the one that the e-mail has, by its own
 * password. Of two who accept at once one does.
 */
export async function acceptInvitation(ctx: Context, request: InvitationAcceptance): Promise<string> {
  const found = await readInScope(ctx.db, ACCOUNTS, trx => findOpen(ctx, trx, request.token))
  if (!found) throw new AppError('invitation.invalid')
  if (found.accountId === null) return acceptAnew(ctx, found.email, request)
  const { token, password, totp } = request
  const session = await signIn(ctx, { email: found.email, password, ...(totp && { totp }) })
  const { accountId } = found
  await inScope(ctx.db, PLATFORM, trx => spend(ctx, trx, token, accountId))
  return session
}

async function acceptAnew(ctx: Context, email: string, { token, name, password }: InvitationAcceptance) {
  if (name === undefined) {
    throw new AppError('body.invalid', {}, [{ code: 'field.required', path: 'name', params: {} }])
  }
  const passwordHash = await hashPassword(password)
  return inScope(ctx.db, PLATFORM, async trx => {
    const accountId = await createAccount(ctx, trx, { email, name, passwordHash }).catch(taken)
    await spend(ctx, trx, token, accountId)
    return openSession(ctx, trx, accountId)
  })
}

/** The e-mail got its account a moment ago: through this very link, or another one. */
function taken(error: unknown): never {
  throw error instanceof AppError && error.code === 'name.taken' ? new AppError('invitation.invalid') : error
}

/** Uses the invitation up, in the transaction of the membership that it gives. */
async function spend(ctx: Context, trx: Trx, token: string, accountId: string): Promise<void> {
  const now = ctx.now()
  const spent = await trx
    .updateTable('invitation')
    .set({ acceptedAt: now, acceptedBy: accountId })
    .where('tokenHash', '=', sha256(token))
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst()
  if (!spent) throw new AppError('invitation.invalid')
  const organizations = organizationsIn(spent)
  await refuseMember(trx, accountId, spent.organizationId)
  await addMembership(ctx, trx, accountId, spent.role, organizations)
  if (spent.organizationId) await enterOrganization(ctx.db, trx, spent.organizationId)
  await record(ctx, trx, PLATFORM, {
    action: 'invitation.accepted',
    subjectKind: 'invitation',
    subjectId: spent.id,
    accountId,
    ...(spent.organizationId && { organizationId: spent.organizationId }),
    details: { role: spent.role, organizations },
  })
}

/** The database holds two at once apart: one account, one role in an organization. */
async function refuseMember(trx: Trx, accountId: string, organizationId: string | null): Promise<void> {
  if (organizationId === null) return
  const member = await trx
    .selectFrom('membership')
    .select('id')
    .where('accountId', '=', accountId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (member) throw new AppError('member.exists')
}

function findOpen(ctx: Context, trx: ReadTrx, token: string) {
  return trx
    .selectFrom('invitation')
    .leftJoin('account as holder', 'holder.email', 'invitation.email')
    .leftJoin('account as inviter', 'inviter.id', 'invitation.invitedBy')
    .select(['invitation.email', 'invitation.role', 'invitation.organizationId', 'invitation.organizations'])
    .select(['invitation.expiresAt', 'holder.id as accountId', 'inviter.name as inviter'])
    .where('invitation.tokenHash', '=', sha256(token))
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .where('invitation.expiresAt', '>', ctx.now())
    .executeTakeFirst()
}
