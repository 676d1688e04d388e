import type {
  ServiceChange,
  ServiceReply,
  StaffChange,
  StaffReply,
  WindowChange,
  WindowReply,
} from '../../shared/contract/catalogue.ts'
import type { Context } from '../context.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { locked } from '../scope/locked.ts'
import type { TenantScope } from '../scope/scope.ts'
import { readService, readStaff, readWindow } from './get.ts'
import { keepActive } from './keep-active.ts'
import { takenNumber } from './number.ts'
import { columns, saidOfService, saidOfStaff, saidOfWindow, serviceColumns, staffColumns } from './said.ts'
import { settle } from './settle.ts'
import { windowsOf, writeWindows } from './staff-windows.ts'

/** All three change what was sent and leave the rest. Throw conflict where the editor has seen something older. */
export function changeService(
  ctx: Context,
  scope: TenantScope,
  id: string,
  { revision, ...change }: ServiceChange,
): Promise<ServiceReply> {
  return inScope(ctx.db, scope, async trx => {
    const query = trx.selectFrom('service').selectAll().where('organizationId', '=', scope.organizationId)
    const before = saidOfService(await locked(ctx, query.where('id', '=', id)))
    const after = { ...before, ...change }
    const { responsibleId } = after.details
    const chosen = responsibleId === before.details.responsibleId ? [] : [responsibleId]
    await keepActive(ctx, trx, scope, 'staff', chosen, 'details.responsibleId')
    await settle(ctx, trx, scope, { kind: 'service', id, before, after, revision }, async () => {
      const update = trx.updateTable('service').set(serviceColumns(after))
      await update.where('organizationId', '=', scope.organizationId).where('id', '=', id).execute().catch(takenNumber)
    })
    return readService(reading(trx), scope.organizationId, id)
  })
}

export function changeWindow(
  ctx: Context,
  scope: TenantScope,
  id: string,
  { revision, ...change }: WindowChange,
): Promise<WindowReply> {
  return inScope(ctx.db, scope, async trx => {
    const query = trx.selectFrom('serviceWindow').selectAll().where('organizationId', '=', scope.organizationId)
    const before = saidOfWindow(await locked(ctx, query.where('id', '=', id)))
    const after = { ...before, ...change }
    await settle(ctx, trx, scope, { kind: 'serviceWindow', id, before, after, revision }, async () => {
      const update = trx.updateTable('serviceWindow').set(columns(after))
      await update.where('organizationId', '=', scope.organizationId).where('id', '=', id).execute().catch(takenNumber)
    })
    return readWindow(reading(trx), scope.organizationId, id)
  })
}

export function changeStaff(
  ctx: Context,
  scope: TenantScope,
  id: string,
  { revision, ...change }: StaffChange,
): Promise<StaffReply> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    const query = trx.selectFrom('staff').selectAll().where('organizationId', '=', organizationId)
    const row = await locked(ctx, query.where('id', '=', id))
    const windows = (await windowsOf(reading(trx), organizationId, id)).get(id) ?? []
    const before = saidOfStaff(row, windows)
    const after = { ...before, ...change, windows: [...new Set(change.windows ?? windows)].sort() }
    const added = after.windows.filter(each => !windows.includes(each))
    await keepActive(ctx, trx, scope, 'serviceWindow', added, 'windows')
    await settle(ctx, trx, scope, { kind: 'staff', id, before, after, revision }, async () => {
      const update = trx.updateTable('staff').set(staffColumns(after))
      await update.where('organizationId', '=', organizationId).where('id', '=', id).execute().catch(takenNumber)
      await writeWindows(trx, organizationId, id, after.windows)
    })
    return readStaff(reading(trx), organizationId, id)
  })
}
