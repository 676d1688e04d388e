import type { Role, SessionReply } from '../../shared/contract/accounts.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/secrets.ts'
import { names } from '../names.ts'
import { inScope, type ReadTrx, readInScope } from '../scope/in-scope.ts'

export const IDLE_MS = 30 * 60_000
export const ABSOLUTE_MS = 12 * 3_600_000
/** How stale `seen_at` may become before it is written again. */
const SEEN_STEP_MS = 60_000

/** Roles that see or decide more than their own desk need a second factor (trust 6). */
const TOTP_ROLES: ReadonlySet<Role> = new Set(['org-head', 'org-admin', 'evaluator', 'reviewer', 'platform-admin'])

const ACCOUNTS = { kind: 'accounts' } as const

export interface Membership {
  readonly role: Role
  readonly organizationId: string | null
  /** The list of an evaluator or reviewer. */
  readonly organizationIds: readonly string[]
  readonly organization: SessionReply['memberships'][number]['organization']
}

export interface SignedIn {
  readonly tokenHash: string
  readonly account: { readonly id: string; readonly email: string; readonly name: string }
  readonly memberships: readonly Membership[]
  readonly totp: SessionReply['totp']
  readonly expiresAt: number
}

/** Who holds this token now; undefined when it was ended, idle or too old. Read anew for every request. */
export async function findSession(ctx: Context, token: string): Promise<SignedIn | undefined> {
  const tokenHash = sha256(token)
  const now = ctx.now()
  const found = await readInScope(ctx.db, ACCOUNTS, trx => read(trx, tokenHash))
  if (!found) return undefined
  const { session, memberships } = found
  const isOver = session.endedAt !== null || now - session.seenAt > IDLE_MS || now - session.createdAt > ABSOLUTE_MS
  if (isOver) return undefined
  if (now - session.seenAt > SEEN_STEP_MS) await touch(ctx, tokenHash, now)
  const needsTotp = memberships.some(each => TOTP_ROLES.has(each.role))
  const totp = session.totpConfirmedAt !== null ? 'active' : needsTotp ? 'must-enrol' : 'none'
  const account = { id: session.accountId, email: session.email, name: session.name }
  return { tokenHash, account, memberships, totp, expiresAt: session.createdAt + ABSOLUTE_MS }
}

async function read(trx: ReadTrx, tokenHash: string) {
  const session = await trx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['session.accountId', 'session.createdAt', 'session.seenAt', 'session.endedAt'])
    .select(['account.email', 'account.name', 'account.totpConfirmedAt'])
    .where('session.tokenHash', '=', tokenHash)
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst()
  return session && { session, memberships: await readMemberships(trx, session.accountId) }
}

async function readMemberships(trx: ReadTrx, accountId: string): Promise<Membership[]> {
  const rows = await trx
    .selectFrom('membership')
    .leftJoin('organization', 'organization.id', 'membership.organizationId')
    .select(['membership.id', 'role', 'organizationId', 'organization.nameZh', 'organization.nameEn'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .orderBy('membership.createdAt')
    .execute()
  const ids = rows.map(row => row.id)
  const lists = ids.length
    ? await trx.selectFrom('membershipOrganization').selectAll().where('membershipId', 'in', ids).execute()
    : []
  return rows.map(row => ({
    role: row.role,
    organizationId: row.organizationId,
    organizationIds: lists.filter(each => each.membershipId === row.id).map(each => each.organizationId),
    organization:
      row.organizationId !== null && row.nameZh !== null
        ? { id: row.organizationId, name: names(row.nameZh, row.nameEn) }
        : null,
  }))
}

async function touch(ctx: Context, tokenHash: string, now: number): Promise<void> {
  await inScope(ctx.db, ACCOUNTS, trx =>
    trx.updateTable('session').set({ seenAt: now }).where('tokenHash', '=', tokenHash).execute(),
  )
}
