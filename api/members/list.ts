import type { MemberList } from '../../shared/contract/members.ts'
import type { MemberRole } from '../../shared/domain/member-roles.ts'
import type { Context } from '../context.ts'
import { names } from '../names.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { invitationsBy } from './invitations.ts'

/** Who belongs to the organization, in the order in which they came, and who is invited. */
export function listMembers(ctx: Context, scope: TenantScope): Promise<MemberList> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const rows = await trx
      .selectFrom('membership')
      .innerJoin('account', 'account.id', 'membership.accountId')
      .leftJoin('staff', join =>
        join
          .onRef('staff.organizationId', '=', 'membership.organizationId')
          .onRef('staff.id', '=', 'membership.staffId'),
      )
      .select(['membership.id', 'membership.role', 'membership.createdAt', 'account.id as accountId'])
      .select(['staff.id as staffId', 'staff.nameZh', 'staff.nameEn'])
      .select(['account.name', 'account.email', 'account.totpConfirmedAt', 'account.disabledAt'])
      .where('membership.organizationId', '=', organizationId)
      .where('membership.endedAt', 'is', null)
      .orderBy('membership.createdAt')
      .orderBy('membership.id')
      .execute()
    return {
      members: rows.map(row => ({
        id: row.id,
        account: { id: row.accountId, name: row.name, email: row.email },
        role: row.role as MemberRole,
        staff: row.staffId === null ? null : { id: row.staffId, name: names(row.nameZh ?? '', row.nameEn) },
        since: row.createdAt,
        hasTotp: row.totpConfirmedAt !== null,
        isDisabled: row.disabledAt !== null,
        isYou: row.accountId === scope.accountId,
      })),
      invitations: await invitationsBy(ctx, trx, query => query.where('organizationId', '=', organizationId)),
    }
  })
}
