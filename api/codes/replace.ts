import type { CodeReply } from '../../shared/contract/codes.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import type { Code, CodeState } from './find.ts'
import { holdOnceCodes } from './hold-once.ts'
import { getCode } from './list.ts'
import { codeSecretHash } from './secret.ts'
import { codeState } from './state.ts'

/**
 * A new code with the same target and label for one that was stolen or damaged, which ends in the same transaction.
 * Of two replacements at once there is one. Throws code.used, code.expired, code.replaced.
 */
export function replaceCode(ctx: Context, scope: TenantScope, id: string): Promise<CodeReply> {
  const newId = ctx.newId()
  return inScope(ctx.db, scope, async trx => {
    await holdOnceCodes(ctx, trx, scope.organizationId, codes => codes.where('id', '=', id))
    const { state, ...old } = await getStored(ctx, trx, scope, id)
    if (state === 'used' || state === 'expired') throw new AppError(`code.${state}`)
    await endOld(ctx, trx, old)
    const inserted = await trx
      .insertInto('code')
      .values(successorOf(ctx, old, newId))
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw new AppError('code.replaced')
    const details = { replaces: id, kind: old.kind }
    await record(ctx, trx, scope, { action: 'code.replaced', subjectKind: 'code', subjectId: newId, details })
    return getCode(ctx, reading(trx), scope, newId)
  })
}

async function getStored(ctx: Context, trx: Trx, scope: TenantScope, id: string): Promise<Code & { state: CodeState }> {
  const row = await trx
    .selectFrom('code')
    .selectAll('code')
    .select(codeState(ctx.now()).as('state'))
    .where('code.organizationId', '=', scope.organizationId)
    .where('code.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

async function endOld(ctx: Context, trx: Trx, { organizationId, id }: Code): Promise<void> {
  await trx
    .updateTable('code')
    .set({ revokedAt: ctx.now() })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .execute()
}

function successorOf(ctx: Context, old: Code, id: string) {
  const secretHash = codeSecretHash(ctx, old.organizationId, id)
  return { ...old, id, secretHash, replacesId: old.id, createdAt: ctx.now(), revokedAt: null }
}
