import {
  appointmentChange,
  appointmentEnd,
  appointmentList,
  appointmentPath,
  appointmentQuery,
  appointmentReply,
  newAppointment,
} from '../../shared/contract/appointments.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { listAppointments } from './appointments.ts'
import { changeAppointment, endAppointment, makeAppointment } from './make-appointment.ts'

const tags = ['Ledger']

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/appointments',
  summary: 'Appointments',
  tags,
  request: { params: organizationPath, query: appointmentQuery },
  responses: { 200: json(appointmentList, 'The last made first') },
})
const make = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/appointments',
  summary: 'Make an appointment',
  tags,
  request: { params: organizationPath, body: jsonBody(newAppointment) },
  responses: { 201: json(appointmentReply, 'Made') },
})
const change = defineRoute(MEMBER_ROLES, {
  method: 'patch',
  path: '/organizations/{organization}/appointments/{appointment}',
  summary: 'Change an appointment',
  tags,
  request: { params: appointmentPath, body: jsonBody(appointmentChange) },
  responses: { 200: json(appointmentReply, 'As it is now') },
})
const end = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/appointments/{appointment}/outcome',
  summary: 'Say how an appointment ended',
  description: 'Kept makes a visit of it.',
  tags,
  request: { params: appointmentPath, body: jsonBody(appointmentEnd) },
  responses: { 201: json(appointmentReply, 'As it is now') },
})

export function appointmentRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => {
      const { cursor, size, ...filter } = c.req.valid('query')
      return c.json(await listAppointments(ctx, tenantScope(c), filter, pageAsked({ cursor, size })), 200)
    })
    .openapi(make, async c => c.json(await makeAppointment(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(change, async c =>
      c.json(await changeAppointment(ctx, tenantScope(c), c.req.valid('param').appointment, c.req.valid('json')), 200),
    )
    .openapi(end, async c =>
      c.json(await endAppointment(ctx, tenantScope(c), c.req.valid('param').appointment, c.req.valid('json')), 201),
    )
}
