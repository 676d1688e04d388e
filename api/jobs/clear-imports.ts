import type { Context } from '../context.ts'
import { clearEnded, endOld, organizationsToClear } from '../imports/clear.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/**
 * Gives up previews that nobody has applied for a day, ends imports whose work stopped with its process, and takes
 * away the rows that ended ones have left. One organization after the other.
 */
export async function clearImports(ctx: Context): Promise<void> {
  for (const organizationId of await organizationsToClear(ctx, await allOrganizations(ctx))) {
    const scope: TenantScope = { kind: 'tenant', organizationId, accountId: '', role: 'org-admin' }
    await inScope(ctx.db, scope, trx => endOld(ctx, trx, scope))
    await clearEnded(ctx, scope)
  }
}

function allOrganizations(ctx: Context): Promise<string[]> {
  return readInScope(ctx.db, { kind: 'platform', accountId: null }, async trx => {
    const rows = await trx.selectFrom('organization').select('id').orderBy('id').execute()
    return rows.map(({ id }) => id)
  })
}
