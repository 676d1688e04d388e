import type { CodeReply } from '../../shared/contract/codes.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { holdOnceCodes } from './hold-once.ts'
import { getCode } from './list.ts'

/** Ends a code for good; revoking it twice changes and records nothing more. */
export function revokeCode(ctx: Context, scope: TenantScope, id: string): Promise<CodeReply> {
  return inScope(ctx.db, scope, async trx => {
    await holdOnceCodes(ctx, trx, scope.organizationId, codes => codes.where('id', '=', id))
    const revoked = await trx
      .updateTable('code')
      .set({ revokedAt: ctx.now() })
      .where('organizationId', '=', scope.organizationId)
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (revoked) await record(ctx, trx, scope, { action: 'code.revoked', subjectKind: 'code', subjectId: id })
    return getCode(ctx, reading(trx), scope, id)
  })
}
