import { sql } from 'kysely'
import type { PlatformAccount, PlatformAccounts, PlatformQuery } from '../../shared/contract/platform.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { organizationNames } from '../members/invitations.ts'
import { pageOf } from '../page.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'
import { ABSOLUTE_MS, IDLE_MS } from '../sessions/find.ts'
import { PAGE_SIZE } from './page-size.ts'

/** Accounts by e-mail, with what they may do. */
export function listAccounts(
  ctx: Context,
  scope: PlatformScope,
  { search, cursor }: PlatformQuery,
): Promise<PlatformAccounts> {
  return readInScope(ctx.db, scope, async trx => {
    const all = accounts(trx)
    const found = search ? all.where(contains(search, ['email', 'name'])) : all
    const after = sql<boolean>`email > (select last.email from account as last where last.id = ${cursor})`
    const rows = await (cursor ? found.where(after) : found)
      .orderBy('email')
      .limit(PAGE_SIZE + 1)
      .execute()
    const { shown, next } = pageOf(rows, { size: PAGE_SIZE })
    return { accounts: await described(ctx, trx, scope, shown), next }
  })
}

/** Throws not-found. */
export function getAccount(ctx: Context, scope: PlatformScope, id: string): Promise<PlatformAccount> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await accounts(trx).where('id', '=', id).execute()
    const [account] = await described(ctx, trx, scope, rows)
    if (!account) throw new AppError('not-found')
    return account
  })
}

function accounts(trx: ReadTrx) {
  return trx.selectFrom('account').select(['id', 'email', 'name', 'createdAt', 'disabledAt', 'totpConfirmedAt'])
}

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

async function described(
  ctx: Context,
  trx: ReadTrx,
  scope: PlatformScope,
  rows: readonly Row[],
): Promise<PlatformAccount[]> {
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const memberships = await membershipsOf(trx, ids)
  const now = ctx.now()
  const sessions = await trx
    .selectFrom('session')
    .select('accountId')
    .where('accountId', 'in', ids)
    .where('endedAt', 'is', null)
    .where('createdAt', '>=', now - ABSOLUTE_MS)
    .where('seenAt', '>=', now - IDLE_MS)
    .execute()
  const hashes = rows.map(row => sha256(row.email))
  const locks = await trx
    .selectFrom('signInFailure')
    .select(['emailHash', 'lockedUntil'])
    .where('emailHash', 'in', hashes)
    .where('lockedUntil', '>', now)
    .execute()
  return rows.map(({ totpConfirmedAt, ...row }, index) => ({
    ...row,
    lockedUntil: locks.find(lock => lock.emailHash === hashes[index])?.lockedUntil ?? null,
    hasTotp: totpConfirmedAt !== null,
    sessions: sessions.filter(each => each.accountId === row.id).length,
    memberships: memberships.filter(each => each.accountId === row.id).map(({ accountId: _, ...each }) => each),
    isYou: row.id === scope.accountId,
  }))
}

async function membershipsOf(trx: ReadTrx, accountIds: readonly string[]) {
  const rows = await trx
    .selectFrom('membership')
    .select(['id', 'accountId', 'role', 'organizationId'])
    .where('accountId', 'in', accountIds)
    .where('endedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const lists = rows.length
    ? await trx
        .selectFrom('membershipOrganization')
        .selectAll()
        .where(
          'membershipId',
          'in',
          rows.map(row => row.id),
        )
        .execute()
    : []
  const organizationsOf = (row: (typeof rows)[number]) =>
    row.organizationId !== null
      ? [row.organizationId]
      : lists.filter(each => each.membershipId === row.id).map(each => each.organizationId)
  const nameOf = await organizationNames(trx, rows.flatMap(organizationsOf))
  return rows.map(row => ({
    id: row.id,
    accountId: row.accountId,
    role: row.role,
    organizations: organizationsOf(row).map(id => ({ id, name: nameOf(id) })),
  }))
}
