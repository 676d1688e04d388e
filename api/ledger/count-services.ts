import { sql } from 'kysely'
import type { Form } from '../../shared/domain/dimensions.ts'
import type { PerForm } from '../../shared/domain/per-form.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { ServiceCodes } from './service-codes.ts'
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
export async function countCompleted(
  trx: ReadTrx,
  organizationId: string,
  range: Range,
): Promise<PerForm<number | null>> {
  return {
    visit: await countForm(trx, organizationId, 'visit', range),
    matter: await countForm(trx, organizationId, 'matter', range),
  }
}

/** The index of the days alone answers it. */
async function countForm(trx: ReadTrx, organizationId: string, form: Form, { from, to }: Range) {
  const day = sql.ref(form === 'matter' ? 'delivered_on' : 'day')
  const { rows } = await sql<{ services: number }>`select count(*) as services from ${sql.table(form)}
    where organization_id = ${organizationId} and ${day} >= ${from} and ${day} <= ${to}
      and voided_at is null`.execute(trx)
  const services = Number(rows[0]?.services)
  return services > 0 || (await keepsLedger(trx, organizationId, form)) ? services : null
}

/**
 * How many services were invited: those with a code that stands, and those that were answered before theirs was
 * revoked. Opened are those of which a page was opened or that were answered, on whatever paper or screen.
 */
export async function countProgress(
  trx: ReadTrx,
  organizationId: string,
  codes: ServiceCodes,
  answered: ReadonlySet<string>,
): Promise<PerForm<Omit<ServiceCounts, 'services'>>> {
  const { usual, unusual } = codes
  const open = [...usual.visit, ...usual.matter].filter(id => !answered.has(id))
  for (const { id, isRevoked } of unusual) if (!isRevoked) open.push(id)
  const pages = await openedOf(trx, organizationId, open)
  const count = (form: Form) => {
    const seen = usual[form].filter(id => answered.has(id) || pages.has(id))
    const others = unusual.filter(code => code.form === form)
    if (others.length === 0) return { invited: usual[form].length, opened: seen.length }
    const [invited, opened] = [new Set<string>(), new Set(seen)]
    for (const { id, isRevoked, isAnswered, subject, otherId } of others) {
      // A service whose answered code was revoked stands under the code that replaced it, if there is one.
      const place = isRevoked ? (otherId ?? subject) : id
      if (!isRevoked || isAnswered) invited.add(place)
      if (isAnswered || pages.has(id)) opened.add(place)
    }
    const known = new Set(usual[form])
    const further = [...invited].filter(place => !known.has(place))
    return { invited: usual[form].length + further.length, opened: opened.size }
  }
  return { visit: count('visit'), matter: count('matter') }
}

/** Those of these codes whose page was opened, out of all between the first and the last of them. */
async function openedOf(trx: ReadTrx, organizationId: string, codeIds: readonly string[]): Promise<Set<string>> {
  if (codeIds.length === 0) return new Set()
  const [first, last] = codeIds.reduce(([low, high], id) => [id < low ? id : low, id > high ? id : high], ['~', ''])
  const { rows } = await sql<{ ids: string | null }>`select string_agg(code_id, ' ') as ids from code_opened
    where organization_id = ${organizationId} and code_id >= ${first} and code_id <= ${last}`.execute(trx)
  const opened = new Set(rows[0]?.ids?.split(' '))
  return new Set(codeIds.filter(id => opened.has(id)))
}
