import { organizationPath } from '../../shared/contract/common.ts'
import { organizationChange, organizationList, organizationSettings } from '../../shared/contract/organizations.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { viewersOf } from '../sessions/resolve-scope.ts'
import { listOrganizations } from './list.ts'
import { changeSettings, getSettings } from './settings.ts'

const tags = ['Organizations']
const VIEWERS = ['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer', 'platform-admin'] as const

const list = defineRoute(VIEWERS, {
  method: 'get',
  path: '/organizations',
  summary: 'Organizations that you may see',
  tags,
  responses: { 200: json(organizationList, 'By name') },
})

const show = defineRoute(VIEWERS, {
  method: 'get',
  path: '/organizations/{organization}',
  summary: 'What an organization says of itself',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(organizationSettings, 'The organization') },
})

const change = defineRoute(['org-head', 'org-admin', 'platform-admin'], {
  method: 'patch',
  path: '/organizations/{organization}',
  summary: 'Change name, function or the promise about replies',
  tags,
  request: { params: organizationPath, body: jsonBody(organizationChange) },
  responses: { 200: json(organizationSettings, 'As it is now') },
})

export function organizationRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c =>
      c.json({ organizations: await listOrganizations(ctx, viewersOf(c.get('signedIn'), VIEWERS)) }, 200),
    )
    .openapi(show, async c => c.json(await getSettings(ctx, c.get('scope'), c.req.valid('param').organization), 200))
    .openapi(change, async c => {
      const scope = c.get('scope')
      if (scope.kind !== 'tenant' && scope.kind !== 'platform') throw new AppError('role.forbidden')
      return c.json(await changeSettings(ctx, scope, c.req.valid('param').organization, c.req.valid('json')), 200)
    })
}
