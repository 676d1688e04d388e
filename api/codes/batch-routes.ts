import {
  batchList,
  batchPath,
  batchReply,
  candidateList,
  candidateQuery,
  newBatch,
} from '../../shared/contract/code-batches.ts'
import { organizationPath, pageQuery } from '../../shared/contract/common.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { readInScope } from '../scope/in-scope.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { getBatch, listBatches, revokeBatch } from './batches.ts'
import { listCandidates } from './candidates.ts'
import { createBatch } from './create-batch.ts'

const tags = ['Codes']

const list = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/code-batches',
  summary: 'Batches of codes',
  tags,
  request: { params: organizationPath, query: pageQuery },
  responses: { 200: json(batchList, 'Newest first') },
})

const create = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/code-batches',
  summary: 'Make many codes at once, all or none',
  tags,
  request: { params: organizationPath, body: jsonBody(newBatch) },
  responses: { 201: json(batchReply, 'Made, now or when the same key came first') },
})

const show = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/code-batches/{batch}',
  summary: 'One batch',
  tags,
  request: { params: batchPath },
  responses: { 200: json(batchReply, 'The batch') },
})

const revoke = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/code-batches/{batch}/revocation',
  summary: 'Revoke every code of a batch that was not answered',
  tags,
  request: { params: batchPath },
  responses: { 200: json(batchReply, 'As it is now') },
})

const candidates = defineRoute(MANAGING_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/code-candidates',
  summary: 'Delivered matters, or visits, without a code',
  tags,
  request: { params: organizationPath, query: candidateQuery },
  responses: { 200: json(candidateList, 'Newest first') },
})

export function codeBatchRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json(await listBatches(ctx, tenantScope(c), c.req.valid('query')), 200))
    .openapi(create, async c => c.json(await createBatch(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => {
      const scope = tenantScope(c)
      const { batch } = c.req.valid('param')
      return c.json(await readInScope(ctx.db, scope, trx => getBatch(ctx, trx, scope, batch)), 200)
    })
    .openapi(revoke, async c => c.json(await revokeBatch(ctx, tenantScope(c), c.req.valid('param').batch), 200))
    .openapi(candidates, async c => c.json(await listCandidates(ctx, tenantScope(c), c.req.valid('query')), 200))
}
