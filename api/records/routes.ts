import { organizationPath } from '../../shared/contract/common.ts'
import {
  contactMade,
  recordList,
  recordPath,
  recordQuery,
  recordReply,
  revealReply,
} from '../../shared/contract/records.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { revealContact } from './contact.ts'
import { getRecord } from './get.ts'
import { listRecords } from './list.ts'
import { recordContact } from './record-contact.ts'

const tags = ['Responses']
/**
 * Staff never see a single rating of themselves, and a single answer is the smallest cell of all: whoever looks from
 * outside sees figures, below the scheme's smallCell only counts.
 */
const READERS = MANAGING_ROLES

const list = defineRoute(READERS, {
  method: 'get',
  path: '/organizations/{organization}/responses',
  summary: 'Answers',
  tags,
  request: { params: organizationPath, query: recordQuery },
  responses: { 200: json(recordList, 'Newest first') },
})

const show = defineRoute(READERS, {
  method: 'get',
  path: '/organizations/{organization}/responses/{response}',
  summary: 'One answer with its history',
  tags,
  request: { params: recordPath },
  responses: { 200: json(recordReply, 'The answer') },
})

const reveal = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/responses/{response}/contact-reveal',
  summary: 'Show contact details in clear',
  description: 'Every call is recorded in the audit log.',
  tags,
  request: { params: recordPath },
  responses: { 200: json(revealReply, 'The details') },
})

const contact = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/responses/{response}/contact',
  summary: 'Record the first contact about an answer',
  tags,
  request: { params: recordPath, body: jsonBody(contactMade) },
  responses: { 201: json(recordReply, 'The answer as it is now') },
})

export function recordRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => {
      const { cursor, size, ...filter } = c.req.valid('query')
      const page = pageAsked({ cursor, size })
      return c.json(await listRecords(ctx, tenantScope(c), filter, page), 200)
    })
    .openapi(show, async c => c.json(await getRecord(ctx, tenantScope(c), c.req.valid('param').response), 200))
    .openapi(reveal, async c => c.json(await revealContact(ctx, tenantScope(c), c.req.valid('param').response), 200))
    .openapi(contact, async c => {
      const scope = tenantScope(c)
      const { response } = c.req.valid('param')
      await recordContact(ctx, scope, response, c.req.valid('json'))
      return c.json(await getRecord(ctx, scope, response), 201)
    })
}
