import type { ContactRequest } from '../../shared/contract/receipts.ts'
import type { Context } from '../context.ts'
import { seal, unseal } from '../keys/key-ring.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, intakeScope } from './held.ts'

export interface ContactDetails {
  readonly name: string
  readonly contact: string
}

interface OfResponse {
  readonly organizationId: string
  readonly responseId: string
}

/** Binds sealed details to their answer: moved to another row they don't open. */
export function contactPurpose({ organizationId, responseId }: OfResponse): string {
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
export function sealedContact(ctx: Context, of: OfResponse, { name, contact, replyConsent }: ContactRequest) {
  const details: ContactDetails = { name, contact }
  return {
    sealed: seal(ctx.keys.ring, JSON.stringify(details), contactPurpose(of), ctx.random),
    contactConsent: 1,
    replyConsent: replyConsent ? 1 : 0,
    writtenAt: ctx.now(),
    erasedAt: null,
  }
}

/** In clear; null where they were taken back. */
export function openContact(ctx: Context, row: OfResponse & { readonly sealed: string | null }): ContactDetails | null {
  if (row.sealed === null) return null
  return JSON.parse(unseal(ctx.keys.ring, row.sealed, contactPurpose(row)))
}
