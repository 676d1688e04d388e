import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { names } from '../names.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** Names of services, windows or staff, retired ones too: what was done or said keeps what it was about. */
export async function namesById(
  trx: ReadTrx,
  organizationId: string,
  kind: CatalogueKind,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, Names>> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await trx
    .selectFrom(kind as 'staff')
    .select(['id', 'nameZh', 'nameEn'])
    .where('organizationId', '=', organizationId)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map(row => [row.id, names(row.nameZh, row.nameEn)]))
}
