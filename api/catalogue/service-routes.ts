import {
  catalogueQuery,
  newService,
  serviceChange,
  serviceList,
  servicePath,
  serviceReply,
} from '../../shared/contract/catalogue.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { changeService } from './change.ts'
import { createService } from './create.ts'
import { getService } from './get.ts'
import { listServices } from './list.ts'
import { reinstate, retire } from './retire.ts'

const tags = ['Catalogue']
const all = '/organizations/{organization}/services'
const one = '/organizations/{organization}/services/{service}'

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: all,
  summary: 'Services',
  tags,
  request: { params: organizationPath, query: catalogueQuery },
  responses: { 200: json(serviceList, 'In the order in which they were entered') },
})
const add = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: all,
  summary: 'Add a service',
  tags,
  request: { params: organizationPath, body: jsonBody(newService) },
  responses: { 201: json(serviceReply, 'Added') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: one,
  summary: 'One service, with its earlier names',
  tags,
  request: { params: servicePath },
  responses: { 200: json(serviceReply, 'Retired or not') },
})
const change = defineRoute(MANAGING_ROLES, {
  method: 'patch',
  path: one,
  summary: 'Change a service: what is left out stays',
  tags,
  request: { params: servicePath, body: jsonBody(serviceChange) },
  responses: { 200: json(serviceReply, 'As it is now') },
})
const retirement = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: `${one}/retirement`,
  summary: 'Retire a service: nothing new points at it, old records keep its name',
  tags,
  request: { params: servicePath },
  responses: { 200: json(serviceReply, 'Retired') },
})
const returning = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: `${one}/retirement`,
  summary: 'Take a retirement back',
  tags,
  request: { params: servicePath },
  responses: { 200: json(serviceReply, 'In use again') },
})

export function serviceRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ services: await listServices(ctx, tenantScope(c), c.req.valid('query')) }, 200))
    .openapi(add, async c => c.json(await createService(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getService(ctx, tenantScope(c), c.req.valid('param').service), 200))
    .openapi(change, async c => {
      const { service } = c.req.valid('param')
      return c.json(await changeService(ctx, tenantScope(c), service, c.req.valid('json')), 200)
    })
    .openapi(retirement, async c => {
      const { service } = c.req.valid('param')
      await retire(ctx, tenantScope(c), 'service', service)
      return c.json(await getService(ctx, tenantScope(c), service), 200)
    })
    .openapi(returning, async c => {
      const { service } = c.req.valid('param')
      await reinstate(ctx, tenantScope(c), 'service', service)
      return c.json(await getService(ctx, tenantScope(c), service), 200)
    })
}
