import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { LedgerWarningsReply } from '../../shared/contract/coverage.ts'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { LATE_ENTRY_DAYS, LEDGER_WARNINGS, type LedgerWarning } from '../../shared/domain/ledger.ts'
import type { Context } from '../context.ts'
import { type Page, pageOf } from '../page.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { dayNumber, dayNumberOfInstant } from './day-number.ts'
import { warningsOf } from './warnings-of.ts'

interface Range {
  readonly from: string
  readonly to: string
}

export interface WarningCounts {
  readonly late: number
  readonly reDated: number
  readonly voided: number
}

/** The services of these days with the day that their answer keeps. */
function services(organizationId: string, form: Form, { from, to }: Range): RawBuilder<unknown> {
  const [day, entered] = form === 'matter' ? ['delivered_on', 'completed_entered_at'] : ['day', 'entered_at']
  const subject = form === 'matter' ? 'code.matter_id' : 'code.visit_id'
  const [dayOf, enteredAt] = [sql.ref(`served.${day}`), sql.ref(`served.${entered}`)]
  return sql`(select served.id, served.number, ${dayOf} as day, ${enteredAt} as entered_at, served.voided_at,
      min(response.day) as rated_day, cast(${form} as text) as form
    from ${sql.table(form)} as served
    left join code on code.organization_id = served.organization_id and ${sql.ref(subject)} = served.id
      and code.purpose = 'live'
    left join response on response.organization_id = code.organization_id and response.once_code_id = code.id
      and response.supersedes is null
    where served.organization_id = ${organizationId} and ${dayOf} >= ${from} and ${dayOf} <= ${to}
    group by served.id, served.number, ${dayOf}, ${enteredAt}, served.voided_at) as service`
}

/** The same as `warningsOf` says of one row. */
const IS: Readonly<Record<LedgerWarning, RawBuilder<SqlBool>>> = {
  late: sql<SqlBool>`(voided_at is null
    and ${dayNumberOfInstant('entered_at')} - ${dayNumber('day')} > ${sql.lit(LATE_ENTRY_DAYS)})`,
  're-dated': sql<SqlBool>`(voided_at is null and rated_day is not null and rated_day <> day)`,
  voided: sql<SqlBool>`(voided_at is not null and rated_day is not null)`,
}

/** Services of these days that were entered late, or re-dated or voided after they were rated. */
export async function countWarnings(trx: ReadTrx, organizationId: string, range: Range): Promise<WarningCounts> {
  const sum = (kind: LedgerWarning) => sql`coalesce(sum(case when ${IS[kind]} then 1 else 0 end), 0)`
  const all = { late: 0, reDated: 0, voided: 0 }
  for (const form of FORMS) {
    const { rows } = await sql<WarningCounts>`
      select ${sum('late')} as late, ${sum('re-dated')} as re_dated, ${sum('voided')} as voided
      from ${services(organizationId, form, range)}`.execute(trx)
    for (const kind of ['late', 'reDated', 'voided'] as const) all[kind] += Number(rows[0]?.[kind] ?? 0)
  }
  return all
}

export interface WarningFilter {
  readonly kind?: LedgerWarning | undefined
  readonly form?: Form | undefined
}

type Reply = Omit<LedgerWarningsReply, 'period'>
interface Row {
  readonly form: Form
  readonly id: string
  readonly number: string
  readonly day: string
  readonly ratedDay: string | null
  readonly enteredAt: number
  readonly voidedAt: number | null
}

/** The last entered first. */
export function listWarnings(
  ctx: Context,
  scope: TenantScope,
  range: Range,
  filter: WarningFilter,
  page: Page,
): Promise<Reply> {
  const { organizationId } = scope
  const kinds = filter.kind ? [filter.kind] : LEDGER_WARNINGS
  const any = sql.join(
    kinds.map(kind => IS[kind]),
    sql` or `,
  )
  return readInScope(ctx.db, scope, async trx => {
    const found: Row[] = []
    for (const form of filter.form ? [filter.form] : FORMS) {
      const before = page.cursor === undefined ? sql`` : sql`and id < ${page.cursor}`
      const { rows } = await sql<Row>`select * from ${services(organizationId, form, range)}
        where (${any}) ${before}
        order by id desc limit ${page.size + 1}`.execute(trx)
      found.push(...rows)
    }
    found.sort((a, b) => (a.id < b.id ? 1 : -1))
    const { shown, next } = pageOf(found, page)
    const rows = shown.map(row => ({ ...row, warnings: warningsOf(row) }))
    return { limitDays: LATE_ENTRY_DAYS, counts: await countWarnings(trx, organizationId, range), rows, next }
  })
}
