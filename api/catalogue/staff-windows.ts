import type { Trx } from '../db/connect.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** Which windows each member of staff works at, or one of them. */
export async function windowsOf(trx: ReadTrx, organizationId: string, staffId?: string) {
  const all = trx
    .selectFrom('staffWindow')
    .select(['staffId', 'windowId'])
    .where('organizationId', '=', organizationId)
    .orderBy('windowId')
  const rows = await (staffId === undefined ? all : all.where('staffId', '=', staffId)).execute()
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.staffId, [...(found.get(row.staffId) ?? []), row.windowId])
  return found
}

export async function writeWindows(trx: Trx, organizationId: string, staffId: string, windows: readonly string[]) {
  const own = trx.deleteFrom('staffWindow').where('organizationId', '=', organizationId).where('staffId', '=', staffId)
  await (windows.length === 0 ? own : own.where('windowId', 'not in', windows)).execute()
  if (windows.length === 0) return
  await trx
    .insertInto('staffWindow')
    .values(windows.map(windowId => ({ organizationId, staffId, windowId })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
