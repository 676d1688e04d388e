import { keepOne, lockAdministrators, MANAGING_ROLES } from '../accounts/administrators.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { enterOrganization, inScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'

/** Replaces the list of organizations that an evaluator or reviewer looks at; returns whose it is. */
export function changeList(
  ctx: Context,
  scope: PlatformScope,
  membershipId: string,
  organizations: readonly string[],
): Promise<string> {
  return inScope(ctx.db, scope, async trx => {
    const membership = await getMembership(trx, membershipId)
    if (membership.role !== 'evaluator' && membership.role !== 'reviewer') throw new AppError('not-found')
    const before = await listOf(trx, membershipId)
    const wanted = [...new Set(organizations)]
    await refuseUnknown(trx, wanted)
    const gone = before.filter(id => !wanted.includes(id))
    const added = wanted.filter(id => !before.includes(id))
    if (gone.length > 0) {
      await trx
        .deleteFrom('membershipOrganization')
        .where('membershipId', '=', membershipId)
        .where('organizationId', 'in', gone)
        .execute()
    }
    if (added.length > 0) {
      await trx
        .insertInto('membershipOrganization')
        .values(added.map(organizationId => ({ organizationId, membershipId })))
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
    await record(ctx, trx, scope, {
      action: 'membership.list-changed',
      subjectKind: 'membership',
      subjectId: membershipId,
      details: { accountId: membership.accountId, added, removed: gone },
    })
    return membership.accountId
  })
}

/** Ends any membership, but for the last administrator of an organization or of the platform; returns whose it was. */
export function endAnyMembership(ctx: Context, scope: PlatformScope, membershipId: string): Promise<string> {
  return inScope(ctx.db, scope, async trx => {
    const { organizationId, role, accountId } = await getMembership(trx, membershipId)
    const manages = role === 'platform-admin' || MANAGING_ROLES.includes(role)
    if (manages) await lockAdministrators(trx, organizationId)
    const ended = await trx
      .updateTable('membership')
      .set({ endedAt: ctx.now() })
      .where('id', '=', membershipId)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw new AppError('not-found')
    if (manages) await keepOne(trx, organizationId)
    if (organizationId !== null) await enterOrganization(ctx.db, trx, organizationId)
    await record(ctx, trx, scope, {
      action: 'member.ended',
      subjectKind: 'membership',
      subjectId: membershipId,
      ...(organizationId !== null && { organizationId }),
      details: { role, accountId },
    })
    return accountId
  })
}

async function getMembership(trx: Trx, id: string) {
  const found = await trx
    .selectFrom('membership')
    .select(['role', 'accountId', 'organizationId'])
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!found) throw new AppError('not-found')
  return found
}

async function listOf(trx: Trx, membershipId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('membershipOrganization')
    .select('organizationId')
    .where('membershipId', '=', membershipId)
    .execute()
  return rows.map(row => row.organizationId)
}

async function refuseUnknown(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await trx.selectFrom('organization').select('id').where('id', 'in', ids).execute()
  if (known.length === ids.length) return
  throw new AppError('body.invalid', {}, [{ code: 'field.invalid', path: 'organizations', params: {} }])
}
