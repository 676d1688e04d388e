import { codeHistory, codeList, codePath, codeQuery, codeReply, newCode } from '../../shared/contract/codes.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { readInScope } from '../scope/in-scope.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { createCode } from './create.ts'
import { codeHistoryOf, getCode, listCodes } from './list.ts'
import { replaceCode } from './replace.ts'
import { revokeCode } from './revoke.ts'

const tags = ['Codes']

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/codes',
  summary: 'Codes',
  tags,
  request: { params: organizationPath, query: codeQuery },
  responses: { 200: json(codeList, 'Newest first') },
})

const create = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/codes',
  summary: 'Make a code',
  tags,
  request: { params: organizationPath, body: jsonBody(newCode) },
  responses: { 201: json(codeReply, 'Made') },
})

const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/codes/{code}',
  summary: 'One code',
  tags,
  request: { params: codePath },
  responses: { 200: json(codeReply, 'The code') },
})

const revoke = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/codes/{code}/revocation',
  summary: 'Revoke a code for good',
  tags,
  request: { params: codePath },
  responses: { 200: json(codeReply, 'As it is now') },
})

const replace = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/codes/{code}/replacement',
  summary: 'Replace a stolen or damaged code',
  description: 'The new one takes over target and label; the old one is revoked in the same transaction.',
  tags,
  request: { params: codePath },
  responses: { 201: json(codeReply, 'The new code') },
})

const history = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/codes/{code}/history',
  summary: 'What a code replaced, and what replaced it',
  tags,
  request: { params: codePath },
  responses: { 200: json(codeHistory, 'The first one first') },
})

export function codeRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json(await listCodes(ctx, tenantScope(c), c.req.valid('query')), 200))
    .openapi(create, async c => c.json(await createCode(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => {
      const scope = tenantScope(c)
      const { code } = c.req.valid('param')
      return c.json(await readInScope(ctx.db, scope, trx => getCode(ctx, trx, scope, code)), 200)
    })
    .openapi(revoke, async c => c.json(await revokeCode(ctx, tenantScope(c), c.req.valid('param').code), 200))
    .openapi(replace, async c => c.json(await replaceCode(ctx, tenantScope(c), c.req.valid('param').code), 201))
    .openapi(history, async c =>
      c.json({ codes: await codeHistoryOf(ctx, tenantScope(c), c.req.valid('param').code) }, 200),
    )
}
