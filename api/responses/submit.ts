import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { anyRows, type Insert, insertMany } from '../db/insert-many.ts'
import { AppError } from '../errors.ts'
import { findVersions } from '../questionnaires/versions.ts'
import { reading } from '../scope/in-scope.ts'
import { type Draft, draftOf } from './draft.ts'
import { findRatedCodes, keyOf } from './find-codes.ts'
import { insertFollowing } from './insert-following.ts'
import { type Receipt, receiptNumber, receiptSecret } from './receipt.ts'
import type { Submission } from './submission.ts'

/** What becomes of one submission: its receipt, or why not. */
export type Outcome = Receipt | AppError

/** A submission whose organization key is known. */
export interface Addressed extends Submission {
  readonly organizationId: string
}

/**
 * Stores all answers that came together, one statement a table (decisions 3). Each gets an outcome of its own; a repeat
 * of a stored answer gets the first one's receipt, even where its code has been used up or revoked since.
 */
export async function submitResponses(ctx: Context, trx: Trx, list: readonly Addressed[]): Promise<Outcome[]> {
  const drafts = await draftAll(ctx, trx, list)
  const acceptable = drafts.filter((each): each is Draft => !(each instanceof AppError))
  const inserted = await insertResponses(ctx, trx, acceptable)
  await insertFollowing(
    ctx,
    trx,
    acceptable.filter(draft => inserted.has(draft.row.id)),
  )
  const undecided = list.filter((_, index) => !isInserted(drafts[index], inserted))
  const stored = await findStored(ctx, trx, undecided)
  return list.map((submission, index) => {
    const draft = drafts[index] as Draft | AppError
    if (isInserted(draft, inserted)) return draft.receipt
    const earlier = stored.get(`${submission.organizationId} ${submission.command.nonce}`)
    return earlier ? repeat(ctx, submission, earlier) : refusal(draft)
  })
}

async function draftAll(ctx: Context, trx: Trx, list: readonly Addressed[]): Promise<(Draft | AppError)[]> {
  const organizationIds = [...new Set(list.map(each => each.organizationId))]
  const codes = await findRatedCodes(trx, ctx.db.dialect, list)
  const versionIds = list.map(each => each.command.version)
  const versions = await findVersions(ctx, reading(trx), organizationIds, versionIds)
  return list.map(each => draftOf(ctx, each, codes.get(keyOf(each)), versions.get(each.command.version)))
}

/** Ids of the rows that were new: a known nonce or a used once-code makes no second one. */
export async function insertResponses(
  ctx: Context,
  trx: Trx,
  drafts: readonly Pick<Draft, 'row'>[],
): Promise<ReadonlySet<string>> {
  if (drafts.length === 0) return new Set()
  const rows = drafts.map(draft => draft.row)
  const ids = rows.map(row => row.id)
  const finish = (insert: Insert<'response'>) => insert.onConflict(conflict => conflict.doNothing())
  const inserted = await insertMany(trx, ctx.db.dialect, anyRows<'response'>({ table: 'response', rows, finish }))
  if (inserted === ids.length) return new Set(ids)
  const organizationIds = [...new Set(rows.map(row => row.organizationId))]
  const found = await trx
    .selectFrom('response')
    .select('id')
    .where('organizationId', 'in', organizationIds)
    .where('id', 'in', ids)
    .execute()
  return new Set(found.map(row => row.id))
}

interface Stored {
  readonly organizationId: string
  readonly nonce: string
  readonly payloadDigest: string
  readonly receivedAt: number
}

/** By the receipt, which follows from the nonce: one index serves both. */
async function findStored(ctx: Context, trx: Trx, list: readonly Addressed[]): Promise<ReadonlyMap<string, Stored>> {
  if (list.length === 0) return new Map()
  const hashes = list.map(each => receiptSecret(ctx, each.organizationId, each.command.nonce).hash)
  const rows = await trx
    .selectFrom('response')
    .select(['organizationId', 'nonce', 'payloadDigest', 'receivedAt'])
    .where('organizationId', 'in', [...new Set(list.map(each => each.organizationId))])
    .where('receiptHash', 'in', hashes)
    .execute()
  return new Map(rows.map(row => [`${row.organizationId} ${row.nonce}`, row]))
}

function repeat(ctx: Context, submission: Addressed, stored: Stored): Outcome {
  if (stored.payloadDigest !== submission.payloadDigest) return new AppError('nonce.conflict')
  const { secret, hash } = receiptSecret(ctx, submission.organizationId, submission.command.nonce)
  const { receivedAt } = stored
  return { receipt: submission.organizationKey + secret, number: receiptNumber(receivedAt, hash), receivedAt }
}

function isInserted(draft: Draft | AppError | undefined, inserted: ReadonlySet<string>): draft is Draft {
  return draft !== undefined && !(draft instanceof AppError) && inserted.has(draft.row.id)
}

/** Not new, and no answer has its nonce: the once-code was used by another answer. */
function refusal(draft: Draft | AppError): AppError {
  return draft instanceof AppError ? draft : new AppError('code.used')
}
