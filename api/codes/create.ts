import type { Insertable } from 'kysely'
import type { CodeReply, NewCode } from '../../shared/contract/codes.ts'
import { isBusinessDay } from '../../shared/domain/business-day.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { feedbackDaysOf, feedbackEndMs } from './feedback-days.ts'
import { getCode } from './list.ts'
import { codeSecretHash } from './secret.ts'
import { invalidBody, keepTargets } from './targets.ts'

/** Makes a code. Throws body.invalid where it names a service, window or member of staff that isn't there. */
export function createCode(ctx: Context, scope: TenantScope, wanted: NewCode): Promise<CodeReply> {
  const id = ctx.newId()
  return inScope(ctx.db, scope, async trx => {
    await keepTargets(ctx, trx, scope, wanted)
    if (wanted.kind === 'once' && wanted.serviceDay !== undefined && !isBusinessDay(wanted.serviceDay)) {
      throw invalidBody(['serviceDay'])
    }
    const expiresAt = wanted.expiresAt ?? (await limitOf(ctx, trx, scope, wanted))
    await trx
      .insertInto('code')
      .values(codeRow(ctx, scope, id, { ...wanted, expiresAt }))
      .execute()
    const { kind, purpose } = wanted
    const subject = { subjectKind: 'code', subjectId: id }
    await record(ctx, trx, scope, { action: 'code.created', ...subject, details: { kind, purpose } })
    return getCode(ctx, reading(trx), scope, id)
  })
}

type Row = Insertable<CodeTable>

/** A code as it is stored: its secret only as a hash. `of`: what the ledger or another code knows of it. */
export function codeRow(
  ctx: Context,
  scope: Pick<TenantScope, 'organizationId'>,
  id: string,
  wanted: NewCode,
  of: Partial<Pick<Row, 'clientId' | 'visitId' | 'matterId' | 'batchId' | 'replacesId'>> = {},
) {
  const { organizationId } = scope
  const once = wanted.kind === 'once' ? wanted : undefined
  return {
    organizationId,
    id,
    secretHash: codeSecretHash(ctx, organizationId, id),
    kind: wanted.kind,
    purpose: wanted.purpose,
    form: once?.form ?? 'visit',
    labelZh: wanted.label?.zh ?? null,
    labelEn: wanted.label?.en ?? null,
    reference: once?.reference ?? null,
    serviceId: wanted.serviceId ?? null,
    windowId: wanted.windowId ?? null,
    staffId: wanted.staffId ?? null,
    serviceDay: once?.serviceDay ?? null,
    clientId: of.clientId ?? null,
    visitId: of.visitId ?? null,
    matterId: of.matterId ?? null,
    ledgerDay: wanted.purpose === 'live' && (of.visitId || of.matterId) ? (once?.serviceDay ?? null) : null,
    batchId: of.batchId ?? null,
    replacesId: of.replacesId ?? null,
    createdAt: ctx.now(),
    expiresAt: wanted.expiresAt ?? null,
  }
}

async function limitOf(ctx: Context, trx: Trx, scope: TenantScope, { kind, purpose }: NewCode) {
  if (kind !== 'once' || purpose === 'test') return undefined
  return feedbackEndMs(ctx, await feedbackDaysOf(reading(trx), scope.organizationId))
}
