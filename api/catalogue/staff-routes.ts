import {
  catalogueQuery,
  newStaff,
  staffChange,
  staffList,
  staffPath,
  staffReply,
} from '../../shared/contract/catalogue.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { changeStaff } from './change.ts'
import { createStaff } from './create.ts'
import { getStaff } from './get.ts'
import { listStaff } from './list.ts'
import { reinstate, retire } from './retire.ts'

const tags = ['Catalogue']
const all = '/organizations/{organization}/staff'
const one = '/organizations/{organization}/staff/{staff}'

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: all,
  summary: 'Staff',
  tags,
  request: { params: organizationPath, query: catalogueQuery },
  responses: { 200: json(staffList, 'In the order in which they were entered') },
})
const add = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: all,
  summary: 'Add a member of staff',
  tags,
  request: { params: organizationPath, body: jsonBody(newStaff) },
  responses: { 201: json(staffReply, 'Added') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: one,
  summary: 'One member of staff, with its earlier names',
  tags,
  request: { params: staffPath },
  responses: { 200: json(staffReply, 'Retired or not') },
})
const change = defineRoute(MANAGING_ROLES, {
  method: 'patch',
  path: one,
  summary: 'Change a member of staff: what is left out stays',
  tags,
  request: { params: staffPath, body: jsonBody(staffChange) },
  responses: { 200: json(staffReply, 'As it is now') },
})
const retirement = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: `${one}/retirement`,
  summary: 'Retire a member of staff: nothing new points at it, old records keep its name',
  tags,
  request: { params: staffPath },
  responses: { 200: json(staffReply, 'Retired') },
})
const returning = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: `${one}/retirement`,
  summary: 'Take a retirement back',
  tags,
  request: { params: staffPath },
  responses: { 200: json(staffReply, 'In use again') },
})

export function staffRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ staff: await listStaff(ctx, tenantScope(c), c.req.valid('query')) }, 200))
    .openapi(add, async c => c.json(await createStaff(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getStaff(ctx, tenantScope(c), c.req.valid('param').staff), 200))
    .openapi(change, async c => {
      const { staff } = c.req.valid('param')
      return c.json(await changeStaff(ctx, tenantScope(c), staff, c.req.valid('json')), 200)
    })
    .openapi(retirement, async c => {
      const { staff } = c.req.valid('param')
      await retire(ctx, tenantScope(c), 'staff', staff)
      return c.json(await getStaff(ctx, tenantScope(c), staff), 200)
    })
    .openapi(returning, async c => {
      const { staff } = c.req.valid('param')
      await reinstate(ctx, tenantScope(c), 'staff', staff)
      return c.json(await getStaff(ctx, tenantScope(c), staff), 200)
    })
}
