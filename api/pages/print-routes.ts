import { printQuery } from '../../shared/contract/code-prints.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { Context } from '../context.ts'
import type { AppContext } from '../http/env.ts'
import { appErrorOf, errorReply, messageOf, setRetryAfter } from '../http/error-reply.ts'
import { ERROR_STATUS } from '../http/error-status.ts'
import { defineRoute, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { findPrints } from './find-prints.ts'
import { renderPrint, renderPrintRefusal } from './render-print.ts'

const print = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/code-prints',
  summary: 'Posters, badges, slips and tickets of a code or a batch, as a page to print',
  description: 'Members of staff print the codes of matters and visits that they own.',
  tags: ['Codes'],
  request: { params: organizationPath, query: printQuery },
  responses: { 200: { description: 'HTML with a style for the paper; at most 400 codes' } },
})

/** Prints for whoever is signed in. They open in a window of their own, so a refusal is a page too. */
export function printRoutes(ctx: Context) {
  const routes = newRoutes().openapi(print, async c => {
    const query = c.req.valid('query')
    const { format, part } = query
    const lang = query.lang ?? c.get('lang')
    const { isDemo } = ctx.config
    const partUrl = (n: number) => `?${new URLSearchParams({ ...c.req.query(), part: String(n) })}`
    const prints = await findPrints(ctx, tenantScope(c), query)
    const { html, policy } = renderPrint({ ...prints, format, part, partUrl, lang, isDemo })
    c.header('content-security-policy', policy)
    return c.html(html)
  })
  routes.onError(printFailure)
  return routes
}

/** A sentence on a page where a person looks, JSON where a program asks. */
export function printFailure(error: unknown, c: AppContext): Response {
  return wantsPage(c) ? refusal(error, c) : errorReply(error, c)
}

function wantsPage(c: AppContext): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}

function refusal(failure: unknown, c: AppContext): Response {
  const error = appErrorOf(failure, c)
  setRetryAfter(c, error)
  const { html, policy } = renderPrintRefusal(messageOf(error, c.get('lang')), c.get('lang'))
  c.header('content-security-policy', policy)
  return c.html(html, ERROR_STATUS[error.code])
}
