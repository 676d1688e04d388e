import type { Selectable } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { Tables } from '../db/tables/tables.ts'
import { AppError } from '../errors.ts'
import type { TenantScope } from '../scope/scope.ts'

/**
 * A row of the ledger, held until the end: of two who act on it at once, the second one sees what the first one did.
 * Throws not-found, also for another organization's.
 */
export async function holdRow<T extends 'appointment' | 'client' | 'matter' | 'visit'>(
  trx: Trx,
  { organizationId }: TenantScope,
  table: T,
  id: string,
): Promise<Selectable<Tables[T]>> {
  const row = await trx
    .updateTable(table as 'matter')
    .set(eb => ({ updatedAt: eb.ref('updatedAt') }))
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row as Selectable<Tables[T]>
}
