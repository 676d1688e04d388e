import { isManaging } from '../accounts/administrators.ts'
import { ownStaffId } from '../accounts/own-staff-id.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

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
