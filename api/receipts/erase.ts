import type { UpdateQueryBuilder, UpdateResult } from 'kysely'
import type { ErasablePart } from '../../shared/contract/receipts.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { Tables } from '../db/tables/tables.ts'
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
  const rows = await blanking(trx, part, erasedAt)
    .where('organizationId', '=', held.organizationId)
    .where('responseId', '=', held.id)
    .where('erasedAt', 'is', null)
    .returning('responseId')
    .execute()
  return rows.length > 0
}

type Parts = 'responseContact' | 'responseReason' | 'responseAnswer' | 'responseComment'
type Blanking = UpdateQueryBuilder<Tables, Parts, Parts, UpdateResult>

/** The four tables go by the same names in what they have in common. */
function blanking(trx: Trx, part: ErasablePart, erasedAt: number) {
  if (part === 'contact') return trx.updateTable('responseContact').set({ sealed: null, erasedAt }) as Blanking
  const gone = { salt: null, erasedAt }
  if (part === 'reasons') return trx.updateTable('responseReason').set({ tags: null, ...gone }) as Blanking
  if (part === 'answers') return trx.updateTable('responseAnswer').set({ answer: null, ...gone }) as Blanking
  return trx
    .updateTable('responseComment')
    .set({ comment: null, ...gone })
    .where('kind', '=', part) as Blanking
}
