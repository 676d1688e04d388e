import { organizationPath } from '../../shared/contract/common.ts'
import {
  invitationRule,
  ledgerInvitationsMade,
  ledgerWarnings,
  newLedgerInvitations,
  warningQuery,
} from '../../shared/contract/coverage.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { getRule, setRule } from './invitation-rule.ts'
import { inviteNow } from './invite-services.ts'
import { listWarnings } from './ledger-warnings.ts'

const tags = ['Ledger']

const showRule = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/invitation-rule',
  summary: 'Which completed services are invited by themselves',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(invitationRule, 'The rule, or the default') },
})
const changeRule = defineRoute(MANAGING_ROLES, {
  method: 'put',
  path: '/organizations/{organization}/invitation-rule',
  summary: 'Change the rule',
  tags,
  request: { params: organizationPath, body: jsonBody(invitationRule) },
  responses: { 200: json(invitationRule, 'From now on') },
})
const invite = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/ledger-invitations',
  summary: 'Invite completed services that have no code yet',
  tags,
  request: { params: organizationPath, body: jsonBody(newLedgerInvitations) },
  responses: { 201: json(ledgerInvitationsMade, 'How many were invited now') },
})
const warnings = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/ledger-warnings',
  summary: 'Services entered late, or re-dated or voided after they were rated',
  tags,
  request: { params: organizationPath, query: warningQuery },
  responses: { 200: json(ledgerWarnings, 'The last entered first') },
})

export function ledgerInvitationRoutes(ctx: Context) {
  return newRoutes()
    .openapi(showRule, async c => c.json(await getRule(ctx, tenantScope(c)), 200))
    .openapi(changeRule, async c => c.json(await setRule(ctx, tenantScope(c), c.req.valid('json')), 200))
    .openapi(invite, async c => c.json(await inviteNow(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(warnings, async c => {
      const { year, kind, form, cursor, size } = c.req.valid('query')
      const asked = year ?? businessDayOf(ctx.now()).slice(0, 4)
      const period = { from: `${asked}-01-01`, to: `${asked}-12-31` }
      const page = pageAsked({ cursor, size })
      return c.json({ period, ...(await listWarnings(ctx, tenantScope(c), period, { kind, form }, page)) }, 200)
    })
}
