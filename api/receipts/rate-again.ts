import type { RateAgainCommand } from '../../shared/contract/receipts.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { encodeLevels, ratingProblems } from '../../shared/domain/ratings.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { findVersions, type Version } from '../questionnaires/versions.ts'
import { newRow, withPath } from '../responses/draft.ts'
import { type Receipt, receiptNumber, receiptSecret } from '../responses/receipt.ts'
import { supersede } from '../responses/supersede.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, type HeldResponse, intakeScope, type ReceiptKey } from './held.ts'

/**
 * A new answer in place of the one that the receipt was given for, with its version, day and code. It counts instead of
 * the earlier one until the organization has first made contact; a later one is kept and shown. Repeats under one nonce
 * get one receipt. Throws conflict where another answer has superseded this one already.
 */
export async function rateAgain(ctx: Context, token: string, command: RateAgainCommand): Promise<Receipt> {
  const key = await getReceiptKey(ctx, token)
  const { nonce, ...payload } = command
  const payloadDigest = sha256(canonicalJson({ ...payload, receiptHash: key.receiptHash }))
  return inScope(ctx.db, intakeScope(key), async trx => {
    const held = await getHeld(reading(trx), key)
    const earlier = await repeatOf(ctx, trx, key, nonce, payloadDigest)
    if (earlier) return earlier
    const version = await versionOf(ctx, trx, held, command)
    const { organizationId, organizationKey } = key
    const { row, receipt } = newRow(ctx, { organizationId, organizationKey, nonce, payloadDigest }, version, {
      ...copyOf(held),
      levels: encodeLevels(version.content, command.ratings),
      supersedes: held.id,
    })
    const codeKind = held.codeKind
    const isNew = await supersede(ctx, trx, { held, row, codeKind, isTest: held.codePurpose === 'test', version })
    if (isNew) return receipt
    const raced = await repeatOf(ctx, trx, key, nonce, payloadDigest)
    if (!raced) throw new AppError('conflict')
    return raced
  })
}

function copyOf(held: HeldResponse) {
  const { form, channel, codeId, onceCodeId, serviceId, windowId, staffId, clientId, day } = held
  return { form, channel, codeId, onceCodeId, serviceId, windowId, staffId, clientId, day }
}

async function versionOf(ctx: Context, trx: Trx, held: HeldResponse, command: RateAgainCommand): Promise<Version> {
  if (command.version !== held.versionId) throw new AppError('version.unknown')
  const version = (await findVersions(ctx, reading(trx), [held.organizationId], [held.versionId])).get(held.versionId)
  if (!version) throw new Error(`An answer names a version that isn't there: ${held.versionId}`)
  const problems = ratingProblems(version.content, command.ratings)
  if (problems.length > 0) throw new AppError('ratings.invalid', {}, problems.map(withPath))
  return version
}

async function repeatOf(ctx: Context, trx: Trx, key: ReceiptKey, nonce: string, payloadDigest: string) {
  const { secret, hash } = receiptSecret(ctx, key.organizationId, nonce)
  const stored = await trx
    .selectFrom('response')
    .select(['payloadDigest', 'receivedAt'])
    .where('organizationId', '=', key.organizationId)
    .where('receiptHash', '=', hash)
    .executeTakeFirst()
  if (!stored) return undefined
  if (stored.payloadDigest !== payloadDigest) throw new AppError('nonce.conflict')
  const { receivedAt } = stored
  return { receipt: key.organizationKey + secret, number: receiptNumber(receivedAt, hash), receivedAt }
}
