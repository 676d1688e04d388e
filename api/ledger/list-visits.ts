import type { VisitFilter, VisitList } from '../../shared/contract/ledger.ts'
import type { Context } from '../context.ts'
import { type Page, readPage } from '../page.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { visitRows } from './get-visit.ts'
import { isAbout } from './list-matters.ts'

/** Visits, the last entered first. */
export function listVisits(ctx: Context, scope: TenantScope, filter: VisitFilter, page: Page): Promise<VisitList> {
  const { organizationId } = scope
  const { client, service, staff, window, way, from, to, search } = filter
  return readInScope(ctx.db, scope, async trx => {
    let query = trx.selectFrom('visit').selectAll().where('organizationId', '=', organizationId)
    query = query.where('voidedAt', filter.row === 'voided' ? 'is not' : 'is', null)
    if (client) query = query.where('clientId', '=', client)
    if (service) query = query.where('serviceId', '=', service)
    if (staff) query = query.where('staffId', '=', staff)
    if (window) query = query.where('windowId', '=', window)
    if (way) query = query.where('way', '=', way)
    if (from) query = query.where('day', '>=', from)
    if (to) query = query.where('day', '<=', to)
    if (search) query = query.where(isAbout(search, ['visit.number', 'visit.subject'], 'visit.client_id'))
    const { shown, next } = await readPage(query, page)
    return { visits: await visitRows(trx, organizationId, shown), next }
  })
}
