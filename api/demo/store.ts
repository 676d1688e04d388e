import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative } from '../../shared/domain/value.ts'
import type { Trx } from '../db/connect.ts'
import { commentRow } from '../receipts/comment.ts'
import { sealedContact } from '../receipts/contact.ts'
import { rateAgain } from '../receipts/rate-again.ts'
import { reasonsOf } from '../receipts/reasons.ts'
import type { Draft } from '../responses/draft.ts'
import { insertFollowing } from '../responses/insert-following.ts'
import { moveStamps } from '../responses/stamps.ts'
import { insertResponses } from '../responses/submit.ts'
import type { Drafted } from './drafting.ts'
import { EXCLUSION_REASONS } from './fixtures/comments.ts'
import { storeServices } from './store-ledger.ts'
import type { Traveller } from './traveller.ts'

const NONCE_BYTES = 16
const SAID_AFTER_MS = 40_000

type Comment = ReturnType<typeof commentRow>
type Of = { organizationId: string; responseId: string }
type Reason = Of & ReturnType<typeof reasonsOf>
type Contact = Of & ReturnType<typeof sealedContact>

/** One statement a table for all answers of a batch, as when they come together. */
export async function storeAnswers(ctx: Traveller, trx: Trx, batch: readonly Drafted[]): Promise<void> {
  await storeServices(
    trx,
    batch.flatMap(each => each.services),
  )
  const codes = batch.flatMap(({ newCode }) => (newCode ? [newCode] : []))
  if (codes.length > 0) await trx.insertInto('code').values(codes).execute()
  await storeDrafts(
    ctx,
    trx,
    batch.map(each => each.draft),
  )
}

/** The same statements by which answers that came together are stored. */
export async function storeDrafts(ctx: Traveller, trx: Trx, drafts: readonly Draft[]): Promise<void> {
  const inserted = await insertResponses(ctx, trx, drafts)
  if (inserted.size !== drafts.length) throw new Error('Two answers of the demo have one nonce or one code')
  await insertFollowing(ctx, trx, drafts)
}

export interface Actors {
  readonly member: string
  readonly reviewer: string
}

/** What happened to the answers of a batch later: first contact, exclusion, another rating in its place. */
export async function storeEvents(ctx: Traveller, trx: Trx, batch: readonly Drafted[], actors: Actors) {
  const events = batch.flatMap(({ planned, draft }, index) => {
    const { contactedAt, excludedAt } = planned
    const { organizationId, id: responseId } = draft.row
    const event = (kind: 'contacted' | 'excluded', at: number, accountId: string, reason: string | null) => {
      ctx.go(at)
      return { organizationId, id: ctx.newId(), responseId, kind, at, accountId, reason }
    }
    const reason = EXCLUSION_REASONS[(index + responseId.length) % EXCLUSION_REASONS.length] ?? null
    const isBad = isNegative(draft.row.levels, BUILTIN_SCHEME)
    return [
      ...(isBad && contactedAt !== undefined ? [event('contacted', contactedAt, actors.member, null)] : []),
      ...(excludedAt === undefined ? [] : [event('excluded', excludedAt, actors.reviewer, reason)]),
    ]
  })
  if (events.length > 0) await trx.insertInto('responseEvent').values(events).execute()
  await moveStamps(
    trx,
    batch.filter(({ planned }) => planned.excludedAt !== undefined).map(({ draft }) => draft.row),
  )
}

/** Through the receipt, as its holder would. */
export async function rateAgainThroughReceipt(ctx: Traveller, { planned, draft }: Drafted): Promise<void> {
  const { again } = planned
  if (!again) return
  ctx.go(again.at)
  const nonce = ctx.random(NONCE_BYTES).toString('base64url')
  await rateAgain(ctx, draft.receipt.receipt, { nonce, version: draft.version.id, ratings: again.ratings })
}

/** What was said after rating: comment, 追评, reasons and, sealed, how to reach the respondent. */
export async function storeSayings(ctx: Traveller, trx: Trx, batch: readonly Drafted[]): Promise<void> {
  const [comments, reasons, contacts] = [[], [], []] as [Comment[], Reason[], Contact[]]
  for (const { draft, sayings } of batch) {
    const { organizationId, id: responseId, receivedAt } = draft.row
    const { comment, followUp, tags, contact, mayPublish } = sayings
    ctx.go(receivedAt + SAID_AFTER_MS)
    const say = (kind: 'comment' | 'follow-up', text: string) => {
      const request = { comment: text, publicationConsent: mayPublish }
      comments.push(commentRow(ctx, organizationId, responseId, kind, request))
    }
    if (comment !== undefined) say('comment', comment)
    if (tags.length > 0)
      reasons.push({ organizationId, responseId, ...reasonsOf(ctx, organizationId, responseId, tags.join(' ')) })
    if (contact) {
      const request = { ...contact, contactConsent: true, replyConsent: true } as const
      contacts.push({ organizationId, responseId, ...sealedContact(ctx, { organizationId, responseId }, request) })
    }
    if (followUp === undefined) continue
    ctx.go(followUp.at)
    say('follow-up', followUp.text)
  }
  if (comments.length > 0) await trx.insertInto('responseComment').values(comments).execute()
  if (reasons.length > 0) await trx.insertInto('responseReason').values(reasons).execute()
  if (contacts.length > 0) await trx.insertInto('responseContact').values(contacts).execute()
}
