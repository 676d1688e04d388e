import { sessionReply } from '../../shared/contract/accounts.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import {
  invitationAcceptance,
  invitationLookUp,
  invitationMade,
  invitationPath,
  invitationShown,
  memberChange,
  memberList,
  memberPath,
  newInvitation,
} from '../../shared/contract/members.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { spend } from '../http/limits.ts'
import { giveSessionToken } from '../sessions/cookie.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { describe } from '../sessions/routes.ts'
import { acceptInvitation, showInvitation } from './accept.ts'
import { changeMember, endMembership } from './change.ts'
import { withdrawInvitation } from './invitations.ts'
import { invite } from './invite.ts'
import { listMembers } from './list.ts'

const tags = ['Members']

const list = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/members',
  summary: 'Members and open invitations',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(memberList, 'Who belongs to the organization') },
})

const change = defineRoute(MANAGING_ROLES, {
  method: 'patch',
  path: '/organizations/{organization}/members/{member}',
  summary: 'Give a member another role, or say who they are in the catalogue',
  tags,
  request: { params: memberPath, body: jsonBody(memberChange) },
  responses: { 200: json(memberList, 'As it is now') },
})

const end = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: '/organizations/{organization}/members/{member}',
  summary: 'End a membership',
  tags,
  request: { params: memberPath },
  responses: { 204: { description: 'Ended; it holds from the next request' } },
})

const ask = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/invitations',
  summary: 'Invite a member',
  description: 'The link works once, for 72 hours, and is shown only here.',
  tags,
  request: { params: organizationPath, body: jsonBody(newInvitation) },
  responses: { 201: json(invitationMade, 'The invitation with its link') },
})

const withdraw = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: '/organizations/{organization}/invitations/{invitation}',
  summary: 'Withdraw an invitation',
  tags,
  request: { params: invitationPath },
  responses: { 204: { description: 'Its link works no more' } },
})

const show = defineRoute('public', {
  method: 'post',
  path: '/invitations/look-up',
  summary: 'What an invitation is for',
  tags,
  request: { body: jsonBody(invitationLookUp) },
  responses: { 200: json(invitationShown, 'The invitation') },
})

const accept = defineRoute('public', {
  method: 'post',
  path: '/invitations/acceptance',
  summary: 'Accept an invitation',
  tags,
  request: { body: jsonBody(invitationAcceptance) },
  responses: { 201: json(sessionReply, 'A member, and signed in; the session is in the cookie') },
})

export function memberRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json(await listMembers(ctx, tenantScope(c)), 200))
    .openapi(change, async c => {
      const scope = tenantScope(c)
      await changeMember(ctx, scope, c.req.valid('param').member, c.req.valid('json'))
      // Who gives up managing may still see the outcome of it.
      return c.json(await listMembers(ctx, scope), 200)
    })
    .openapi(end, async c => {
      await endMembership(ctx, tenantScope(c), c.req.valid('param').member)
      return c.body(null, 204)
    })
    .openapi(ask, async c => {
      const scope = tenantScope(c)
      const { email, role } = c.req.valid('json')
      return c.json(await invite(ctx, scope, { email, role, organizations: [scope.organizationId] }), 201)
    })
    .openapi(withdraw, async c => {
      await withdrawInvitation(ctx, tenantScope(c), c.req.valid('param').invitation)
      return c.body(null, 204)
    })
    .openapi(show, async c => {
      spend(c, 'signIns')
      return c.json(await showInvitation(ctx, c.req.valid('json').token), 200)
    })
    .openapi(accept, async c => {
      spend(c, 'signIns')
      const token = await acceptInvitation(ctx, c.req.valid('json'))
      giveSessionToken(c, token)
      return c.json(await describe(ctx, token), 201)
    })
}
