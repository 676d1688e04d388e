import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { EvaluatorTables } from '../scope/in-scope.ts'

interface Range {
  readonly from: string
  readonly to: string
}

/** Joins the code of each answer, and the visit or matter that it belongs to; an answer to a poster has none. */
export function joinService<O>(query: SelectQueryBuilder<EvaluatorTables, 'response', O>) {
  return query
    .leftJoin('code', join =>
      join.onRef('code.organizationId', '=', 'response.organizationId').onRef('code.id', '=', 'response.onceCodeId'),
    )
    .leftJoin('visit', join =>
      join.onRef('visit.organizationId', '=', 'code.organizationId').onRef('visit.id', '=', 'code.visitId'),
    )
    .leftJoin('matter', join =>
      join.onRef('matter.organizationId', '=', 'code.organizationId').onRef('matter.id', '=', 'code.matterId'),
    )
}

/**
 * Whether an answer is the one of a service of these days that counts: completed, not voided. Where a code was revoked
 * and another one stands for the service, the answer through that other one is its answer.
 */
export function isLinked({ from, to }: Range): RawBuilder<SqlBool> {
  return sql<SqlBool>`(coalesce(visit.day, matter.delivered_on) between ${from} and ${to}
    and visit.voided_at is null and matter.voided_at is null and code.purpose = 'live'
    and (code.revoked_at is null or not exists (select 1 from code as other
      where other.organization_id = code.organization_id and other.revoked_at is null
        and (other.visit_id = code.visit_id or other.matter_id = code.matter_id))))`
}
