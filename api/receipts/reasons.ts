import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { reasonsAmong } from '../../shared/domain/reason-tags.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { commitment } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, intakeScope } from './held.ts'
import { contentOf } from './version-of.ts'

const SALT_BYTES = 32

/**
 * Keeps why it was rated so, by tags that the version offers. Sending it again replaces it: ticking one more tag is no
 * new statement.
 */
export async function giveReasons(ctx: Context, token: string, ids: readonly string[]): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  await inScope(ctx.db, intakeScope(key), async trx => {
    const held = await getHeld(reading(trx), key)
    const offered = reasonsAmong(await contentOf(ctx, reading(trx), held), ids).map(tag => tag.id)
    const unknown = ids.flatMap((id, index) => (offered.includes(id) ? [] : [index]))
    if (unknown.length > 0) throw new AppError('body.invalid', {}, unknown.map(notOffered))
    const { organizationId, id: responseId } = held
    const what = reasonsOf(ctx, organizationId, responseId, offered.join(' '))
    await trx
      .insertInto('responseReason')
      .values({ organizationId, responseId, ...what })
      .onConflict(conflict => conflict.columns(['organizationId', 'responseId']).doUpdateSet(what))
      .execute()
  })
}

function notOffered(index: number) {
  return { code: 'field.choice', path: `tags.${index}`, params: {} }
}

/** Tags, joined by spaces, with a commitment of their own. */
export function reasonsOf(ctx: Context, organizationId: string, responseId: string, tags: string) {
  const salt = ctx.random(SALT_BYTES).toString('base64url')
  const fact = reasonsFact({ organizationId, responseId, tags })
  return { tags, salt, commitment: commitment(salt, fact), writtenAt: ctx.now(), erasedAt: null }
}

interface Given {
  readonly organizationId: string
  readonly responseId: string
  readonly tags: string
}

/** What the commitment of reasons binds us to. */
export function reasonsFact({ organizationId, responseId, tags }: Given): string {
  return canonicalJson({ v: 1, organization: organizationId, response: responseId, tags })
}
