import { type BatchReply, LONGEST_BATCH, type NewBatch } from '../../shared/contract/code-batches.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { batchRows, type Row, sizeOf } from './batch-rows.ts'
import { getBatch } from './batches.ts'

/** Rows of one insert statement. */
const CHUNK = 500

/**
 * Makes many codes at once, all or none. The caller's key decides: sent again it returns the batch that it made, with
 * another request it throws batch.key-used. Throws body.invalid with each id that can't have a code.
 */
export function createBatch(ctx: Context, scope: TenantScope, wanted: NewBatch): Promise<BatchReply> {
  const id = ctx.newId()
  const digest = sha256(canonicalJson({ ...wanted, label: wanted.label ?? null }))
  const made = sizeOf(wanted)
  if (made === 0) throw new AppError('body.invalid', {}, [{ code: 'field.required', path: '', params: {} }])
  if (made > LONGEST_BATCH) throw tooMany()
  return inScope(ctx.db, scope, async trx => {
    const earlier = await claim(ctx, trx, scope, { id, digest, made, wanted })
    if (earlier) {
      if (earlier.digest !== digest) throw new AppError('batch.key-used')
      return getBatch(ctx, reading(trx), scope, earlier.id)
    }
    const rows = await batchRows(ctx, trx, scope.organizationId, id, wanted)
    await insertCodes(trx, rows)
    await sayInvited(ctx, trx, scope, rows)
    const details = { of: wanted.of, made, purpose: wanted.purpose }
    await record(ctx, trx, scope, { action: 'code-batch.created', subjectKind: 'code-batch', subjectId: id, details })
    return getBatch(ctx, reading(trx), scope, id)
  })
}

interface Claimed {
  readonly id: string
  readonly digest: string
  readonly made: number
  readonly wanted: NewBatch
}

/** Takes the key, before anything else is done; whoever comes second gets the batch that has it. */
async function claim(ctx: Context, trx: Trx, scope: TenantScope, { id, digest, made, wanted }: Claimed) {
  const { organizationId, accountId } = scope
  const inserted = await trx
    .insertInto('batch')
    .values({
      ...{ organizationId, id, digest, made, accountId },
      clientKey: wanted.key,
      madeOf: wanted.of,
      kind: wanted.of === 'targets' ? 'standing' : 'once',
      labelZh: wanted.label?.zh ?? null,
      labelEn: wanted.label?.en ?? null,
      createdAt: ctx.now(),
    })
    .onConflict(conflict => conflict.columns(['organizationId', 'clientKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return undefined
  return trx
    .selectFrom('batch')
    .select(['id', 'digest'])
    .where('organizationId', '=', organizationId)
    .where('clientKey', '=', wanted.key)
    .executeTakeFirstOrThrow()
}

/** Somebody who made a code for the same matter or visit meanwhile undoes the whole batch. */
async function insertCodes(trx: Trx, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const inserted = await trx
      .insertInto('code')
      .values(chunk)
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    if (inserted.length < chunk.length) throw new AppError('conflict')
  }
}

/** The ledger tells of each of its rows that it was invited to be rated. */
async function sayInvited(ctx: Context, trx: Trx, scope: TenantScope, rows: readonly Row[]): Promise<void> {
  const at = ctx.now()
  const facts = rows.flatMap(({ id: codeId, matterId, visitId }) => {
    const subjectId = matterId ?? visitId
    if (!subjectId) return []
    const subjectKind = matterId ? ('matter' as const) : ('visit' as const)
    const by = { organizationId: scope.organizationId, accountId: scope.accountId, staffId: null }
    const fact = { kind: 'invited', day: businessDayOf(at), at, details: JSON.stringify({ codeId }) }
    return [{ ...by, ...fact, id: ctx.newId(), subjectKind, subjectId }]
  })
  if (facts.length > 0) await trx.insertInto('ledgerFact').values(facts).execute()
}

function tooMany(): AppError {
  const params = { maximum: LONGEST_BATCH }
  return new AppError('body.invalid', {}, [{ code: 'field.too-long', path: '', params }])
}
