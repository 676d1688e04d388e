import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { clearEnded, OPEN_STATES } from './clear.ts'
import { getFile } from './find.ts'

/**
 * Gives an import up; what it was to bring is deleted. Twice changes and records nothing more. Throws import.applied.
 */
export async function endImport(ctx: Context, scope: TenantScope, id: string): Promise<void> {
  await inScope(ctx.db, scope, async trx => {
    const file = await getFile(reading(trx), scope, id)
    if (file.state === 'applied') throw new AppError('import.applied')
    const ended = await trx
      .updateTable('importFile')
      .set({ state: 'abandoned' })
      .where('organizationId', '=', scope.organizationId)
      .where('id', '=', id)
      .where('state', 'in', OPEN_STATES)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return
    await record(ctx, trx, scope, { action: 'import.abandoned', subjectKind: 'import', subjectId: id })
  })
  await clearEnded(ctx, scope)
}
