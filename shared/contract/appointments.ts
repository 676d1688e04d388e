import { z } from 'zod'
import { APPOINTMENT_OUTCOMES, VISIT_WAYS } from '../domain/ledger.ts'
import { pageQuery } from './clients.ts'
import { daySchema, idSchema, instantSchema, namesSchema } from './common.ts'
import { remark } from './matter-steps.ts'

const minute = z.number().int().min(0).max(1439).describe('Minutes from midnight, Asia/Shanghai')
const about = {
  clientId: idSchema.nullable().optional(),
  serviceId: idSchema.nullable().optional(),
  windowId: idSchema.nullable().optional(),
  staffId: idSchema.nullable().optional(),
  note: remark(200).nullable().optional(),
}

export const appointmentQuery = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
  state: z.enum(['open', ...APPOINTMENT_OUTCOMES]).optional(),
  client: idSchema.optional(),
  staff: idSchema.optional(),
  window: idSchema.optional(),
  ...pageQuery,
})
export type AppointmentFilter = Omit<z.infer<typeof appointmentQuery>, 'cursor' | 'size'>

export const newAppointment = z.strictObject({ day: daySchema, minute, ...about }).meta({ id: 'NewAppointment' })
export type NewAppointment = z.infer<typeof newAppointment>

export const appointmentChange = z
  .strictObject({ seen: instantSchema.optional(), day: daySchema.optional(), minute: minute.optional(), ...about })
  .meta({ id: 'AppointmentChange' })
export type AppointmentChange = z.infer<typeof appointmentChange>

/** kept makes a visit of the appointment's day. */
export const appointmentEnd = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('kept'),
      way: z.enum(VISIT_WAYS).default('window'),
      staffId: idSchema.optional().describe('Who served, where it is another than agreed'),
      subject: remark(200).optional(),
    }),
    z.strictObject({ outcome: z.enum(['cancelled', 'missed']), reason: remark(200).optional() }),
  ])
  .meta({ id: 'AppointmentEnd' })
export type AppointmentEnd = z.infer<typeof appointmentEnd>

const reference = z.object({ id: idSchema, name: namesSchema })
export const appointmentReply = z
  .object({
    id: idSchema,
    day: daySchema,
    minute,
    client: reference.extend({ number: z.string() }).nullable(),
    service: reference.nullable(),
    window: reference.nullable(),
    staff: reference.nullable(),
    note: z.string().nullable(),
    outcome: z.enum(APPOINTMENT_OUTCOMES).nullable(),
    visitId: idSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'Appointment' })
export type AppointmentReply = z.infer<typeof appointmentReply>
export const appointmentList = z
  .object({ appointments: z.array(appointmentReply), next: idSchema.nullable() })
  .meta({ id: 'AppointmentList' })
export type AppointmentList = z.infer<typeof appointmentList>
export const appointmentPath = z.object({ organization: idSchema, appointment: idSchema })
