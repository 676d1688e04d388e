import { sql } from 'kysely'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { type PerForm, perForm } from '../../shared/domain/per-form.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

interface Range {
  readonly from: string
  readonly to: string
}

/** The codes of services of some days that count: completed, not voided. Test codes are none of them. */
export interface ServiceCodes {
  /** Those that stand and whose answer, if there is one, belongs to the day of its service. Each of another service. */
  readonly usual: PerForm<readonly string[]>
  /** Revoked ones, and those whose service was re-dated after they were rated: few, each looked at by itself. */
  readonly unusual: readonly UnusualCode[]
  /**
   * Those whose answer is the one of its service. Where a code was revoked and another one stands for the service, the
   * answer through that other one is its answer.
   */
  readonly linked: ReadonlySet<string>
}

export interface UnusualCode {
  readonly id: string
  readonly form: Form
  readonly isRevoked: boolean
  readonly isAnswered: boolean
  /** Of the visit or matter. */
  readonly subject: string
  /** The code that stands for the same service, a test code too. */
  readonly otherId: string | null
}

export const NO_CODES: ServiceCodes = { usual: { visit: [], matter: [] }, unusual: [], linked: new Set() }

const IS_USUAL = sql`(code.revoked_at is null and coalesce(code.service_day, '') = code.ledger_day)`

/**
 * The index `code_ledger_day` alone answers for nearly all of them, each form's ids as one text: rows of their own take
 * longer than everything else.
 */
export async function readServiceCodes(trx: ReadTrx, organizationId: string, range: Range): Promise<ServiceCodes> {
  const ids = (form: Form) => sql`string_agg(case when code.form = ${form} and ${IS_USUAL} then code.id end, ' ')`
  const { rows } = await sql<PerForm<string | null> & { unusual: number }>`
    select ${ids('visit')} as visit, ${ids('matter')} as matter,
      coalesce(sum(case when ${IS_USUAL} then 0 else 1 end), 0) as unusual
    from code where ${isOf(organizationId, range)}`.execute(trx)
  const [found] = rows
  const usual = perForm(form => found?.[form]?.split(' ') ?? [])
  const unusual = Number(found?.unusual) > 0 ? await readUnusual(trx, organizationId, range) : []
  const linked = new Set(usual.visit)
  for (const id of usual.matter) linked.add(id)
  for (const { id, isRevoked, otherId } of unusual) if (!isRevoked || otherId === null) linked.add(id)
  return { usual, unusual, linked }
}

function isOf(organizationId: string, { from, to }: Range) {
  return sql`code.organization_id = ${organizationId} and code.ledger_day >= ${from} and code.ledger_day <= ${to}`
}

type Row = Omit<UnusualCode, 'isRevoked' | 'isAnswered'> & {
  readonly revokedAt: number | null
  readonly answer: string | null
}

async function readUnusual(trx: ReadTrx, organizationId: string, range: Range): Promise<UnusualCode[]> {
  const found: UnusualCode[] = []
  for (const form of FORMS) {
    const subject = (table: string) => sql.ref(`${table}.${form === 'matter' ? 'matter_id' : 'visit_id'}`)
    const { rows } = await sql<Row>`
      select code.id, code.form, code.revoked_at, ${subject('code')} as subject, response.id as answer,
        other.id as other_id
      from code
      left join response on response.organization_id = code.organization_id and response.once_code_id = code.id
        and response.supersedes is null
      left join code as other on other.organization_id = code.organization_id and other.revoked_at is null
        and ${subject('other')} = ${subject('code')} and other.id <> code.id
      where ${isOf(organizationId, range)} and code.form = ${form} and not ${IS_USUAL}`.execute(trx)
    for (const { revokedAt, answer, ...row } of rows) {
      found.push({ ...row, isRevoked: revokedAt !== null, isAnswered: answer !== null })
    }
  }
  return found
}
