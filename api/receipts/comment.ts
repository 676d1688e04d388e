import type { CommentRequest } from '../../shared/contract/receipts.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { commitment } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, intakeScope } from './held.ts'

const SALT_BYTES = 32

/**
 * Keeps the comment, or the one 追评 after it. Each is written once; sending the same text again changes nothing, another
 * text is a conflict, and so is a 追评 before any comment.
 */
export async function comment(
  ctx: Context,
  token: string,
  kind: 'comment' | 'follow-up',
  request: CommentRequest,
): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  await inScope(ctx.db, intakeScope(key), async trx => {
    const { organizationId, id } = await getHeld(reading(trx), key)
    const written = await trx
      .selectFrom('responseComment')
      .select(['kind', 'comment'])
      .where('organizationId', '=', organizationId)
      .where('responseId', '=', id)
      .execute()
    const earlier = written.find(row => row.kind === kind)
    if (earlier?.comment === request.comment) return
    if (earlier || (kind === 'follow-up' && written.length === 0)) throw new AppError('comment.written')
    await trx
      .insertInto('responseComment')
      .values(rowOf(ctx, organizationId, id, kind, request))
      .execute()
  })
}

function rowOf(
  ctx: Context,
  organizationId: string,
  responseId: string,
  kind: 'comment' | 'follow-up',
  request: CommentRequest,
) {
  const salt = ctx.random(SALT_BYTES).toString('base64url')
  const fact = canonicalJson({ v: 1, organization: organizationId, response: responseId, kind, text: request.comment })
  return {
    ...{ organizationId, responseId, kind, salt },
    comment: request.comment,
    publicationConsent: request.publicationConsent ? 1 : 0,
    writtenAt: ctx.now(),
    commitment: commitment(salt, fact),
  }
}
