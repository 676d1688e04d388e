import type { Names, ServiceFunction } from '../../shared/domain/dimensions.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { names } from '../names.ts'
import { inScope, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Windows and staff share their columns; Kysely wants one name, and either stands for both. */
export type NamedTableName = 'serviceWindow' | 'staff'
const one = (table: NamedTableName) => table as 'staff'

interface Row {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string | null
  readonly number?: string | null
  readonly createdAt: number
  readonly retiredAt?: number | null
}

const reply = ({ id, nameZh, nameEn, number = null, createdAt, retiredAt = null }: Row) => ({
  ...{ id, name: names(nameZh, nameEn), number, createdAt, retiredAt },
  ...{ publicBenefit: null, limit: null, professional: null, windows: [] as string[] },
})

export function listNamed(ctx: Context, scope: TenantScope, table: NamedTableName) {
  return readInScope(ctx.db, scope, async trx => (await named(trx, scope.organizationId, table)).map(reply))
}

export function createNamed(ctx: Context, scope: TenantScope, table: NamedTableName, name: Names) {
  return inScope(ctx.db, scope, async trx => {
    const row = newRow(ctx, scope, name)
    await trx.insertInto(one(table)).values(row).execute()
    await recordCreated(ctx, trx, scope, table, row.id, { name })
    return reply(row)
  })
}

export function listServices(ctx: Context, scope: TenantScope) {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await trx
      .selectFrom('service')
      .selectAll()
      .where('organizationId', '=', scope.organizationId)
      .where('retiredAt', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    return rows.map(row => ({ ...reply(row), function: row.function }))
  })
}

export function createService(ctx: Context, scope: TenantScope, wanted: { name: Names; function: ServiceFunction }) {
  return inScope(ctx.db, scope, async trx => {
    const row = { ...newRow(ctx, scope, wanted.name), function: wanted.function }
    await trx.insertInto('service').values(row).execute()
    await recordCreated(ctx, trx, scope, 'service', row.id, wanted)
    return { ...reply(row), function: row.function }
  })
}

function newRow(ctx: Context, scope: TenantScope, name: Names) {
  const { organizationId } = scope
  return { organizationId, id: ctx.newId(), nameZh: name.zh, nameEn: name.en ?? null, createdAt: ctx.now() }
}

function named(trx: ReadTrx, organization: string, table: NamedTableName) {
  return trx
    .selectFrom(one(table))
    .selectAll()
    .where('organizationId', '=', organization)
    .where('retiredAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

function recordCreated(ctx: Context, trx: Trx, scope: TenantScope, kind: string, id: string, details: object) {
  return record(ctx, trx, scope, {
    action: `${kind}.created`,
    subjectKind: kind,
    subjectId: id,
    details: { ...details },
  })
}
