import { accountChange, ownSessions, passwordChange, sessionReply } from '../../shared/contract/accounts.ts'
import type { Context } from '../context.ts'
import { spend } from '../http/limits.ts'
import { defineRoute, json, jsonBody, newRoutes } from './define-route.ts'
import { changePassword, endOtherSessions, listOwnSessions, renameAccount } from './own-account.ts'
import { replyOf } from './routes.ts'

const tags = ['Account']

const rename = defineRoute('session', {
  method: 'patch',
  path: '/account',
  summary: 'Change your name',
  tags,
  request: { body: jsonBody(accountChange) },
  responses: { 200: json(sessionReply, 'The session, under the new name') },
})

const password = defineRoute('session', {
  method: 'put',
  path: '/account/password',
  summary: 'Change your password; all your other sessions end',
  tags,
  request: { body: jsonBody(passwordChange) },
  responses: { 204: { description: 'Changed' } },
})

const sessions = defineRoute('session', {
  method: 'get',
  path: '/account/sessions',
  summary: 'Your open sessions',
  tags,
  responses: { 200: json(ownSessions, 'This one first') },
})

const endOthers = defineRoute('session', {
  method: 'delete',
  path: '/account/other-sessions',
  summary: 'End all your sessions but this one',
  tags,
  responses: { 200: json(ownSessions, 'What is left') },
})

/** What everybody may do about their own account. */
export function accountRoutes(ctx: Context) {
  return newRoutes()
    .openapi(rename, async c => {
      const signedIn = c.get('signedIn')
      const { name } = c.req.valid('json')
      await renameAccount(ctx, signedIn, name)
      return c.json(replyOf(ctx, { ...signedIn, account: { ...signedIn.account, name } }), 200)
    })
    .openapi(password, async c => {
      spend(c, 'signIns')
      await changePassword(ctx, c.get('signedIn'), c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(sessions, async c => c.json(await listOwnSessions(ctx, c.get('signedIn')), 200))
    .openapi(endOthers, async c => {
      await endOtherSessions(ctx, c.get('signedIn'))
      return c.json(await listOwnSessions(ctx, c.get('signedIn')), 200)
    })
}
