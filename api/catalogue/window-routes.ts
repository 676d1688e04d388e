import {
  catalogueQuery,
  newWindow,
  windowChange,
  windowList,
  windowPath,
  windowReply,
} from '../../shared/contract/catalogue.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { changeWindow } from './change.ts'
import { createWindow } from './create.ts'
import { getWindow } from './get.ts'
import { listWindows } from './list.ts'
import { reinstate, retire } from './retire.ts'

const tags = ['Catalogue']
const all = '/organizations/{organization}/windows'
const one = '/organizations/{organization}/windows/{window}'

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: all,
  summary: 'Windows',
  tags,
  request: { params: organizationPath, query: catalogueQuery },
  responses: { 200: json(windowList, 'In the order in which they were entered') },
})
const add = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: all,
  summary: 'Add a window',
  tags,
  request: { params: organizationPath, body: jsonBody(newWindow) },
  responses: { 201: json(windowReply, 'Added') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: one,
  summary: 'One window, with its earlier names',
  tags,
  request: { params: windowPath },
  responses: { 200: json(windowReply, 'Retired or not') },
})
const change = defineRoute(MANAGING_ROLES, {
  method: 'patch',
  path: one,
  summary: 'Change a window: what is left out stays',
  tags,
  request: { params: windowPath, body: jsonBody(windowChange) },
  responses: { 200: json(windowReply, 'As it is now') },
})
const retirement = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: `${one}/retirement`,
  summary: 'Retire a window: nothing new points at it, old records keep its name',
  tags,
  request: { params: windowPath },
  responses: { 200: json(windowReply, 'Retired') },
})
const returning = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: `${one}/retirement`,
  summary: 'Take a retirement back',
  tags,
  request: { params: windowPath },
  responses: { 200: json(windowReply, 'In use again') },
})

export function windowRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ windows: await listWindows(ctx, tenantScope(c), c.req.valid('query')) }, 200))
    .openapi(add, async c => c.json(await createWindow(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getWindow(ctx, tenantScope(c), c.req.valid('param').window), 200))
    .openapi(change, async c => {
      const { window } = c.req.valid('param')
      return c.json(await changeWindow(ctx, tenantScope(c), window, c.req.valid('json')), 200)
    })
    .openapi(retirement, async c => {
      const { window } = c.req.valid('param')
      await retire(ctx, tenantScope(c), 'serviceWindow', window)
      return c.json(await getWindow(ctx, tenantScope(c), window), 200)
    })
    .openapi(returning, async c => {
      const { window } = c.req.valid('param')
      await reinstate(ctx, tenantScope(c), 'serviceWindow', window)
      return c.json(await getWindow(ctx, tenantScope(c), window), 200)
    })
}
