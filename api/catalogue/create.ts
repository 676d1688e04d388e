import type {
  NewService,
  NewStaff,
  NewWindow,
  ServiceReply,
  StaffReply,
  WindowReply,
} from '../../shared/contract/catalogue.ts'
import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { readService, readStaff, readWindow } from './get.ts'
import { keepActive } from './keep-active.ts'
import { takenNumber } from './number.ts'
import { columns, type Said, serviceColumns, staffColumns } from './said.ts'
import { writeWindows } from './staff-windows.ts'

/** All three throw number.taken, and body.invalid where they name something that isn't there. */
export function createService(ctx: Context, scope: TenantScope, wanted: NewService): Promise<ServiceReply> {
  return inScope(ctx.db, scope, async trx =>
    readService(reading(trx), scope.organizationId, await addService(ctx, trx, scope, wanted)),
  )
}

export function createWindow(ctx: Context, scope: TenantScope, wanted: NewWindow): Promise<WindowReply> {
  return inScope(ctx.db, scope, async trx =>
    readWindow(reading(trx), scope.organizationId, await addWindow(ctx, trx, scope, wanted)),
  )
}

export function createStaff(ctx: Context, scope: TenantScope, wanted: NewStaff): Promise<StaffReply> {
  return inScope(ctx.db, scope, async trx =>
    readStaff(reading(trx), scope.organizationId, await addStaff(ctx, trx, scope, wanted)),
  )
}

export async function addService(ctx: Context, trx: Trx, scope: TenantScope, wanted: NewService): Promise<string> {
  const { number = null, publicBenefit = null, limit = null, details = {} } = wanted
  const said = { ...wanted, number, publicBenefit, limit, details }
  await keepActive(ctx, trx, scope, 'staff', [details.responsibleId], 'details.responsibleId')
  const row = { ...newRow(ctx, scope), ...serviceColumns(said) }
  await trx.insertInto('service').values(row).execute().catch(takenNumber)
  return created(ctx, trx, scope, 'service', row.id, said)
}

export async function addWindow(ctx: Context, trx: Trx, scope: TenantScope, wanted: NewWindow): Promise<string> {
  const { number = null, details = {} } = wanted
  const said = { ...wanted, number, details }
  const row = { ...newRow(ctx, scope), ...columns(said) }
  await trx.insertInto('serviceWindow').values(row).execute().catch(takenNumber)
  return created(ctx, trx, scope, 'serviceWindow', row.id, said)
}

export async function addStaff(ctx: Context, trx: Trx, scope: TenantScope, wanted: NewStaff): Promise<string> {
  const { number = null, professional = null, windows = [], details = {} } = wanted
  const said = { ...wanted, number, professional, windows, details }
  await keepActive(ctx, trx, scope, 'serviceWindow', windows, 'windows')
  const row = { ...newRow(ctx, scope), ...staffColumns(said) }
  await trx.insertInto('staff').values(row).execute().catch(takenNumber)
  if (windows.length > 0) await writeWindows(trx, scope.organizationId, row.id, windows)
  return created(ctx, trx, scope, 'staff', row.id, said)
}

function newRow(ctx: Context, { organizationId }: TenantScope) {
  return { organizationId, id: ctx.newId(), createdAt: ctx.now() }
}

async function created(ctx: Context, trx: Trx, scope: TenantScope, kind: CatalogueKind, id: string, said: Said) {
  const subject = { subjectKind: kind, subjectId: id }
  await record(ctx, trx, scope, { action: `${kind}.created`, ...subject, details: { ...said } })
  return id
}
