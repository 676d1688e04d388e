import type { Insertable } from 'kysely'
import type { NewVisit, VisitReply } from '../../shared/contract/ledger.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { VisitTable } from '../db/tables/ledger.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { addFact, refuseDetails } from './facts.ts'
import { readVisit } from './get-visit.ts'
import { readRule } from './invitation-rule.ts'
import { inviteServices } from './invite.ts'
import { madeNumber } from './numbers.ts'
import { announceServices } from './stamps.ts'
import { orNumberTaken } from './taken.ts'
import { checkDays, checkTargets } from './targets.ts'

/** A visit is completed with being entered. Throws body.invalid, number.taken. */
export function enterVisit(ctx: Context, scope: TenantScope, wanted: NewVisit): Promise<VisitReply> {
  checkVisit(ctx, wanted)
  return inScope(ctx.db, scope, async trx => {
    await checkTargets(ctx, trx, scope.organizationId, wanted)
    const id = await insertVisit(ctx, trx, scope, wanted)
    return readVisit(reading(trx), scope.organizationId, id)
  })
}

type Said = Partial<Pick<NewVisit, 'subject' | 'day' | 'askedOn' | 'answeredOn'>>

export function checkVisit(ctx: Context, { subject, day, askedOn, answeredOn }: Said): void {
  refuseDetails({ subject })
  checkDays(businessDayOf(ctx.now()), { day, askedOn, answeredOn })
}

/** The row with its fact, its once-code where the rule invites, and the stamps of the figures that count it. */
export async function insertVisit(ctx: Context, trx: Trx, scope: TenantScope, wanted: NewVisit): Promise<string> {
  const { organizationId } = scope
  const row = visitRow(ctx, organizationId, wanted)
  await announceServices(trx, organizationId, 'visit', [row.day])
  await orNumberTaken(trx.insertInto('visit').values(row).execute())
  await addFact(ctx, trx, scope, {
    ...{ subjectKind: 'visit', subjectId: row.id, kind: 'entered', day: row.day },
    staffId: row.staffId ?? undefined,
    details: { number: row.number },
  })
  const { invitesVisits, feedbackDays } = await readRule(reading(trx), organizationId)
  if (invitesVisits) await inviteServices(ctx, trx, scope, [row], { form: 'visit', feedbackDays })
  return row.id
}

/** A visit as it is stored. */
export function visitRow(ctx: Context, organizationId: string, wanted: NewVisit) {
  const id = ctx.newId()
  const now = ctx.now()
  const { way, day } = wanted
  return {
    ...{ organizationId, id, number: wanted.number ?? madeNumber('DF', id, day), way, day },
    ...{ clientId: wanted.clientId ?? null, serviceId: wanted.serviceId ?? null, windowId: wanted.windowId ?? null },
    ...{ staffId: wanted.staffId ?? null, matterId: wanted.matterId ?? null, subject: wanted.subject ?? null },
    ...{ askedOn: wanted.askedOn ?? null, answeredOn: wanted.answeredOn ?? null },
    ...{ enteredAt: now, updatedAt: now, voidedAt: null },
  } satisfies Insertable<VisitTable>
}
