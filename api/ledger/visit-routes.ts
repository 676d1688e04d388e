import { organizationPath } from '../../shared/contract/common.ts'
import { newVisit, newVisitStep, visitList, visitPath, visitQuery, visitReply } from '../../shared/contract/ledger.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { enterVisit } from './enter-visit.ts'
import { getVisit } from './get-visit.ts'
import { listVisits } from './list-visits.ts'
import { takeVisitStep } from './visit-step.ts'

const tags = ['Ledger']

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/visits',
  summary: 'Visits',
  tags,
  request: { params: organizationPath, query: visitQuery },
  responses: { 200: json(visitList, 'The last entered first') },
})
const enter = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/visits',
  summary: 'Enter a visit',
  description: 'Completed with it, and invited by rule.',
  tags,
  request: { params: organizationPath, body: jsonBody(newVisit) },
  responses: { 201: json(visitReply, 'Entered') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/visits/{visit}',
  summary: 'One visit',
  tags,
  request: { params: visitPath },
  responses: { 200: json(visitReply, 'The visit') },
})
const step = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/visits/{visit}/steps',
  summary: 'Amend, re-date or void a visit',
  description: 'Re-dating and voiding are for those who run the organization.',
  tags,
  request: { params: visitPath, body: jsonBody(newVisitStep) },
  responses: { 201: json(visitReply, 'The visit as it is now') },
})

export function visitRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => {
      const { cursor, size, ...filter } = c.req.valid('query')
      return c.json(await listVisits(ctx, tenantScope(c), filter, pageAsked({ cursor, size })), 200)
    })
    .openapi(enter, async c => c.json(await enterVisit(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getVisit(ctx, tenantScope(c), c.req.valid('param').visit), 200))
    .openapi(step, async c =>
      c.json(await takeVisitStep(ctx, tenantScope(c), c.req.valid('param').visit, c.req.valid('json')), 201),
    )
}
