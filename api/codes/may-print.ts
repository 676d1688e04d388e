import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** What decides whether somebody may carry a code away: whose matter or visit it is about. */
export interface Printable {
  /** Who owns the matter or visit; null where there is none, or nobody owns it. */
  readonly ownerId: string | null
}

/**
 * Who makes codes may print them; a member of staff prints what belongs to the matters and visits that they own, and
 * carries nothing else away.
 */
export async function printingRule(trx: ReadTrx, scope: TenantScope): Promise<(code: Printable) => boolean> {
  if (scope.role !== 'org-staff') return () => true
  const membership = await trx
    .selectFrom('membership')
    .select('staffId')
    .where('accountId', '=', scope.accountId)
    .where('organizationId', '=', scope.organizationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  const own = membership?.staffId ?? null
  return code => own !== null && code.ownerId === own
}
