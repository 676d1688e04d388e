import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

export function isManaging({ role }: TenantScope): boolean {
  return MANAGING_ROLES.includes(role)
}

/** The member of staff whom this account stands for, where it does. */
export async function ownStaffId(trx: ReadTrx, scope: TenantScope): Promise<string | null> {
  const row = await trx
    .selectFrom('membership')
    .select('staffId')
    .where('accountId', '=', scope.accountId)
    .where('organizationId', '=', scope.organizationId)
    .where('endedAt', 'is', null)
    .where('staffId', 'is not', null)
    .executeTakeFirst()
  return row?.staffId ?? null
}

/** Whoever runs the organization may reach its clients; staff may reach those whose open matter they own. */
export async function mayReach(trx: ReadTrx, scope: TenantScope, clientId: string): Promise<boolean> {
  if (isManaging(scope)) return true
  const staffId = await ownStaffId(trx, scope)
  if (staffId === null) return false
  const row = await trx
    .selectFrom('matter')
    .select('id')
    .where('organizationId', '=', scope.organizationId)
    .where('clientId', '=', clientId)
    .where('staffId', '=', staffId)
    .where('voidedAt', 'is', null)
    .where('stage', 'not in', ['closed', 'cancelled'])
    .executeTakeFirst()
  return row !== undefined
}
