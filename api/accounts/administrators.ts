import { sql } from 'kysely'
import type { Role } from '../../shared/contract/accounts.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'

export const MANAGING_ROLES: readonly Role[] = ['org-head', 'org-admin']

export function isManaging({ role }: { readonly role: Role }): boolean {
  return MANAGING_ROLES.includes(role)
}

function administrators(organizationId: string | null) {
  return { roles: organizationId === null ? (['platform-admin'] as const) : MANAGING_ROLES, organizationId }
}

/**
 * Two who remove each other wait here: the second one sees what the first one did. `null`: the platform's own
 * administrators. Call it before the change, `keepOne` after it.
 */
export async function lockAdministrators(trx: Trx, organizationId: string | null): Promise<void> {
  const { roles } = administrators(organizationId)
  await trx
    .updateTable('membership')
    .set({ role: sql`role` })
    .where('organizationId', organizationId === null ? 'is' : '=', organizationId)
    .where('role', 'in', [...roles])
    .where('endedAt', 'is', null)
    .execute()
}

/** Throws member.last-administrator where nobody who can sign in would be left. */
export async function keepOne(trx: Trx, organizationId: string | null): Promise<void> {
  const { roles } = administrators(organizationId)
  const left = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select('membership.id')
    .where('membership.organizationId', organizationId === null ? 'is' : '=', organizationId)
    .where('membership.role', 'in', [...roles])
    .where('membership.endedAt', 'is', null)
    .where('account.disabledAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!left) throw new AppError('member.last-administrator')
}
