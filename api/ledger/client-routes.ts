import {
  clientChange,
  clientContactPath,
  clientList,
  clientPath,
  clientQuery,
  clientReply,
  newClient,
  newClientContact,
  revealedClientContact,
} from '../../shared/contract/clients.ts'
import { organizationPath } from '../../shared/contract/common.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { pageAsked } from '../page.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { changeClient, createClient, retireClient } from './change-client.ts'
import { addContact, eraseContact, revealClientContact } from './client-contacts.ts'
import { getClient, listClients } from './clients.ts'

const tags = ['Clients']
const CLIENT = '/organizations/{organization}/clients/{client}'

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/clients',
  summary: 'Clients',
  tags,
  request: { params: organizationPath, query: clientQuery },
  responses: { 200: json(clientList, 'The last entered first') },
})
const add = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/clients',
  summary: 'Add a client',
  tags,
  request: { params: organizationPath, body: jsonBody(newClient) },
  responses: { 201: json(clientReply, 'Added') },
})
const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: CLIENT,
  summary: 'One client',
  tags,
  request: { params: clientPath },
  responses: { 200: json(clientReply, 'The client, contacts masked') },
})
const change = defineRoute(MANAGING_ROLES, {
  method: 'patch',
  path: CLIENT,
  summary: 'Change a client',
  description: 'What it was called before is kept.',
  tags,
  request: { params: clientPath, body: jsonBody(clientChange) },
  responses: { 200: json(clientReply, 'As it is now') },
})
const retire = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: `${CLIENT}/retirement`,
  summary: 'Retire a client',
  tags,
  request: { params: clientPath },
  responses: { 200: json(clientReply, 'As it is now') },
})
const reinstate = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: `${CLIENT}/retirement`,
  summary: 'Take a retired client back',
  tags,
  request: { params: clientPath },
  responses: { 200: json(clientReply, 'As it is now') },
})
const addOne = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: `${CLIENT}/contacts`,
  summary: 'Add how to reach a client',
  description: 'Kept sealed; shown masked.',
  tags,
  request: { params: clientPath, body: jsonBody(newClientContact) },
  responses: { 201: json(clientReply, 'The client') },
})
const reveal = defineRoute(MEMBER_ROLES, {
  method: 'post',
  path: `${CLIENT}/contacts/{contact}/reveal`,
  summary: 'Show a contact in clear',
  description: 'Staff only where they own an open matter of the client. Every call is recorded in the audit log.',
  tags,
  request: { params: clientContactPath },
  responses: { 200: json(revealedClientContact, 'The details') },
})
const erase = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: `${CLIENT}/contacts/{contact}/erasure`,
  summary: 'Erase a contact for good',
  tags,
  request: { params: clientContactPath },
  responses: { 200: json(clientReply, 'The client') },
})

export function clientRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => {
      const { cursor, size, ...filter } = c.req.valid('query')
      return c.json(await listClients(ctx, tenantScope(c), filter, pageAsked({ cursor, size })), 200)
    })
    .openapi(add, async c => c.json(await createClient(ctx, tenantScope(c), c.req.valid('json')), 201))
    .openapi(show, async c => c.json(await getClient(ctx, tenantScope(c), c.req.valid('param').client), 200))
    .openapi(change, async c =>
      c.json(await changeClient(ctx, tenantScope(c), c.req.valid('param').client, c.req.valid('json')), 200),
    )
    .openapi(retire, async c => c.json(await retireClient(ctx, tenantScope(c), c.req.valid('param').client, true), 200))
    .openapi(reinstate, async c =>
      c.json(await retireClient(ctx, tenantScope(c), c.req.valid('param').client, false), 200),
    )
    .openapi(addOne, async c => {
      const [scope, { client }] = [tenantScope(c), c.req.valid('param')]
      await addContact(ctx, scope, client, c.req.valid('json'))
      return c.json(await getClient(ctx, scope, client), 201)
    })
    .openapi(reveal, async c => {
      const { client, contact } = c.req.valid('param')
      return c.json(await revealClientContact(ctx, tenantScope(c), client, contact), 200)
    })
    .openapi(erase, async c => {
      const [scope, { client, contact }] = [tenantScope(c), c.req.valid('param')]
      await eraseContact(ctx, scope, client, contact)
      return c.json(await getClient(ctx, scope, client), 200)
    })
}
