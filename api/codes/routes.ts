import { codeList, codePath, codeReply, newCode } from '../../shared/contract/codes.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import type { Context } from '../context.ts'
import { readInScope } from '../scope/in-scope.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { createCode } from './create.ts'
import { getCode, listCodes } from './list.ts'
import { revokeCode } from './revoke.ts'

const tags = ['Codes']
const MEMBERS = ['org-head', 'org-admin', 'org-staff'] as const
const ADMINISTRATORS = ['org-head', 'org-admin'] as const

const list = defineRoute(MEMBERS, {
  method: 'get',
  path: '/organizations/{organization}/codes',
  summary: 'Codes',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(codeList, 'Newest first') },
})

const create = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: '/organizations/{organization}/codes',
  summary: 'Make a code',
  tags,
  request: { params: organizationPath, body: jsonBody(newCode) },
  responses: { 201: json(codeReply, 'Made') },
})

const show = defineRoute(MEMBERS, {
  method: 'get',
  path: '/organizations/{organization}/codes/{code}',
  summary: 'One code',
  tags,
  request: { params: codePath },
  responses: { 200: json(codeReply, 'The code') },
})

const revoke = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: '/organizations/{organization}/codes/{code}/revocation',
  summary: 'Revoke a code for good',
  tags,
  request: { params: codePath },
  responses: { 200: json(codeReply, 'As it is now') },
})

export function codeRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ codes: await listCodes(ctx, tenantScope(c)) }, 200))
    .openapi(create, async c => c.json(await createCode(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => {
      const scope = tenantScope(c)
      const { code } = c.req.valid('param')
      return c.json(await readInScope(ctx.db, scope, trx => getCode(ctx, trx, scope, code)), 200)
    })
    .openapi(revoke, async c => c.json(await revokeCode(ctx, tenantScope(c), c.req.valid('param').code), 200))
}
