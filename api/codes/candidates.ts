import { type CandidateList, type CandidateQuery, MOST_CANDIDATES } from '../../shared/contract/code-batches.ts'
import { feedbackUntil } from '../../shared/domain/feedback-limit.ts'
import type { Context } from '../context.ts'
import { namesOrNull } from '../names.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { feedbackDaysOf } from './feedback-days.ts'
import { hasCode } from './ledger-rows.ts'

/** Delivered matters, or visits, that nobody has been given a code for: the newest first. */
export function listCandidates(ctx: Context, scope: TenantScope, query: CandidateQuery): Promise<CandidateList> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await (query.form === 'matter' ? matters(trx, scope, query) : visits(trx, scope, query))
    const feedbackDays = await feedbackDaysOf(trx, scope.organizationId)
    return {
      rows: rows.slice(0, MOST_CANDIDATES).map(({ day, ...row }) => ({
        ...{ id: row.id, number: row.number, day: day ?? '', until: feedbackUntil(day ?? '', feedbackDays) },
        client: namesOrNull(row.clientZh, row.clientEn),
        service: namesOrNull(row.serviceZh, row.serviceEn),
      })),
      isMore: rows.length > MOST_CANDIDATES,
      feedbackDays,
    }
  })
}

const NAMES = [
  'client.nameZh as clientZh',
  'client.nameEn as clientEn',
  'service.nameZh as serviceZh',
  'service.nameEn as serviceEn',
] as const

function matters(trx: ReadTrx, scope: TenantScope, { from, to }: CandidateQuery) {
  return trx
    .selectFrom('matter')
    .leftJoin('client', join =>
      join.onRef('client.organizationId', '=', 'matter.organizationId').onRef('client.id', '=', 'matter.clientId'),
    )
    .leftJoin('service', join =>
      join.onRef('service.organizationId', '=', 'matter.organizationId').onRef('service.id', '=', 'matter.serviceId'),
    )
    .select(['matter.id', 'matter.number', 'matter.deliveredOn as day', ...NAMES])
    .where('matter.organizationId', '=', scope.organizationId)
    .where('matter.voidedAt', 'is', null)
    .where('matter.deliveredOn', 'is not', null)
    .$if(from !== undefined, query => query.where('matter.deliveredOn', '>=', from ?? ''))
    .$if(to !== undefined, query => query.where('matter.deliveredOn', '<=', to ?? ''))
    .where(eb => eb.not(hasCode('matter')))
    .orderBy('matter.deliveredOn', 'desc')
    .orderBy('matter.id', 'desc')
    .limit(MOST_CANDIDATES + 1)
    .execute()
}

function visits(trx: ReadTrx, scope: TenantScope, { from, to }: CandidateQuery) {
  return trx
    .selectFrom('visit')
    .leftJoin('client', join =>
      join.onRef('client.organizationId', '=', 'visit.organizationId').onRef('client.id', '=', 'visit.clientId'),
    )
    .leftJoin('service', join =>
      join.onRef('service.organizationId', '=', 'visit.organizationId').onRef('service.id', '=', 'visit.serviceId'),
    )
    .select(['visit.id', 'visit.number', 'visit.day', ...NAMES])
    .where('visit.organizationId', '=', scope.organizationId)
    .where('visit.voidedAt', 'is', null)
    .$if(from !== undefined, query => query.where('visit.day', '>=', from ?? ''))
    .$if(to !== undefined, query => query.where('visit.day', '<=', to ?? ''))
    .where(eb => eb.not(hasCode('visit')))
    .orderBy('visit.day', 'desc')
    .orderBy('visit.id', 'desc')
    .limit(MOST_CANDIDATES + 1)
    .execute()
}
