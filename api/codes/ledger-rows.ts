import { sql } from 'kysely'
import type { Form } from '../../shared/domain/dimensions.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { invalidBody } from './targets.ts'

/** What a once-code takes over from the row of the ledger that it invites to rate. */
export interface LedgerRow {
  readonly form: Form
  readonly id: string
  readonly number: string
  /** Of delivery or visit. */
  readonly day: string
  readonly clientId: string | null
  readonly serviceId: string | null
  readonly windowId: string | null
  readonly staffId: string | null
}

/** A code stands in the way of another one while it isn't revoked, and for good once it was answered. */
export function hasCode(form: Form) {
  const [column, row] = form === 'matter' ? ['matter_id', 'matter'] : ['visit_id', 'visit']
  return sql<boolean>`exists (select 1 from code where code.organization_id = ${sql.ref(`${row}.organization_id`)}
    and ${sql.ref(`code.${column}`)} = ${sql.ref(`${row}.id`)}
    and (code.revoked_at is null or exists (select 1 from response
      where response.organization_id = code.organization_id and response.once_code_id = code.id
        and response.supersedes is null)))`
}

/** The named rows in the order they were named. Throws body.invalid with each that can't be rated, and why. */
export async function ledgerRows(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  form: Form,
  ids: readonly string[],
  isPast: (row: { day: string }) => boolean,
): Promise<LedgerRow[]> {
  if (ids.length === 0) return []
  const rows = await read(ctx, trx, organizationId, form, ids)
  const found = new Map(rows.map(row => [row.id, row]))
  const paths = (isWrong: (id: string) => boolean) =>
    ids.flatMap((id, index) => (isWrong(id) ? [`${form}s.${index}`] : []))
  const missing = paths(id => !found.has(id))
  if (missing.length > 0) throw invalidBody(missing)
  const unfit = paths(id => found.get(id)?.day == null || found.get(id)?.voidedAt !== null)
  if (unfit.length > 0) throw invalidBody(unfit, 'row.not-completed')
  const coded = paths(id => Boolean(found.get(id)?.hasCode))
  if (coded.length > 0) throw invalidBody(coded, 'row.has-code')
  const served = [...new Set(ids)].flatMap(id => {
    const row = found.get(id)
    return row?.day == null ? [] : [{ ...row, form, day: row.day }]
  })
  const past = new Set(served.filter(isPast).map(row => row.id))
  if (past.size > 0)
    throw invalidBody(
      paths(id => past.has(id)),
      'row.past-limit',
    )
  return served
}

/** Held to the end of the transaction, so that nobody voids one of them meanwhile. */
function read(ctx: Context, trx: Trx, organizationId: string, form: Form, ids: readonly string[]) {
  const columns = ['id', 'number', 'clientId', 'serviceId', 'windowId', 'staffId', 'voidedAt'] as const
  const isShared = ctx.db.dialect === 'postgres'
  if (form === 'matter') {
    return trx
      .selectFrom('matter')
      .select([...columns, 'deliveredOn as day', hasCode('matter').as('hasCode')])
      .where('organizationId', '=', organizationId)
      .where('id', 'in', [...ids])
      .$if(isShared, query => query.forUpdate())
      .execute()
  }
  return trx
    .selectFrom('visit')
    .select([...columns, 'day', hasCode('visit').as('hasCode')])
    .where('organizationId', '=', organizationId)
    .where('id', 'in', [...ids])
    .$if(isShared, query => query.forUpdate())
    .execute()
}
