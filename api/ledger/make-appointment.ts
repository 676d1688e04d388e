import type {
  AppointmentChange,
  AppointmentEnd,
  AppointmentReply,
  NewAppointment,
} from '../../shared/contract/appointments.ts'
import { businessDayOf, isBusinessDay } from '../../shared/domain/business-day.ts'
import { invalidBody } from '../codes/targets.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { type Appointment, readAppointment } from './appointments.ts'
import { insertVisit } from './enter-visit.ts'
import { addFact, type NewFact, refuseDetails } from './facts.ts'
import { holdRow } from './hold-row.ts'
import { checkDays, checkTargets } from './targets.ts'

/** 预约 for today or later. Throws body.invalid. */
export function makeAppointment(ctx: Context, scope: TenantScope, wanted: NewAppointment): Promise<AppointmentReply> {
  const { organizationId } = scope
  const { day, minute, note = null, clientId = null, serviceId = null, windowId = null, staffId = null } = wanted
  check(ctx, wanted)
  return inScope(ctx.db, scope, async trx => {
    await checkTargets(ctx, trx, organizationId, wanted)
    const [id, now] = [ctx.newId(), ctx.now()]
    const row = { organizationId, id, day, minute, note, clientId, serviceId, windowId, staffId }
    await trx
      .insertInto('appointment')
      .values({ ...row, createdAt: now, updatedAt: now })
      .execute()
    await happened(ctx, trx, scope, id, { kind: 'made', details: { day, minute } })
    return readAppointment(reading(trx), organizationId, id)
  })
}

/** Changes what was sent while the appointment is open. Throws conflict where it isn't any more, or was changed. */
export function changeAppointment(
  ctx: Context,
  scope: TenantScope,
  id: string,
  { seen, ...change }: AppointmentChange,
): Promise<AppointmentReply> {
  const { organizationId } = scope
  check(ctx, change)
  return inScope(ctx.db, scope, async trx => {
    const row = await holdOpen(trx, scope, id)
    if (seen !== undefined && seen !== row.updatedAt) throw new AppError('conflict')
    await checkTargets(ctx, trx, organizationId, change)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await write(ctx, trx, row, given)
    const { day, minute } = { ...row, ...given }
    await happened(ctx, trx, scope, id, { kind: 'changed', details: { day, minute, fields: Object.keys(given) } })
    return readAppointment(reading(trx), organizationId, id)
  })
}

/** How it ended, once: kept makes the visit of its day; nobody has kept or missed one that is still to come. */
export function endAppointment(
  ctx: Context,
  scope: TenantScope,
  id: string,
  end: AppointmentEnd,
): Promise<AppointmentReply> {
  const { organizationId } = scope
  const { outcome } = end
  refuseDetails(outcome === 'kept' ? { subject: end.subject } : { reason: end.reason })
  return inScope(ctx.db, scope, async trx => {
    const row = await holdOpen(trx, scope, id)
    if (outcome !== 'cancelled') checkDays(businessDayOf(ctx.now()), { outcome: row.day })
    const visitId = outcome === 'kept' ? await keep(ctx, trx, scope, row, end) : null
    await write(ctx, trx, row, { outcome, visitId })
    const reason = outcome === 'kept' ? undefined : end.reason
    await happened(ctx, trx, scope, id, { kind: outcome, details: reason ? { reason } : {} })
    return readAppointment(reading(trx), organizationId, id)
  })
}

async function keep(
  ctx: Context,
  trx: Trx,
  scope: TenantScope,
  row: Appointment,
  { way, staffId, subject }: Extract<AppointmentEnd, { outcome: 'kept' }>,
): Promise<string> {
  if (staffId) await checkTargets(ctx, trx, scope.organizationId, { staffId })
  const { day, clientId, serviceId, windowId } = row
  const about = { clientId, serviceId, windowId, staffId: staffId ?? row.staffId, subject }
  return insertVisit(ctx, trx, scope, { way, day, ...about })
}

function check(ctx: Context, { day, note }: { day?: string | undefined; note?: string | null | undefined }): void {
  refuseDetails({ note })
  if (day === undefined) return
  if (!isBusinessDay(day)) throw invalidBody(['day'])
  const today = businessDayOf(ctx.now())
  if (day < today) throw new AppError('body.invalid', {}, [{ code: 'day.before', path: 'day', params: { day: today } }])
}

function write(ctx: Context, trx: Trx, row: Appointment, change: Partial<Appointment>) {
  return trx
    .updateTable('appointment')
    .set({ ...change, updatedAt: Math.max(ctx.now(), row.updatedAt + 1) })
    .where('organizationId', '=', row.organizationId)
    .where('id', '=', row.id)
    .where('updatedAt', '=', row.updatedAt)
    .execute()
}

/** Throws not-found; conflict once it has ended. */
async function holdOpen(trx: Trx, scope: TenantScope, id: string): Promise<Appointment> {
  const row = await holdRow(trx, scope, 'appointment', id)
  if (row.outcome !== null) throw new AppError('conflict')
  return row
}

function happened(ctx: Context, trx: Trx, scope: TenantScope, id: string, fact: Pick<NewFact, 'kind' | 'details'>) {
  return addFact(ctx, trx, scope, { subjectKind: 'appointment', subjectId: id, ...fact })
}
