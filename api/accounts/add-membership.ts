import type { Role } from '../../shared/contract/accounts.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'

/** `organizations`: the one organization of an organization role, an evaluator's list, none for the platform. */
export async function addMembership(
  ctx: Context,
  trx: Trx,
  accountId: string,
  role: Role,
  organizations: readonly string[],
): Promise<string> {
  const id = ctx.newId()
  const isMember = role.startsWith('org-')
  await trx
    .insertInto('membership')
    .values({ id, accountId, role, organizationId: isMember ? (organizations[0] ?? null) : null, createdAt: ctx.now() })
    .execute()
  if (!isMember && organizations.length > 0) {
    const list = organizations.map(organizationId => ({ organizationId, membershipId: id }))
    await trx.insertInto('membershipOrganization').values(list).execute()
  }
  return id
}
