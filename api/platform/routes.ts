import { pageQuery } from '../../shared/contract/common.ts'
import { invitationMade } from '../../shared/contract/members.ts'
import { organizationSettings } from '../../shared/contract/organizations.ts'
import {
  newOrganization,
  newPlatformInvitation,
  platformInvitationPath,
  platformInvitations,
  platformOrganizations,
  platformQuery,
} from '../../shared/contract/platform.ts'
import type { Context } from '../context.ts'
import { withdrawInvitation } from '../members/invitations.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { platformScope } from '../sessions/guard.ts'
import { inviteFromPlatform, listPlatformInvitations } from './invite.ts'
import { addOrganization, listPlatformOrganizations } from './organizations.ts'

const tags = ['Platform']
const PLATFORM = ['platform-admin'] as const

const organizations = defineRoute(PLATFORM, {
  method: 'get',
  path: '/platform/organizations',
  summary: 'All organizations, with how many people belong to them',
  tags,
  request: { query: platformQuery },
  responses: { 200: json(platformOrganizations, 'By name') },
})

const create = defineRoute(PLATFORM, {
  method: 'post',
  path: '/platform/organizations',
  summary: 'Make an organization, ready to be rated',
  tags,
  request: { body: jsonBody(newOrganization) },
  responses: { 201: json(organizationSettings, 'Made, with the built-in questionnaires in use') },
})

const invitations = defineRoute(PLATFORM, {
  method: 'get',
  path: '/platform/invitations',
  summary: 'Invitations that nobody has accepted yet',
  tags,
  request: { query: pageQuery },
  responses: { 200: json(platformInvitations, 'Newest first') },
})

const ask = defineRoute(PLATFORM, {
  method: 'post',
  path: '/platform/invitations',
  summary: 'Invite who manages an organization, evaluates, reviews, or runs the platform',
  description: 'The link works once, for 72 hours, and is shown only here.',
  tags,
  request: { body: jsonBody(newPlatformInvitation) },
  responses: { 201: json(invitationMade, 'The invitation with its link') },
})

const withdraw = defineRoute(PLATFORM, {
  method: 'delete',
  path: '/platform/invitations/{invitation}',
  summary: 'Withdraw an invitation',
  tags,
  request: { params: platformInvitationPath },
  responses: { 204: { description: 'Its link works no more' } },
})

export function platformRoutes(ctx: Context) {
  return newRoutes()
    .openapi(organizations, async c =>
      c.json(await listPlatformOrganizations(ctx, platformScope(c), c.req.valid('query')), 200),
    )
    .openapi(create, async c => c.json(await addOrganization(ctx, platformScope(c), c.req.valid('json')), 201))
    .openapi(invitations, async c =>
      c.json(await listPlatformInvitations(ctx, platformScope(c), c.req.valid('query')), 200),
    )
    .openapi(ask, async c => c.json(await inviteFromPlatform(ctx, platformScope(c), c.req.valid('json')), 201))
    .openapi(withdraw, async c => {
      await withdrawInvitation(ctx, platformScope(c), c.req.valid('param').invitation)
      return c.body(null, 204)
    })
}
