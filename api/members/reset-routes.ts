import {
  memberPath,
  passwordResetLookUp,
  passwordResetMade,
  passwordResetShown,
  passwordResetUse,
} from '../../shared/contract/members.ts'
import { accountPath } from '../../shared/contract/platform.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { spend } from '../http/limits.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { platformScope, tenantScope } from '../sessions/guard.ts'
import { issueAccountReset, issueMemberReset } from './issue-reset.ts'
import { applyReset, showReset } from './use-reset.ts'

const tags = ['Members']
const description = 'The link works once, for 30 minutes, and is shown only here. The second factor stays.'

const ofMember = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/members/{member}/password-reset',
  summary: 'A link by which a member sets a new password',
  description,
  tags,
  request: { params: memberPath },
  responses: { 201: json(passwordResetMade, 'The link') },
})

const ofAccount = defineRoute(['platform-admin'], {
  method: 'post',
  path: '/platform/accounts/{account}/password-reset',
  summary: 'A link by which somebody sets a new password',
  description,
  tags: ['Platform'],
  request: { params: accountPath },
  responses: { 201: json(passwordResetMade, 'The link') },
})

const show = defineRoute('public', {
  method: 'post',
  path: '/password-resets/look-up',
  summary: 'Whose password a link resets',
  tags,
  request: { body: jsonBody(passwordResetLookUp) },
  responses: { 200: json(passwordResetShown, 'Whose') },
})

const use = defineRoute('public', {
  method: 'post',
  path: '/password-resets/use',
  summary: 'Set a new password by a link',
  tags,
  request: { body: jsonBody(passwordResetUse) },
  responses: { 204: { description: 'Set; every session of the account has ended' } },
})

export function passwordResetRoutes(ctx: Context) {
  return newRoutes()
    .openapi(ofMember, async c => c.json(await issueMemberReset(ctx, tenantScope(c), c.req.valid('param').member), 201))
    .openapi(ofAccount, async c =>
      c.json(await issueAccountReset(ctx, platformScope(c), c.req.valid('param').account), 201),
    )
    .openapi(show, async c => {
      spend(c, 'signIns')
      return c.json(await showReset(ctx, c.req.valid('json').token), 200)
    })
    .openapi(use, async c => {
      spend(c, 'signIns')
      await applyReset(ctx, c.req.valid('json'))
      return c.body(null, 204)
    })
}
