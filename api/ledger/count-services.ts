import { sql } from 'kysely'
import type { Form } from '../../shared/domain/dimensions.ts'
import type { PerForm } from '../../shared/domain/per-form.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { keepsLedger } from './stamps.ts'

/** Completed services of a form by how far they came; null where no ledger of it is kept. */
export interface ServiceCounts {
  readonly services: number
  readonly invited: number
  readonly opened: number
}

interface Range {
  readonly from: string
  readonly to: string
}

/** Matters by the day of delivery, visits by their day; voided ones count nowhere (method.md, 6). */
export async function countServices(
  trx: ReadTrx,
  organizationId: string,
  range: Range,
): Promise<PerForm<ServiceCounts | null>> {
  return {
    visit: await countForm(trx, organizationId, 'visit', range),
    matter: await countForm(trx, organizationId, 'matter', range),
  }
}

async function countForm(
  trx: ReadTrx,
  organizationId: string,
  form: Form,
  { from, to }: Range,
): Promise<ServiceCounts | null> {
  if (!(await keepsLedger(trx, organizationId, form))) return null
  const day = sql.ref(form === 'matter' ? 'served.delivered_on' : 'served.day')
  const { rows } = await sql<Record<keyof ServiceCounts, number>>`
    select count(*) as services, coalesce(sum(invited), 0) as invited, coalesce(sum(opened), 0) as opened from (
      select max(case when code.revoked_at is null and code.id is not null or response.id is not null
          then 1 else 0 end) as invited,
        max(case when response.id is not null or code.revoked_at is null and code_opened.at is not null
          then 1 else 0 end) as opened
      from ${sql.table(form)} as served
      left join code on code.organization_id = served.organization_id
        and ${sql.ref(form === 'matter' ? 'code.matter_id' : 'code.visit_id')} = served.id and code.purpose = 'live'
      left join code_opened on code_opened.organization_id = code.organization_id and code_opened.code_id = code.id
      left join response on response.organization_id = code.organization_id and response.once_code_id = code.id
        and response.supersedes is null
      where served.organization_id = ${organizationId} and served.voided_at is null
        and ${day} >= ${from} and ${day} <= ${to}
      group by served.id) as service`.execute(trx)
  const [counts] = rows
  return { services: Number(counts?.services), invited: Number(counts?.invited), opened: Number(counts?.opened) }
}
