import { type SelectQueryBuilder, sql } from 'kysely'
import type { ClientFilter, ClientList, ClientReply, ClientRow } from '../../shared/contract/clients.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import { AppError } from '../errors.ts'
import { names } from '../names.ts'
import { type Page, readPage } from '../page.ts'
import { type EvaluatorTables, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { mayReach } from './client-access.ts'
import { maskedContacts } from './client-contacts.ts'

/** Clients, the last entered first. */
export function listClients(ctx: Context, scope: TenantScope, filter: ClientFilter, page: Page): Promise<ClientList> {
  const { search, sizeClass, state } = filter
  return readInScope(ctx.db, scope, async trx => {
    let query = trx.selectFrom('client').where('client.organizationId', '=', scope.organizationId)
    if (sizeClass) query = query.where('client.sizeClass', '=', sizeClass)
    if (state) query = query.where('client.retiredAt', state === 'active' ? 'is' : 'is not', null)
    if (search) {
      query = query.where(contains(search, ['client.nameZh', 'client.nameEn', 'client.number', 'client.creditCode']))
    }
    const { shown, next } = await readPage(withCounts(query), page)
    return { clients: shown.map(rowOf), next }
  })
}

/** Throws not-found. */
export function getClient(ctx: Context, scope: TenantScope, id: string): Promise<ClientReply> {
  return readInScope(ctx.db, scope, trx => readClient(ctx, trx, scope, id))
}

export async function readClient(ctx: Context, trx: ReadTrx, scope: TenantScope, id: string): Promise<ClientReply> {
  const { organizationId } = scope
  const own = trx.selectFrom('client').where('client.organizationId', '=', organizationId).where('client.id', '=', id)
  const row = await withCounts(own).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const earlier = await trx
    .selectFrom('earlierName')
    .select(['nameZh', 'nameEn', 'until'])
    .where('organizationId', '=', organizationId)
    .where('subjectId', '=', id)
    .orderBy('until', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return {
    ...rowOf(row),
    earlierNames: earlier.map(each => ({ name: names(each.nameZh, each.nameEn), until: each.until })),
    contacts: (await mayReach(trx, scope, id)) ? await maskedContacts(ctx, trx, organizationId, id) : null,
  }
}

function withCounts<O>(query: SelectQueryBuilder<EvaluatorTables, 'client', O>) {
  const count = (table: 'matter' | 'visit') =>
    sql<number>`(select count(*) from ${sql.table(table)} where organization_id = client.organization_id
      and client_id = client.id and voided_at is null)`
  return query.selectAll('client').select([count('matter').as('matters'), count('visit').as('visits')])
}

type Row = Awaited<ReturnType<ReturnType<typeof withCounts<object>>['executeTakeFirstOrThrow']>>

function rowOf({ organizationId: _, nameZh, nameEn, ...row }: Row): ClientRow {
  return { ...row, name: names(nameZh, nameEn) }
}
