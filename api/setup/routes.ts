import { sessionReply, setupRequest, setupState } from '../../shared/contract/accounts.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { isLoopback } from '../http/client.ts'
import type { AppContext } from '../http/env.ts'
import { spend } from '../http/limits.ts'
import { giveSessionToken } from '../sessions/cookie.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { describe } from '../sessions/routes.ts'
import { isSetupNeeded, type SetupLink } from './link.ts'
import { setUp } from './set-up.ts'

const tags = ['Setup']

const state = defineRoute('public', {
  method: 'get',
  path: '/setup',
  summary: 'Whether the installation still waits for its first administrator',
  tags,
  responses: { 200: json(setupState, 'The state') },
})

const run = defineRoute('public', {
  method: 'post',
  path: '/setup',
  summary: 'First administrator and first organization, with the link printed at the first start',
  tags,
  request: { body: jsonBody(setupRequest) },
  responses: { 201: json(sessionReply, 'Set up and signed in; the session is in the cookie') },
})

/** `link`: the one printed at this start, undefined where setup was done before. */
export function setupRoutes(ctx: Context, link: SetupLink | undefined) {
  return newRoutes()
    .openapi(state, async c => c.json({ needed: await isSetupNeeded(ctx) }, 200))
    .openapi(run, async c => {
      spend(c, 'signIns')
      if (!c.get('isLocal') && !c.get('isHttps')) throw new AppError(refusalFor(c))
      if (!(await isSetupNeeded(ctx))) throw new AppError('setup.done')
      const token = await setUp(ctx, link, c.req.valid('json'))
      giveSessionToken(c, token)
      return c.json(await describe(ctx, token), 201)
    })
}

/** A local address that still isn't local came through a proxy nobody told us of: say how to. */
function refusalFor(c: AppContext) {
  return isLoopback(c.get('address')) ? 'setup.behind-proxy' : 'setup.not-local'
}
