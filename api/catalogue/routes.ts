import {
  newService,
  newStaff,
  newWindow,
  serviceList,
  serviceRow,
  staffList,
  staffRow,
  windowList,
  windowRow,
} from '../../shared/contract/catalogue.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { createNamed, createService, listNamed, listServices } from './catalogue.ts'

const tags = ['Catalogue']
const MEMBERS = ['org-head', 'org-admin', 'org-staff'] as const
const ADMINISTRATORS = ['org-head', 'org-admin'] as const
const params = organizationPath

const services = defineRoute(MEMBERS, {
  method: 'get',
  path: '/organizations/{organization}/services',
  summary: 'Services',
  tags,
  request: { params },
  responses: { 200: json(serviceList, 'All that are not retired') },
})
const addService = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: '/organizations/{organization}/services',
  summary: 'Add a service',
  tags,
  request: { params, body: jsonBody(newService) },
  responses: { 201: json(serviceRow, 'Added') },
})
const windows = defineRoute(MEMBERS, {
  method: 'get',
  path: '/organizations/{organization}/windows',
  summary: 'Windows',
  tags,
  request: { params },
  responses: { 200: json(windowList, 'All that are not retired') },
})
const addWindow = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: '/organizations/{organization}/windows',
  summary: 'Add a window',
  tags,
  request: { params, body: jsonBody(newWindow) },
  responses: { 201: json(windowRow, 'Added') },
})
const staff = defineRoute(MEMBERS, {
  method: 'get',
  path: '/organizations/{organization}/staff',
  summary: 'Staff',
  tags,
  request: { params },
  responses: { 200: json(staffList, 'All that are not retired') },
})
const addStaff = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: '/organizations/{organization}/staff',
  summary: 'Add a member of staff',
  tags,
  request: { params, body: jsonBody(newStaff) },
  responses: { 201: json(staffRow, 'Added') },
})

export function catalogueRoutes(ctx: Context) {
  return newRoutes()
    .openapi(services, async c => c.json({ services: await listServices(ctx, tenantScope(c)) }, 200))
    .openapi(addService, async c => c.json(await createService(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(windows, async c => c.json({ windows: await listNamed(ctx, tenantScope(c), 'serviceWindow') }, 200))
    .openapi(addWindow, async c =>
      c.json(await createNamed(ctx, tenantScope(c), 'serviceWindow', c.req.valid('json').name), 201),
    )
    .openapi(staff, async c => c.json({ staff: await listNamed(ctx, tenantScope(c), 'staff') }, 200))
    .openapi(addStaff, async c =>
      c.json(await createNamed(ctx, tenantScope(c), 'staff', c.req.valid('json').name), 201),
    )
}
