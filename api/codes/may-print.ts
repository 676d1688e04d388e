import { sql } from 'kysely'
import { ownStaffId } from '../accounts/own-staff-id.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Whose matters' and visits' codes somebody may carry away: everybody's, or those of one member of staff. */
export type PrintingRule = 'all' | { readonly ownerId: string | null }

/** Who owns the matter or visit of a code, for statements that join both. */
export const OWNER = sql<string | null>`coalesce(matter.staff_id, visit.staff_id)`

/**
 * Who makes codes may print them; a member of staff prints what belongs to the matters and visits that they own, and
 * carries nothing else away.
 */
export async function findPrintingRule(trx: ReadTrx, scope: TenantScope): Promise<PrintingRule> {
  if (scope.role !== 'org-staff') return 'all'
  return { ownerId: await ownStaffId(trx, scope) }
}

/** `ownerId`: who owns the matter or visit of a code; null where there is none, or nobody owns it. */
export function mayPrint(rule: PrintingRule, { ownerId }: { readonly ownerId: string | null }): boolean {
  return rule === 'all' || (ownerId !== null && ownerId === rule.ownerId)
}
