import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { namesById } from '../catalogue/names-by-id.ts'
import { names } from '../names.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

export interface Reference {
  readonly id: string
  readonly name: Names
}
export type ClientReference = Reference & { readonly number: string }

interface Naming {
  readonly clientId: string | null
  readonly serviceId: string | null
  readonly windowId: string | null
  readonly staffId: string | null
}

/** Who and what rows of the ledger name, retired ones too: a row keeps what it was about. */
export interface References {
  client(id: string | null): ClientReference | null
  service(id: string | null): Reference | null
  window(id: string | null): Reference | null
  staff(id: string | null): Reference | null
}

export async function referencesOf(trx: ReadTrx, organizationId: string, rows: readonly Naming[]): Promise<References> {
  const of = (pick: (row: Naming) => string | null) => [...new Set(rows.map(pick))].filter(id => id !== null)
  const clients = await clientsOf(
    trx,
    organizationId,
    of(row => row.clientId),
  )
  return {
    client: id => (id === null ? null : (clients.get(id) ?? null)),
    service: await named(
      trx,
      organizationId,
      'service',
      of(row => row.serviceId),
    ),
    window: await named(
      trx,
      organizationId,
      'serviceWindow',
      of(row => row.windowId),
    ),
    staff: await named(
      trx,
      organizationId,
      'staff',
      of(row => row.staffId),
    ),
  }
}

async function clientsOf(trx: ReadTrx, organizationId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ClientReference>()
  const rows = await trx
    .selectFrom('client')
    .select(['id', 'number', 'nameZh', 'nameEn'])
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, { id: row.id, number: row.number, name: names(row.nameZh, row.nameEn) }]))
}

async function named(
  trx: ReadTrx,
  organizationId: string,
  kind: CatalogueKind,
  ids: readonly string[],
): Promise<(id: string | null) => Reference | null> {
  const found = await namesById(trx, organizationId, kind, ids)
  return id => {
    const name = found.get(id)
    return id !== null && name ? { id, name } : null
  }
}
