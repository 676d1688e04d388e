import type { ClientChange, ClientReply, NewClient } from '../../shared/contract/clients.ts'
import { isCreditCode } from '../../shared/domain/credit-code.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { isTaken } from '../db/taken.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { readClient } from './clients.ts'
import { holdRow } from './hold-row.ts'
import { madeNumber } from './numbers.ts'

/** Throws body.invalid on a wrong credit code, number.taken, credit-code.taken. */
export function createClient(ctx: Context, scope: TenantScope, wanted: NewClient): Promise<ClientReply> {
  checkCreditCode(wanted.creditCode)
  return inScope(ctx.db, scope, async trx => {
    const row = clientRow(ctx, scope.organizationId, wanted)
    await orTaken(trx.insertInto('client').values(row).execute())
    await recordOf(ctx, trx, scope, 'created', row.id, { number: row.number })
    return readClient(ctx, reading(trx), scope, row.id)
  })
}

/** A client as it is stored. */
export function clientRow(ctx: Context, organizationId: string, wanted: NewClient) {
  const id = ctx.newId()
  const now = ctx.now()
  return {
    ...{ organizationId, id, number: wanted.number ?? madeNumber('QY', id) },
    ...{ nameZh: wanted.name.zh, nameEn: wanted.name.en ?? null, creditCode: wanted.creditCode || null },
    ...{ sizeClass: wanted.sizeClass, createdAt: now, updatedAt: now, retiredAt: null },
  }
}

/** Changes what was sent; what it was called until now is kept. Throws as `createClient`, and not-found. */
export function changeClient(ctx: Context, scope: TenantScope, id: string, change: ClientChange): Promise<ClientReply> {
  checkCreditCode(change.creditCode)
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    // Of two who rename it at once, the later one keeps the earlier one's name.
    const before = await holdRow(trx, scope, 'client', id)
    const { number, name, sizeClass } = change
    const after = {
      number: number ?? before.number,
      nameZh: name ? name.zh : before.nameZh,
      nameEn: name ? (name.en ?? null) : before.nameEn,
      creditCode: change.creditCode === undefined ? before.creditCode : change.creditCode || null,
      sizeClass: sizeClass ?? before.sizeClass,
    }
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(key => after[key] !== before[key])
    if (changed.length > 0) {
      if (changed.includes('nameZh') || changed.includes('nameEn')) await keepName(ctx, trx, scope, before)
      await orTaken(
        trx
          .updateTable('client')
          .set({ ...after, updatedAt: ctx.now() })
          .where('organizationId', '=', organizationId)
          .where('id', '=', id)
          .execute(),
      )
      const of = (row: typeof after) => Object.fromEntries(changed.map(key => [key, row[key]]))
      await recordOf(ctx, trx, scope, 'changed', id, { from: of(before), to: of(after) })
    }
    return readClient(ctx, reading(trx), scope, id)
  })
}

/** Retires a client or takes it back; asked twice it changes and records nothing more. */
export function retireClient(ctx: Context, scope: TenantScope, id: string, isRetired: boolean): Promise<ClientReply> {
  return inScope(ctx.db, scope, async trx => {
    const now = ctx.now()
    const changed = await trx
      .updateTable('client')
      .set({ retiredAt: isRetired ? now : null, updatedAt: now })
      .where('organizationId', '=', scope.organizationId)
      .where('id', '=', id)
      .where('retiredAt', isRetired ? 'is' : 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (changed) await recordOf(ctx, trx, scope, isRetired ? 'retired' : 'reinstated', id, {})
    return readClient(ctx, reading(trx), scope, id)
  })
}

async function keepName(
  ctx: Context,
  trx: Trx,
  { organizationId, accountId }: TenantScope,
  { id, nameZh, nameEn }: { id: string; nameZh: string; nameEn: string | null },
): Promise<void> {
  const subject = { subjectKind: 'client', subjectId: id, accountId } as const
  await trx
    .insertInto('earlierName')
    .values({ organizationId, id: ctx.newId(), ...subject, nameZh, nameEn, until: ctx.now() })
    .execute()
}

function checkCreditCode(creditCode: string | null | undefined): void {
  if (!creditCode || isCreditCode(creditCode)) return
  throw new AppError('body.invalid', {}, [{ code: 'credit-code.invalid', path: 'creditCode', params: {} }])
}

/** Which of the two unique keys refused the row stands in the database's words. */
async function orTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!isTaken(error)) throw error
    const isCode = /credit_code/.test(`${(error as Error).message} ${(error as { constraint?: string }).constraint}`)
    const [code, path] = isCode ? (['credit-code.taken', 'creditCode'] as const) : (['number.taken', 'number'] as const)
    throw new AppError(code, {}, [{ code, path, params: {} }])
  }
}

function recordOf(ctx: Context, trx: Trx, scope: TenantScope, what: string, id: string, details: object) {
  const subject = { subjectKind: 'client', subjectId: id }
  return record(ctx, trx, scope, { action: `client.${what}`, ...subject, details: { ...details } })
}
