import type { ErasablePart } from '../../shared/contract/receipts.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, type HeldResponse, intakeScope } from './held.ts'

/** Takes back what was said after the rating; the rating itself stays. Erasing twice changes nothing. */
export async function erase(ctx: Context, token: string, part: ErasablePart): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  const scope = intakeScope(key)
  await inScope(ctx.db, scope, async trx => {
    const held = await getHeld(reading(trx), key)
    if (!(await blank(trx, held, part, ctx.now()))) return
    await record(ctx, trx, scope, {
      action: 'response-part.erased',
      subjectKind: 'response',
      subjectId: held.id,
      organizationId: held.organizationId,
      details: { part, by: 'respondent' },
    })
  })
}

async function blank(trx: Trx, held: HeldResponse, part: ErasablePart, erasedAt: number): Promise<boolean> {
  const { organizationId, id } = held
  if (part === 'contact') {
    const rows = await trx
      .updateTable('responseContact')
      .set({ sealed: null, erasedAt })
      .where('organizationId', '=', organizationId)
      .where('responseId', '=', id)
      .where('erasedAt', 'is', null)
      .returning('responseId')
      .execute()
    return rows.length > 0
  }
  if (part === 'reasons') {
    const rows = await trx
      .updateTable('responseReason')
      .set({ tags: null, salt: null, erasedAt })
      .where('organizationId', '=', organizationId)
      .where('responseId', '=', id)
      .where('erasedAt', 'is', null)
      .returning('responseId')
      .execute()
    return rows.length > 0
  }
  if (part === 'answers') {
    const rows = await trx
      .updateTable('responseAnswer')
      .set({ answer: null, salt: null, erasedAt })
      .where('organizationId', '=', organizationId)
      .where('responseId', '=', id)
      .where('erasedAt', 'is', null)
      .returning('questionId')
      .execute()
    return rows.length > 0
  }
  const rows = await trx
    .updateTable('responseComment')
    .set({ comment: null, salt: null, erasedAt })
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', id)
    .where('kind', '=', part)
    .where('erasedAt', 'is', null)
    .returning('responseId')
    .execute()
  return rows.length > 0
}
