import { organizationList } from '../../shared/contract/organizations.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, newRoutes } from '../sessions/define-route.ts'
import { viewersOf } from '../sessions/resolve-scope.ts'
import { listOrganizations } from './list.ts'

const VIEWERS = ['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer', 'platform-admin'] as const

const list = defineRoute(VIEWERS, {
  method: 'get',
  path: '/organizations',
  summary: 'Organizations that you may see',
  tags: ['Organizations'],
  responses: { 200: json(organizationList, 'By name') },
})

export function organizationRoutes(ctx: Context) {
  return newRoutes().openapi(list, async c =>
    c.json({ organizations: await listOrganizations(ctx, viewersOf(c.get('signedIn'), VIEWERS)) }, 200),
  )
}
