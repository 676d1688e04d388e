import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** The member of staff whom this account stands for in the catalogue, where it does. */
export async function ownStaffId(
  trx: ReadTrx,
  { accountId, organizationId }: Pick<TenantScope, 'accountId' | 'organizationId'>,
): Promise<string | null> {
  const row = await trx
    .selectFrom('membership')
    .select('staffId')
    .where('accountId', '=', accountId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where('staffId', 'is not', null)
    .executeTakeFirst()
  return row?.staffId ?? null
}
