import type { Selectable } from 'kysely'
import type { AppointmentFilter, AppointmentList, AppointmentReply } from '../../shared/contract/appointments.ts'
import type { Context } from '../context.ts'
import type { AppointmentTable } from '../db/tables/ledger.ts'
import { AppError } from '../errors.ts'
import { type Page, readPage } from '../page.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { referencesOf } from './references.ts'

export type Appointment = Selectable<AppointmentTable>

/** Appointments, the last made first. */
export function listAppointments(
  ctx: Context,
  scope: TenantScope,
  filter: AppointmentFilter,
  page: Page,
): Promise<AppointmentList> {
  const { organizationId } = scope
  const { from, to, state, client, staff, window } = filter
  return readInScope(ctx.db, scope, async trx => {
    let query = trx.selectFrom('appointment').selectAll().where('organizationId', '=', organizationId)
    if (from) query = query.where('day', '>=', from)
    if (to) query = query.where('day', '<=', to)
    if (state === 'open') query = query.where('outcome', 'is', null)
    else if (state) query = query.where('outcome', '=', state)
    if (client) query = query.where('clientId', '=', client)
    if (staff) query = query.where('staffId', '=', staff)
    if (window) query = query.where('windowId', '=', window)
    const { shown, next } = await readPage(query, page)
    return { appointments: await appointmentRows(trx, organizationId, shown), next }
  })
}

/** Throws not-found. */
export async function readAppointment(trx: ReadTrx, organizationId: string, id: string): Promise<AppointmentReply> {
  const row = await trx
    .selectFrom('appointment')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const [shown] = await appointmentRows(trx, organizationId, [row])
  return shown as AppointmentReply
}

async function appointmentRows(trx: ReadTrx, organizationId: string, rows: readonly Appointment[]) {
  const references = await referencesOf(trx, organizationId, rows)
  return rows.map(
    ({ organizationId: _, clientId, serviceId, windowId, staffId, ...shown }): AppointmentReply => ({
      ...shown,
      client: references.client(clientId),
      service: references.service(serviceId),
      window: references.window(windowId),
      staff: references.staff(staffId),
    }),
  )
}
