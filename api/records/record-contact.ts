import type { ContactMade } from '../../shared/contract/records.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { findRow } from './get.ts'

/** Phone numbers and addresses belong where they can be erased; an event stays for good. */
const DETAILS = /\d[\d\s-]{5,}\d|@/

/**
 * The first contact about an answer, a fact: from here on rating again is kept and shown but replaces nothing. Of two
 * who record it at once one is told; so is whoever means an answer that has been replaced.
 */
export function recordContact(ctx: Context, scope: TenantScope, responseId: string, made: ContactMade): Promise<void> {
  if (made.note && DETAILS.test(made.note)) {
    throw new AppError('body.invalid', {}, [{ code: 'field.no-details', path: 'note', params: {} }])
  }
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    if (!(await findRow(reading(trx), organizationId, responseId))) throw new AppError('not-found')
    if (await isReplaced(trx, organizationId, responseId)) throw new AppError('response.superseded')
    const inserted = await trx
      .insertInto('responseEvent')
      .values({
        ...{ organizationId, responseId, kind: 'contacted', accountId: scope.accountId },
        id: ctx.newId(),
        at: ctx.now(),
        reason: JSON.stringify(made),
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw new AppError('response.contacted')
    await record(ctx, trx, scope, {
      action: 'response.contacted',
      subjectKind: 'response',
      subjectId: responseId,
      details: { how: made.how },
    })
  })
}

async function isReplaced(trx: Trx, organizationId: string, responseId: string): Promise<boolean> {
  const event = await trx
    .selectFrom('responseEvent')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', responseId)
    .where('kind', '=', 'superseded')
    .executeTakeFirst()
  return event !== undefined
}
