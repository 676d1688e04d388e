import type { ImportReply } from '../../shared/contract/imports.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { isTaken } from '../db/taken.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { clearEnded, KEPT_MS } from './clear.ts'
import { getFile, type ImportFile } from './find.ts'
import { getImport } from './get.ts'
import { goThrough } from './go-through.ts'
import { checkAgain } from './work-on.ts'

/** Something is no longer as the preview has shown it. */
class Outdated extends Error {}

/**
 * Does all that the preview has shown, or nothing: every row is checked again in the transaction that writes it.
 * Throws import.not-ready, import.applied, and import.outdated where the database has changed since; the preview is
 * then made anew.
 */
export async function applyImport(
  ctx: Context,
  scope: TenantScope,
  id: string,
  invites: boolean,
): Promise<ImportReply> {
  try {
    await inScope(ctx.db, scope, trx => applyIn(ctx, trx, scope, id, invites))
  } catch (error) {
    if (!(error instanceof Outdated) && !isTaken(error)) throw error
    if (await reopen(ctx, scope, id)) void checkAgain(ctx, scope, id)
    throw new AppError('import.outdated')
  }
  await clearEnded(ctx, scope).catch(error => notCleared(ctx, id, error))
  return getImport(ctx, scope, id)
}

async function applyIn(ctx: Context, trx: Trx, scope: TenantScope, id: string, invites: boolean): Promise<void> {
  const file = await claim(ctx, trx, scope, id)
  const digest = await goThrough({
    ...{ ctx, scope, importId: id, isApplying: true, invites },
    inPage: work => work(trx),
    afterPage: async (_, { problems }) => {
      if (problems.length > 0) throw new Outdated()
    },
  })
  if (digest !== file.digest) throw new Outdated()
  const details = { counts: JSON.parse(file.counts), kind: file.kind, invites }
  await record(ctx, trx, scope, { action: 'import.applied', subjectKind: 'import', subjectId: id, details })
}

/** What was brought is stored: the rows that are left go with the next job. */
function notCleared(ctx: Context, importId: string, error: Error): void {
  ctx.log.warn({ importId, error: error.message }, 'an applied import was not cleared')
}

/** Of two who apply it at once the later waits and is then told. */
async function claim(ctx: Context, trx: Trx, scope: TenantScope, id: string): Promise<ImportFile> {
  const claimed = await trx
    .updateTable('importFile')
    .set({ state: 'applied', appliedAt: ctx.now() })
    .where('organizationId', '=', scope.organizationId)
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .where('createdAt', '>=', ctx.now() - KEPT_MS)
    .returningAll()
    .executeTakeFirst()
  if (claimed) return claimed
  const { state } = await getFile(reading(trx), scope, id)
  throw new AppError(state === 'applied' ? 'import.applied' : 'import.not-ready')
}

async function reopen(ctx: Context, scope: TenantScope, id: string): Promise<boolean> {
  return inScope(ctx.db, scope, async trx => {
    const { organizationId } = scope
    const opened = await trx
      .updateTable('importFile')
      .set({ state: 'checking', problems: 0, touchedAt: ctx.now() })
      .where('organizationId', '=', organizationId)
      .where('id', '=', id)
      .where('state', '=', 'ready')
      .returning('id')
      .executeTakeFirst()
    return opened !== undefined
  })
}
