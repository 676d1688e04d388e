import { organizationPath } from '../../shared/contract/common.ts'
import { gapsReply, profileChange, profileReply, revenueChange, revenuePath } from '../../shared/contract/profile.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { findGaps } from './gaps.ts'
import { getProfile, putProfile } from './profile.ts'
import { putRevenue, removeRevenue } from './revenue.ts'

const tags = ['Profile']
const VIEWERS = ['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer'] as const
const year = '/organizations/{organization}/profile/revenue/{year}'

const show = defineRoute(VIEWERS, {
  method: 'get',
  path: '/organizations/{organization}/profile',
  summary: 'What the star grade and the public page read of an organization',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(profileReply, 'Empty where nothing has been entered yet') },
})
const put = defineRoute(MANAGING_ROLES, {
  method: 'put',
  path: '/organizations/{organization}/profile',
  summary: 'Replace the profile that was read',
  tags,
  request: { params: organizationPath, body: jsonBody(profileChange) },
  responses: { 200: json(profileReply, 'As it is now') },
})
const putYear = defineRoute(MANAGING_ROLES, {
  method: 'put',
  path: year,
  summary: 'Say or correct the revenue of a year',
  tags,
  request: { params: revenuePath, body: jsonBody(revenueChange) },
  responses: { 200: json(profileReply, 'The profile as it is now') },
})
const removeYear = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: year,
  summary: 'Take back the revenue of a year',
  tags,
  request: { params: revenuePath },
  responses: { 200: json(profileReply, 'The profile as it is now') },
})
const gaps = defineRoute(VIEWERS, {
  method: 'get',
  path: '/organizations/{organization}/publication-gaps',
  summary: 'What the public page and the star grade still miss',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(gapsReply, 'Of the organization and of its services') },
})

export function profileRoutes(ctx: Context) {
  return newRoutes()
    .openapi(show, async c => c.json(await getProfile(ctx, c.get('scope'), c.req.valid('param').organization), 200))
    .openapi(put, async c => c.json(await putProfile(ctx, tenantScope(c), c.req.valid('json')), 200))
    .openapi(putYear, async c => {
      const year = Number(c.req.valid('param').year)
      return c.json(await putRevenue(ctx, tenantScope(c), year, c.req.valid('json')), 200)
    })
    .openapi(removeYear, async c =>
      c.json(await removeRevenue(ctx, tenantScope(c), Number(c.req.valid('param').year)), 200),
    )
    .openapi(gaps, async c => c.json(await findGaps(ctx, c.get('scope'), c.req.valid('param').organization), 200))
}
