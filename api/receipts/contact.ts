import type { ContactRequest } from '../../shared/contract/receipts.ts'
import type { Context } from '../context.ts'
import { seal } from '../keys/key-ring.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, intakeScope } from './held.ts'

export interface ContactDetails {
  readonly name: string
  readonly contact: string
}

/** Binds sealed details to their answer: moved to another row they don't open. */
export function contactPurpose({ organizationId, responseId }: { organizationId: string; responseId: string }): string {
  return `contact ${organizationId} ${responseId}`
}

/** Keeps how to reach the respondent, sealed. Sending it again changes it: it is theirs. */
export async function leaveContact(ctx: Context, token: string, request: ContactRequest): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  await inScope(ctx.db, intakeScope(key), async trx => {
    const held = await getHeld(reading(trx), key)
    const of = { organizationId: held.organizationId, responseId: held.id }
    const what = sealedContact(ctx, of, request)
    await trx
      .insertInto('responseContact')
      .values({ ...of, ...what })
      .onConflict(conflict => conflict.columns(['organizationId', 'responseId']).doUpdateSet(what))
      .execute()
  })
}

/** Details that only the key ring opens, and only in the row of this answer. */
export function sealedContact(
  ctx: Context,
  of: { organizationId: string; responseId: string },
  { name, contact, replyConsent }: ContactRequest,
) {
  const details: ContactDetails = { name, contact }
  return {
    sealed: seal(ctx.keys.ring, JSON.stringify(details), contactPurpose(of), ctx.random),
    contactConsent: 1,
    replyConsent: replyConsent ? 1 : 0,
    writtenAt: ctx.now(),
    erasedAt: null,
  }
}
