import type { AttentionReply } from '../../shared/contract/attention.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { DueKind } from '../../shared/domain/due-matters.ts'
import type { Context } from '../context.ts'
import { dueCondition } from '../ledger/due-matters.ts'
import { referencesOf } from '../ledger/references.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

const SHOWN = 5

/** What the ledger wants done today: matters by their promised day, feedback limits, appointments. */
export async function findDue(ctx: Context, trx: ReadTrx, organizationId: string): Promise<AttentionReply['due']> {
  return {
    overdue: await promised(ctx, trx, organizationId, 'overdue'),
    today: await promised(ctx, trx, organizationId, 'today'),
    feedback: await countOf(await matters(ctx, trx, organizationId, 'feedback')),
    appointments: await openAppointments(trx, organizationId, businessDayOf(ctx.now())),
  }
}

async function matters(ctx: Context, trx: ReadTrx, organizationId: string, kind: DueKind) {
  return {
    due: trx
      .selectFrom('matter')
      .where('organizationId', '=', organizationId)
      .where('voidedAt', 'is', null)
      .where(await dueCondition(ctx, trx, organizationId, kind)),
  }
}

async function countOf({ due }: Awaited<ReturnType<typeof matters>>): Promise<number> {
  return (await due.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
}

/** Their number, and those that have waited longest. */
async function promised(ctx: Context, trx: ReadTrx, organizationId: string, kind: DueKind) {
  const { due } = await matters(ctx, trx, organizationId, kind)
  const rows = await due.selectAll().orderBy('promisedOn').orderBy('id').limit(SHOWN).execute()
  const references = await referencesOf(trx, organizationId, rows)
  const oldest = rows.map(row => ({
    ...{ id: row.id, number: row.number, title: row.title, promisedOn: row.promisedOn ?? '' },
    service: references.service(row.serviceId)?.name ?? null,
    client: references.client(row.clientId)?.name ?? null,
    owner: references.staff(row.staffId)?.name ?? null,
  }))
  return { count: await countOf({ due }), oldest }
}

/** Of today, and of earlier days without an outcome. */
async function openAppointments(trx: ReadTrx, organizationId: string, today: string) {
  const open = trx
    .selectFrom('appointment')
    .select(eb => [eb.fn.countAll<number>().as('count'), eb.fn.min('day').as('first')])
    .where('organizationId', '=', organizationId)
    .where('outcome', 'is', null)
  const ofToday = await open.where('day', '=', today).executeTakeFirstOrThrow()
  const earlier = await open.where('day', '<', today).executeTakeFirstOrThrow()
  return { today: ofToday.count, earlier: earlier.count, earliest: earlier.first }
}
