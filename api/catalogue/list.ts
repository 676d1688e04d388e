import type { Selectable, SelectQueryBuilder } from 'kysely'
import type { CatalogueQuery, ServiceRow, StaffRow, WindowRow } from '../../shared/contract/catalogue.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import type { ServiceTable } from '../db/tables/catalogue.ts'
import { names } from '../names.ts'
import { type EvaluatorTables, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { factsOfService, flag } from './said.ts'
import { windowsOf } from './staff-windows.ts'

/** More than any organization has; searching finds the rest. */
const LONGEST_LIST = 2000

type Lists = 'service' | 'serviceWindow' | 'staff'
type Query<O> = SelectQueryBuilder<EvaluatorTables, Lists, O>

/** In the order in which they were entered. */
export function listServices(ctx: Context, scope: TenantScope, query: CatalogueQuery = {}): Promise<ServiceRow[]> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await narrow(trx.selectFrom('service').selectAll(), scope, query).execute()
    return rows.map(row => ({ ...rowOf(row), ...factsOfService(row) }))
  })
}

export function listWindows(ctx: Context, scope: TenantScope, query: CatalogueQuery = {}): Promise<WindowRow[]> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await narrow(trx.selectFrom('serviceWindow').selectAll(), scope, query).execute()
    return rows.map(rowOf)
  })
}

export function listStaff(ctx: Context, scope: TenantScope, query: CatalogueQuery = {}): Promise<StaffRow[]> {
  return readInScope(ctx.db, scope, async (trx: ReadTrx) => {
    const rows = await narrow(trx.selectFrom('staff').selectAll(), scope, query).execute()
    const windows = await windowsOf(trx, scope.organizationId)
    return rows.map(row => ({
      ...rowOf(row),
      professional: flag(row.professional),
      windows: windows.get(row.id) ?? [],
    }))
  })
}

/** What an organization offers now, with all that it says of each, in the order in which they were entered. */
export function readOffered(trx: ReadTrx, organizationId: string): Promise<Selectable<ServiceTable>[]> {
  return trx
    .selectFrom('service')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

interface Row {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string | null
  readonly number: string | null
  readonly createdAt: number
  readonly retiredAt: number | null
}

export function rowOf({ id, nameZh, nameEn, number, createdAt, retiredAt }: Row) {
  return { id, name: names(nameZh, nameEn), number, createdAt, retiredAt }
}

/** The columns that all three tables have go by the same names. */
function narrow<T extends Lists, O>(
  query: SelectQueryBuilder<EvaluatorTables, T, O>,
  { organizationId }: TenantScope,
  { state = 'active', search }: CatalogueQuery,
): Query<O> {
  const own = (query as unknown as Query<O>).where('organizationId', '=', organizationId)
  const found = search === undefined ? own : own.where(contains(search, ['name_zh', 'name_en', 'number']))
  const inState = state === 'all' ? found : found.where('retiredAt', state === 'active' ? 'is' : 'is not', null)
  return inState.orderBy('createdAt').orderBy('id').limit(LONGEST_LIST)
}
