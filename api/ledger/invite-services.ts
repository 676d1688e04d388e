import { sql } from 'kysely'
import type { LedgerInvitationsMade, NewLedgerInvitations } from '../../shared/contract/coverage.ts'
import { addDays, businessDayOf } from '../../shared/domain/business-day.ts'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { record } from '../audit/record.ts'
import { hasCode } from '../codes/ledger-rows.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { readRule } from './invitation-rule.ts'
import { type Completed, inviteServices } from './invite.ts'

/** So many services of a form are invited by one request. */
const TOGETHER = 500

/**
 * Makes the once-codes of completed services that have none: of those named, or of all within the feedback limit. Asked
 * again it makes no second one, and of two who ask at once each service is invited by one.
 */
export function inviteNow(
  ctx: Context,
  scope: TenantScope,
  wanted: NewLedgerInvitations,
): Promise<LedgerInvitationsMade> {
  return inScope(ctx.db, scope, async trx => {
    const { feedbackDays } = await readRule(reading(trx), scope.organizationId)
    const batchId = ctx.newId()
    const codeIds: string[] = []
    let isMore = false
    for (const form of FORMS) {
      const ids = 'all' in wanted ? undefined : [...new Set(form === 'visit' ? wanted.visits : wanted.matters)]
      if (ids?.length === 0) continue
      const open = await openServices(ctx, trx, scope, form, { ids, feedbackDays })
      codeIds.push(...(await inviteServices(ctx, trx, scope, open, { form, feedbackDays, batchId })))
      if (open.length === TOGETHER && ids === undefined) isMore = true
    }
    const made = codeIds.length
    if (made > 0) {
      await keepBatch(ctx, trx, scope, batchId, made)
      const subject = { subjectKind: 'code-batch', subjectId: batchId }
      await record(ctx, trx, scope, { action: 'ledger.invited', ...subject, details: { count: made } })
    }
    const named = 'all' in wanted ? made : new Set([...wanted.visits, ...wanted.matters]).size
    return { made, codeIds, batchId: made > 0 ? batchId : null, passedOver: named - made, isMore }
  })
}

/** So that they stand in the list of batches and are printed and revoked as one. */
function keepBatch(ctx: Context, trx: Trx, { organizationId, accountId }: TenantScope, id: string, made: number) {
  const what = { kind: 'once', madeOf: 'ledger', labelZh: null, labelEn: null } as const
  const row = { organizationId, id, clientKey: id, digest: id, made, accountId, createdAt: ctx.now(), ...what }
  return trx.insertInto('batch').values(row).execute()
}

interface Which {
  readonly ids: readonly string[] | undefined
  readonly feedbackDays: number
}

/** Completed, not voided, without a code, within the feedback limit; held, so that nobody voids them meanwhile. */
async function openServices(
  ctx: Context,
  trx: Trx,
  { organizationId }: TenantScope,
  form: Form,
  { ids, feedbackDays }: Which,
): Promise<Completed[]> {
  const day = form === 'matter' ? 'delivered_on' : 'day'
  const first = addDays(businessDayOf(ctx.now()), -feedbackDays)
  const held = ctx.db.dialect === 'postgres' ? sql`for update` : sql``
  const named = ids === undefined ? sql`` : sql`and id in (${sql.join(ids)})`
  const { rows } = await sql<Completed>`
    select id, number, ${sql.ref(day)} as day, client_id, service_id, window_id, staff_id from ${sql.table(form)}
    where organization_id = ${organizationId} and voided_at is null and ${sql.ref(day)} >= ${first} ${named}
      and not ${hasCode(form)}
    order by id limit ${TOGETHER} ${held}`.execute(trx)
  return rows
}
