import type { Insertable } from 'kysely'
import type { LedgerFact } from '../../shared/contract/matter-steps.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { hasDetails } from '../../shared/domain/no-details.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { LedgerFactTable } from '../db/tables/ledger.ts'
import { AppError } from '../errors.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

type Kind = LedgerFactTable['subjectKind']
type Details = LedgerFact['details']

export interface NewFact {
  readonly subjectKind: Kind
  readonly subjectId: string
  readonly kind: string
  /** Today unless given. */
  readonly day?: string | undefined
  readonly staffId?: string | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** What happened, as it stays: who entered it, for which business day, and when. */
export function factRow(ctx: Context, scope: Pick<TenantScope, 'organizationId' | 'accountId'>, fact: NewFact) {
  const at = ctx.now()
  return {
    ...{ organizationId: scope.organizationId, accountId: scope.accountId, id: ctx.newId(), at },
    ...{ subjectKind: fact.subjectKind, subjectId: fact.subjectId, kind: fact.kind },
    day: fact.day ?? businessDayOf(at),
    staffId: fact.staffId ?? null,
    details: JSON.stringify(fact.details ?? {}),
  } satisfies Insertable<LedgerFactTable>
}

/** The fact and its audit row. What the fact says in words stays out of the audit log. */
export async function addFact(ctx: Context, trx: Trx, scope: TenantScope, fact: NewFact): Promise<void> {
  const { subjectKind, subjectId, kind } = fact
  const row = factRow(ctx, scope, fact)
  await trx.insertInto('ledgerFact').values(row).execute()
  await record(ctx, trx, scope, {
    action: `${subjectKind}.${kind}`,
    ...{ subjectKind, subjectId },
    details: { day: row.day },
  })
}

/** Everything that happened to a row, oldest first. */
export async function factsOf(trx: ReadTrx, organizationId: string, subjectId: string): Promise<LedgerFact[]> {
  const rows = await trx
    .selectFrom('ledgerFact')
    .leftJoin('account', 'account.id', 'ledgerFact.accountId')
    .leftJoin('staff', join =>
      join.onRef('staff.organizationId', '=', 'ledgerFact.organizationId').onRef('staff.id', '=', 'ledgerFact.staffId'),
    )
    .select(['ledgerFact.id', 'ledgerFact.kind', 'ledgerFact.day', 'ledgerFact.at', 'ledgerFact.details'])
    .select(['account.name as by', 'staff.nameZh as staff'])
    .where('ledgerFact.organizationId', '=', organizationId)
    .where('ledgerFact.subjectId', '=', subjectId)
    .orderBy('ledgerFact.at')
    .orderBy('ledgerFact.id')
    .execute()
  return rows.map(row => ({ ...row, details: JSON.parse(row.details) as Details }))
}

/** Facts stay for good, so nothing that somebody may want erased gets into them. Throws body.invalid by field. */
export function refuseDetails(fields: Readonly<Record<string, unknown>>): void {
  const wrong = Object.entries(fields).flatMap(([path, value]) => {
    const texts = Array.isArray(value) ? value : [value]
    return texts.some(text => typeof text === 'string' && hasDetails(text)) ? [path] : []
  })
  if (wrong.length === 0) return
  throw new AppError(
    'body.invalid',
    {},
    wrong.map(path => ({ code: 'field.no-details', path, params: {} })),
  )
}
