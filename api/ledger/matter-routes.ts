import { organizationPath } from '../../shared/contract/common.ts'
import { matterList, matterPath, matterQuery, matterReply, newMatter } from '../../shared/contract/ledger.ts'
import { newMatterStep } from '../../shared/contract/matter-steps.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { enterMatter } from './enter-matter.ts'
import { getMatter } from './get-matter.ts'
import { listMatters } from './list-matters.ts'
import { takeStep } from './take-step.ts'

const tags = ['Ledger']

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/matters',
  summary: 'Matters',
  tags,
  request: { params: organizationPath, query: matterQuery },
  responses: { 200: json(matterList, 'The last entered first') },
})
const enter = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/matters',
  summary: 'Enter a matter when it is first asked for',
  tags,
  request: { params: organizationPath, body: jsonBody(newMatter) },
  responses: { 201: json(matterReply, 'Entered') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/matters/{matter}',
  summary: 'One matter with everything that happened',
  tags,
  request: { params: matterPath },
  responses: { 200: json(matterReply, 'The matter') },
})
const step = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/matters/{matter}/steps',
  summary: 'Take a step',
  description: `A fact that stays, with the row as it then stands; delivering invites by rule. Setting a day right and
    voiding are for those who run the organization.`,
  tags,
  request: { params: matterPath, body: jsonBody(newMatterStep) },
  responses: { 201: json(matterReply, 'The matter as it is now') },
})

export function matterRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => {
      const { cursor, size, ...filter } = c.req.valid('query')
      return c.json(await listMatters(ctx, tenantScope(c), filter, pageAsked({ cursor, size })), 200)
    })
    .openapi(enter, async c => c.json(await enterMatter(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getMatter(ctx, tenantScope(c), c.req.valid('param').matter), 200))
    .openapi(step, async c =>
      c.json(await takeStep(ctx, tenantScope(c), c.req.valid('param').matter, c.req.valid('json')), 201),
    )
}
