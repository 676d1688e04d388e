import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { type CandidateList, type CandidateQuery, MOST_CANDIDATES } from '../../shared/contract/code-batches.ts'
import { feedbackUntil } from '../../shared/domain/feedback-limit.ts'
import type { Context } from '../context.ts'
import { namesOrNull } from '../names.ts'
import { type EvaluatorTables, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { feedbackDaysOf } from './feedback-days.ts'
import { hasCode } from './ledger-rows.ts'

/** Delivered matters, or visits, that nobody has been given a code for: the newest first. */
export function listCandidates(ctx: Context, scope: TenantScope, query: CandidateQuery): Promise<CandidateList> {
  return readInScope(ctx.db, scope, async trx => {
    const rows = await completed(trx, scope, query)
    const feedbackDays = await feedbackDaysOf(trx, scope.organizationId)
    return {
      rows: rows.slice(0, MOST_CANDIDATES).map(({ id, number, day, ...row }) => ({
        ...{ id, number, day, until: feedbackUntil(day, feedbackDays) },
        client: namesOrNull(row.clientZh, row.clientEn),
        service: namesOrNull(row.serviceZh, row.serviceEn),
      })),
      isMore: rows.length > MOST_CANDIDATES,
      feedbackDays,
    }
  })
}

function completed(trx: ReadTrx, { organizationId }: TenantScope, { form, from, to }: CandidateQuery) {
  return trx
    .selectFrom(eb => (form === 'matter' ? matters(eb) : visits(eb)).as('row'))
    .leftJoin('client', join =>
      join.onRef('client.organizationId', '=', 'row.organizationId').onRef('client.id', '=', 'row.clientId'),
    )
    .leftJoin('service', join =>
      join.onRef('service.organizationId', '=', 'row.organizationId').onRef('service.id', '=', 'row.serviceId'),
    )
    .select(['row.id', 'row.number', 'row.day'])
    .select(['client.nameZh as clientZh', 'client.nameEn as clientEn'])
    .select(['service.nameZh as serviceZh', 'service.nameEn as serviceEn'])
    .where('row.organizationId', '=', organizationId)
    .$if(from !== undefined, query => query.where('row.day', '>=', from ?? ''))
    .$if(to !== undefined, query => query.where('row.day', '<=', to ?? ''))
    .orderBy('row.day', 'desc')
    .orderBy('row.id', 'desc')
    .limit(MOST_CANDIDATES + 1)
    .execute()
}

type Builder = ExpressionBuilder<EvaluatorTables, never>
interface Row {
  readonly organizationId: string
  readonly id: string
  readonly number: string
  readonly day: string
  readonly clientId: string | null
  readonly serviceId: string | null
}

function matters(eb: Builder): SelectQueryBuilder<EvaluatorTables, never, Row> {
  return eb
    .selectFrom('matter')
    .select(['organizationId', 'id', 'number', 'deliveredOn as day', 'clientId', 'serviceId'])
    .$narrowType<{ day: string }>()
    .where('voidedAt', 'is', null)
    .where('deliveredOn', 'is not', null)
    .where(({ not }) => not(hasCode('matter')))
}

function visits(eb: Builder): SelectQueryBuilder<EvaluatorTables, never, Row> {
  return eb
    .selectFrom('visit')
    .select(['organizationId', 'id', 'number', 'day', 'clientId', 'serviceId'])
    .where('voidedAt', 'is', null)
    .where(({ not }) => not(hasCode('visit')))
}
