import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { TenantScope } from '../scope/scope.ts'

/** A preview that nobody has applied for so long is given up: what it was to bring may hold contacts. */
export const KEPT_MS = 24 * 3_600_000
/** The work on a file says something every second; after such a silence its process is gone. */
export const SILENCE_MS = 120_000

export const OPEN_STATES = ['reading', 'checking', 'faulty', 'ready'] as const

/** Gives up what is too old, and takes away what given up, failed and applied imports have left. */
export async function clearOld(ctx: Context, trx: Trx, { organizationId }: TenantScope): Promise<void> {
  const now = ctx.now()
  const open = () =>
    trx.updateTable('importFile').where('organizationId', '=', organizationId).where('state', 'in', OPEN_STATES)
  await open()
    .set({ state: 'failed', failure: JSON.stringify({ code: 'file.interrupted', params: {} }) })
    .where('state', 'in', ['reading', 'checking'])
    .where('touchedAt', '<', now - SILENCE_MS)
    .execute()
  await open()
    .set({ state: 'abandoned' })
    .where('createdAt', '<', now - KEPT_MS)
    .execute()
  for (const table of ['importRow', 'importProblem'] as const) {
    await trx
      .deleteFrom(table as 'importRow')
      .where('organizationId', '=', organizationId)
      .where('importId', 'in', query =>
        query
          .selectFrom('importFile')
          .select('id')
          .where('organizationId', '=', organizationId)
          .where('state', 'not in', OPEN_STATES),
      )
      .execute()
  }
}
