import { maskContact, maskName } from '../../shared/domain/mask.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../db/connect.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { type ContactDetails, openContact } from './contact.ts'
import type { HeldResponse } from './held.ts'

/** One part of what was said after the rating; null where nothing was, `erasedAt` where it was taken back. */
export interface SaidText {
  readonly text: string | null
  readonly writtenAt: number
  readonly erasedAt: number | null
}

/** Everything that the holder of the receipt has said since; contact details masked, because receipts get shown. */
export interface Said {
  readonly tags: readonly string[] | null
  readonly comment: SaidText | null
  readonly followUp: SaidText | null
  /** By question, as far as there is one. */
  readonly answers: Readonly<Record<string, SaidText>>
  readonly contact: ContactDetails | null
}

export async function readSaid(ctx: Context, trx: ReadTrx, held: HeldResponse): Promise<Said> {
  const of = { organizationId: held.organizationId, responseId: held.id }
  const comments = await trx
    .selectFrom('responseComment')
    .selectAll()
    .where('organizationId', '=', of.organizationId)
    .where('responseId', '=', of.responseId)
    .execute()
  const reasons = await trx
    .selectFrom('responseReason')
    .select('tags')
    .where('organizationId', '=', of.organizationId)
    .where('responseId', '=', of.responseId)
    .executeTakeFirst()
  const text = (kind: 'comment' | 'follow-up') => {
    const row = comments.find(each => each.kind === kind)
    return row ? { text: row.comment, writtenAt: row.writtenAt, erasedAt: row.erasedAt } : null
  }
  return {
    tags: reasons?.tags?.split(' ').filter(tag => tag !== '') ?? null,
    comment: text('comment'),
    followUp: text('follow-up'),
    answers: await readAnswers(trx, of),
    contact: await readContact(ctx, trx, of),
  }
}

async function readAnswers(trx: ReadTrx, of: { organizationId: string; responseId: string }) {
  const rows = await trx
    .selectFrom('responseAnswer')
    .select(['questionId', 'answer as text', 'writtenAt', 'erasedAt'])
    .where('organizationId', '=', of.organizationId)
    .where('responseId', '=', of.responseId)
    .execute()
  return Object.fromEntries(rows.map(({ questionId, ...said }) => [questionId, said]))
}

/** Evaluators' transactions have no contacts; this one belongs to the holder of the receipt. */
async function readContact(ctx: Context, trx: ReadTrx, of: { organizationId: string; responseId: string }) {
  const row = await (trx as unknown as Reader)
    .selectFrom('responseContact')
    .select('sealed')
    .where('organizationId', '=', of.organizationId)
    .where('responseId', '=', of.responseId)
    .executeTakeFirst()
  const details = row && openContact(ctx, { ...of, ...row })
  return details ? { name: maskName(details.name), contact: maskContact(details.contact) } : null
}
