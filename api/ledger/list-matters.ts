import { type SqlBool, sql } from 'kysely'
import type { MatterFilter, MatterList } from '../../shared/contract/ledger.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import { type Page, readPage } from '../page.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { dueCondition, isOpen } from './due-matters.ts'
import { matterRows } from './get-matter.ts'

/** Matters, the last entered first. Days filter by the day of the inquiry. */
export function listMatters(ctx: Context, scope: TenantScope, filter: MatterFilter, page: Page): Promise<MatterList> {
  const { organizationId } = scope
  const { client, service, staff, from, to, search, stage, open } = filter
  return readInScope(ctx.db, scope, async trx => {
    let query = trx.selectFrom('matter').selectAll().where('organizationId', '=', organizationId)
    query = query.where('voidedAt', filter.row === 'voided' ? 'is not' : 'is', null)
    if (client) query = query.where('clientId', '=', client)
    if (service) query = query.where('serviceId', '=', service)
    if (staff) query = query.where('staffId', '=', staff)
    if (stage) query = query.where('stage', '=', stage)
    if (from) query = query.where('askedOn', '>=', from)
    if (to) query = query.where('askedOn', '<=', to)
    if (open === 'yes') query = query.where(isOpen)
    else if (open) query = query.where(await dueCondition(ctx, trx, organizationId, open))
    if (search) query = query.where(isAbout(search, ['matter.number', 'matter.title'], 'matter.client_id'))
    const { shown, next } = await readPage(query, page)
    return { matters: await matterRows(ctx, trx, organizationId, shown), next }
  })
}

/** One of the row's own columns contains the text, or its client's name or number does. */
export function isAbout(search: string, columns: readonly string[], clientId: string) {
  const [table] = clientId.split('.')
  return sql<SqlBool>`(${contains(search, columns)} or ${sql.ref(clientId)} in (select id from client
    where client.organization_id = ${sql.ref(`${table}.organization_id`)}
    and ${contains(search, ['client.nameZh', 'client.nameEn', 'client.number'])}))`
}
