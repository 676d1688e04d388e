import {
  accountPath,
  membershipPath,
  organizationsChange,
  platformAccount,
  platformAccounts,
  platformQuery,
} from '../../shared/contract/platform.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { platformScope } from '../sessions/guard.ts'
import { getAccount, listAccounts } from './accounts.ts'
import { disable, enable, endSessions, resetTotp, unlock } from './change-account.ts'
import { changeList, endAnyMembership } from './memberships.ts'

const tags = ['Platform']
const PLATFORM = ['platform-admin'] as const

const list = defineRoute(PLATFORM, {
  method: 'get',
  path: '/platform/accounts',
  summary: 'Accounts and what they may do',
  tags,
  request: { query: platformQuery },
  responses: { 200: json(platformAccounts, 'By e-mail') },
})

const show = defineRoute(PLATFORM, {
  method: 'get',
  path: '/platform/accounts/{account}',
  summary: 'One account',
  tags,
  request: { params: accountPath },
  responses: { 200: json(platformAccount, 'The account') },
})

const changing = <P extends string>(method: 'post' | 'delete', path: P, summary: string) =>
  defineRoute(PLATFORM, {
    method,
    path,
    summary,
    tags,
    request: { params: accountPath },
    responses: { 200: json(platformAccount, 'As it is now') },
  })

const totp = changing('delete', '/platform/accounts/{account}/totp', 'Take the second factor away; sessions end')
const lock = changing('delete', '/platform/accounts/{account}/lock', 'Forget failed sign-ins')
const sessions = changing('delete', '/platform/accounts/{account}/sessions', 'End all sessions')
const off = changing('post', '/platform/accounts/{account}/disablement', 'Disable an account')
const on = changing('delete', '/platform/accounts/{account}/disablement', 'Enable an account again')

const edit = defineRoute(PLATFORM, {
  method: 'put',
  path: '/platform/memberships/{membership}/organizations',
  summary: 'Which organizations an evaluator or reviewer looks at',
  tags,
  request: { params: membershipPath, body: jsonBody(organizationsChange) },
  responses: { 200: json(platformAccount, 'The account as it is now') },
})

const end = defineRoute(PLATFORM, {
  method: 'delete',
  path: '/platform/memberships/{membership}',
  summary: 'End a membership',
  tags,
  request: { params: membershipPath },
  responses: { 200: json(platformAccount, 'The account as it is now') },
})

export function platformAccountRoutes(ctx: Context) {
  const changed = async (
    c: Parameters<typeof platformScope>[0],
    id: string,
    verb: (ctx: Context, scope: ReturnType<typeof platformScope>, id: string) => Promise<void>,
  ) => {
    const scope = platformScope(c)
    await verb(ctx, scope, id)
    return getAccount(ctx, scope, id)
  }
  return newRoutes()
    .openapi(list, async c => c.json(await listAccounts(ctx, platformScope(c), c.req.valid('query')), 200))
    .openapi(show, async c => c.json(await getAccount(ctx, platformScope(c), c.req.valid('param').account), 200))
    .openapi(totp, async c => c.json(await changed(c, c.req.valid('param').account, resetTotp), 200))
    .openapi(lock, async c => c.json(await changed(c, c.req.valid('param').account, unlock), 200))
    .openapi(sessions, async c => c.json(await changed(c, c.req.valid('param').account, endSessions), 200))
    .openapi(off, async c => c.json(await changed(c, c.req.valid('param').account, disable), 200))
    .openapi(on, async c => c.json(await changed(c, c.req.valid('param').account, enable), 200))
    .openapi(edit, async c => {
      const scope = platformScope(c)
      const { membership } = c.req.valid('param')
      const whose = await changeList(ctx, scope, membership, c.req.valid('json').organizations)
      return c.json(await getAccount(ctx, scope, whose), 200)
    })
    .openapi(end, async c => {
      const scope = platformScope(c)
      const whose = await endAnyMembership(ctx, scope, c.req.valid('param').membership)
      return c.json(await getAccount(ctx, scope, whose), 200)
    })
}
