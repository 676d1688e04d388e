import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { knownTags } from '../../shared/domain/reason-tags.ts'
import type { Context } from '../context.ts'
import { commitment } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, intakeScope } from './held.ts'

const SALT_BYTES = 32

/** Keeps why it was rated so. Sending it again replaces it: ticking one more tag is no new statement. */
export async function giveReasons(ctx: Context, token: string, ids: readonly string[]): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  const tags = knownTags(ids)
    .map(tag => tag.id)
    .join(' ')
  await inScope(ctx.db, intakeScope(key), async trx => {
    const { organizationId, id: responseId } = await getHeld(reading(trx), key)
    const what = reasonsOf(ctx, organizationId, responseId, tags)
    await trx
      .insertInto('responseReason')
      .values({ organizationId, responseId, ...what })
      .onConflict(conflict => conflict.columns(['organizationId', 'responseId']).doUpdateSet(what))
      .execute()
  })
}

/** Tags, joined by spaces, with a commitment of their own. */
export function reasonsOf(ctx: Context, organizationId: string, responseId: string, tags: string) {
  const salt = ctx.random(SALT_BYTES).toString('base64url')
  const fact = canonicalJson({ v: 1, organization: organizationId, response: responseId, tags })
  return { tags, salt, commitment: commitment(salt, fact), writtenAt: ctx.now(), erasedAt: null }
}
