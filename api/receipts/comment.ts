import type { CommentRequest } from '../../shared/contract/receipts.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { commitment } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, type HeldResponse, intakeScope } from './held.ts'

const SALT_BYTES = 32

type Kind = 'comment' | 'follow-up'

/**
 * Keeps the comment, or the one 追评 after it. Each is written once; sending the same text again changes nothing, another
 * text is a conflict, and so is a 追评 before any comment.
 */
export async function comment(ctx: Context, token: string, kind: Kind, request: CommentRequest): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  await inScope(ctx.db, intakeScope(key), async trx => {
    const held = await getHeld(reading(trx), key)
    if (kind === 'follow-up' && !(await findWritten(trx, held, 'comment'))) throw new AppError('comment.written')
    const inserted = await trx
      .insertInto('responseComment')
      .values(commentRow(ctx, held.organizationId, held.id, kind, request))
      .onConflict(conflict => conflict.doNothing())
      .returning('kind')
      .executeTakeFirst()
    if (inserted) return
    const earlier = await findWritten(trx, held, kind)
    if (earlier?.comment !== request.comment) throw new AppError('comment.written')
  })
}

function findWritten(trx: Trx, { organizationId, id }: HeldResponse, kind: Kind) {
  return trx
    .selectFrom('responseComment')
    .select('comment')
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

/** What was said, with a commitment of its own. */
export function commentRow(
  ctx: Context,
  organizationId: string,
  responseId: string,
  kind: Kind,
  request: CommentRequest,
) {
  const salt = ctx.random(SALT_BYTES).toString('base64url')
  const fact = commentFact({ organizationId, responseId, kind, comment: request.comment })
  return {
    ...{ organizationId, responseId, kind, salt },
    comment: request.comment,
    publicationConsent: request.publicationConsent ? 1 : 0,
    writtenAt: ctx.now(),
    commitment: commitment(salt, fact),
  }
}

interface Said {
  readonly organizationId: string
  readonly responseId: string
  readonly kind: Kind
  readonly comment: string
}

/** What the commitment of a comment binds us to. */
export function commentFact({ organizationId, responseId, kind, comment }: Said): string {
  return canonicalJson({ v: 1, organization: organizationId, response: responseId, kind, text: comment })
}
