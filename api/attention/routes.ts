import { attentionReply } from '../../shared/contract/attention.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { findAttention } from './find.ts'

const show = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/attention',
  summary: 'What waits today',
  description: 'Matters and appointments by their days, negative answers without contact, unrated windows.',
  tags: ['Responses'],
  request: { params: organizationPath },
  responses: { 200: json(attentionReply, 'What waits') },
})

export function attentionRoutes(ctx: Context) {
  return newRoutes().openapi(show, async c => c.json(await findAttention(ctx, tenantScope(c)), 200))
}
