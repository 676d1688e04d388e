import type { Selectable } from 'kysely'
import type { ImportFileTable } from '../db/tables/imports.ts'
import { AppError } from '../errors.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

export type ImportFile = Selectable<ImportFileTable>

/** Throws not-found, also for another organization's. */
export async function getFile(trx: ReadTrx, { organizationId }: TenantScope, id: string): Promise<ImportFile> {
  const row = await trx
    .selectFrom('importFile')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}
