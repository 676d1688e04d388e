import type { ServiceReply, StaffReply, WindowReply } from '../../shared/contract/catalogue.ts'
import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { earlierNamesOf } from './earlier-names.ts'
import { rowOf } from './list.ts'
import { revisionOf, type Said, saidOfService, saidOfStaff, saidOfWindow } from './said.ts'
import { windowsOf } from './staff-windows.ts'

/** All three throw not-found, also for another organization's. */
export function getService(ctx: Context, scope: TenantScope, id: string): Promise<ServiceReply> {
  return readInScope(ctx.db, scope, trx => readService(trx, scope.organizationId, id))
}

export function getWindow(ctx: Context, scope: TenantScope, id: string): Promise<WindowReply> {
  return readInScope(ctx.db, scope, trx => readWindow(trx, scope.organizationId, id))
}

export function getStaff(ctx: Context, scope: TenantScope, id: string): Promise<StaffReply> {
  return readInScope(ctx.db, scope, trx => readStaff(trx, scope.organizationId, id))
}

export async function readService(trx: ReadTrx, organizationId: string, id: string): Promise<ServiceReply> {
  const query = trx.selectFrom('service').selectAll().where('organizationId', '=', organizationId)
  const row = await query.where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const said = saidOfService(row)
  return { ...rowOf(row), ...said, ...(await around(trx, organizationId, 'service', id, said)) }
}

export async function readWindow(trx: ReadTrx, organizationId: string, id: string): Promise<WindowReply> {
  const query = trx.selectFrom('serviceWindow').selectAll().where('organizationId', '=', organizationId)
  const row = await query.where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const said = saidOfWindow(row)
  return { ...rowOf(row), ...said, ...(await around(trx, organizationId, 'serviceWindow', id, said)) }
}

export async function readStaff(trx: ReadTrx, organizationId: string, id: string): Promise<StaffReply> {
  const query = trx.selectFrom('staff').selectAll().where('organizationId', '=', organizationId)
  const row = await query.where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const windows = await windowsOf(trx, organizationId, id)
  const said = saidOfStaff(row, windows.get(id) ?? [])
  return { ...rowOf(row), ...said, ...(await around(trx, organizationId, 'staff', id, said)) }
}

const CODE_COLUMNS = { service: 'serviceId', serviceWindow: 'windowId', staff: 'staffId' } as const

async function around(trx: ReadTrx, organizationId: string, kind: CatalogueKind, id: string, said: Said) {
  const { count } = await trx
    .selectFrom('code')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organizationId', '=', organizationId)
    .where(CODE_COLUMNS[kind], '=', id)
    .where('kind', '=', 'standing')
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const earlierNames = await earlierNamesOf(trx, organizationId, id)
  return { revision: revisionOf(said), earlierNames, standingCodes: count }
}
