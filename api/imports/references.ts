import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { Trx } from '../db/connect.ts'
import type { TenantScope } from '../scope/scope.ts'

const TABLES = {
  services: 'service',
  windows: 'serviceWindow',
  staff: 'staff',
  clients: 'client',
  matters: 'matter',
  visits: 'visit',
} as const satisfies Record<ImportSheet, string>

/** Ids by the organization's own numbers, of what is stored; without what is retired where `onlyActive`. */
export async function idsByNumber(
  trx: Trx,
  { organizationId }: TenantScope,
  sheet: ImportSheet,
  numbers: readonly string[],
  onlyActive: boolean,
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map()
  // All six share these columns; Kysely wants one name.
  const query = trx
    .selectFrom(TABLES[sheet] as 'client')
    .select(['id', 'number'])
    .where('organizationId', '=', organizationId)
    .where('number', 'in', numbers)
  const rows = await (onlyActive ? query.where('retiredAt', 'is', null) : query).execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}

/** The first row of each number in a sheet of the file, faulty ones included: theirs is told of where they stand. */
export async function stagedNumbers(
  trx: Trx,
  { organizationId }: TenantScope,
  importId: string,
  sheet: ImportSheet,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await trx
    .selectFrom('importRow')
    .select(({ fn }) => ['number', fn.min('row').as('row')])
    .where('organizationId', '=', organizationId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
    .where('number', 'in', numbers)
    .groupBy('number')
    .execute()
  return new Map(rows.map(({ number, row }) => [number, Number(row)]))
}
