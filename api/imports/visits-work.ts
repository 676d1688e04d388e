import type { Selectable } from 'kysely'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { hasDetails } from '../../shared/domain/no-details.ts'
import { insertMany } from '../db/insert-many.ts'
import type { VisitTable } from '../db/tables/ledger.ts'
import { visitRow } from '../ledger/enter-visit.ts'
import { factRow, type NewFact } from '../ledger/facts.ts'
import { readRule } from '../ledger/invitation-rule.ts'
import { inviteServices } from '../ledger/invite.ts'
import { changeOpenCode, moveCode } from '../ledger/once-code.ts'
import { announceServices, moveServiceStamps } from '../ledger/stamps.ts'
import { reading } from '../scope/in-scope.ts'
import { type Page, type StagedRow, sound, textAt } from './page.ts'
import { lockedRows, upsertById } from './stored.ts'

type Visit = Selectable<VisitTable>
type Field = (typeof FIELDS)[number]

interface Worked {
  readonly row: StagedRow
  readonly before: Visit | undefined
  readonly after: Visit
  readonly changed: readonly Field[]
}

/** What an import may change of a visit. */
const FIELDS = [
  ...['way', 'clientId', 'serviceId', 'windowId', 'staffId', 'matterId', 'subject', 'askedOn', 'answeredOn', 'day'],
] as const satisfies readonly (keyof Visit)[]

/** Visits by number; a changed day is a fact of its own. */
export async function visitsWork(page: Page): Promise<void> {
  const existing = await lockedRows(page, 'visit')
  const worked: Worked[] = []
  for (const row of sound(page)) {
    const before = existing.get(row.number)
    page.seen(row, before)
    refuseWrong(page, row, before)
    if (page.outcomes.get(row.row) === 'faulty') continue
    const after = before ? { ...before, ...said(page, row) } : newVisit(page, row)
    const changed = before ? FIELDS.filter(key => before[key] !== after[key]) : []
    page.outcomes.set(row.row, before ? (changed.length > 0 ? 'changed' : 'unchanged') : 'new')
    if (!before) worked.push({ row, before, after, changed })
    else if (changed.length > 0) {
      const updatedAt = Math.max(page.ctx.now(), before.updatedAt + 1)
      worked.push({ row, before, after: { ...after, updatedAt }, changed })
    }
  }
  if (page.isApplying && worked.length > 0) await write(page, worked)
}

function refuseWrong(page: Page, row: StagedRow, before: Visit | undefined): void {
  if (before?.voidedAt) page.refuse(row, 'number', 'row.voided', { value: row.number })
  if (hasDetails(textAt(row, 'subject') ?? '')) page.refuse(row, 'subject', 'cell.contact-details')
  const today = businessDayOf(page.ctx.now())
  for (const key of ['day', 'askedOn', 'answeredOn']) {
    const day = textAt(row, key)
    if (day !== undefined && day > today) page.refuse(row, key, 'row.future')
  }
}

/** What the file says; what is empty there stays. */
function said({ idOf }: Page, row: StagedRow): Partial<Visit> {
  const [client, service, window] = [textAt(row, 'client'), textAt(row, 'service'), textAt(row, 'window')]
  const [staff, matter] = [textAt(row, 'staff'), textAt(row, 'matter')]
  const all = {
    way: textAt(row, 'way') as Visit['way'] | undefined,
    clientId: client && idOf('clients', client),
    serviceId: service && idOf('services', service),
    windowId: window && idOf('windows', window),
    staffId: staff && idOf('staff', staff),
    matterId: matter && idOf('matters', matter),
    subject: textAt(row, 'subject'),
    askedOn: textAt(row, 'askedOn'),
    answeredOn: textAt(row, 'answeredOn'),
    day: textAt(row, 'day'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function newVisit(page: Page, row: StagedRow): Visit {
  const { way = 'window', day = '', ...rest } = said(page, row)
  return visitRow(page.ctx, page.scope.organizationId, { ...rest, way, day, number: row.number })
}

async function write(page: Page, worked: readonly Worked[]): Promise<void> {
  const { ctx, trx, scope } = page
  const { organizationId } = scope
  const { feedbackDays } = await readRule(reading(trx), organizationId)
  const days = worked.flatMap(({ before, after }) => [before?.day ?? null, after.day])
  await announceServices(trx, organizationId, 'visit', days)
  const rows = worked.map(({ after }) => after)
  await upsertById(trx, ctx.db.dialect, 'visit', rows, [...FIELDS, 'updatedAt'])
  const facts = worked.flatMap(each => factsOf(page, each)).map(fact => factRow(ctx, scope, fact))
  await insertMany(trx, ctx.db.dialect, { table: 'ledgerFact', rows: facts })
  for (const each of worked) if (each.before) await followCode(page, each, feedbackDays)
  await moveServiceStamps(trx, organizationId, days)
  if (!page.invites) return
  const made = worked.filter(({ before }) => !before).map(({ after }) => after)
  await inviteServices(ctx, trx, scope, made, { form: 'visit', feedbackDays })
}

/** The code that nobody has answered yet goes along. */
async function followCode({ trx, scope }: Page, { after, changed }: Worked, feedbackDays: number): Promise<void> {
  const { id, day, clientId, serviceId, windowId, staffId } = after
  const about = { clientId, serviceId, windowId, staffId }
  if (changed.includes('day')) await moveCode(trx, scope.organizationId, 'visit', { id, day, feedbackDays })
  if (Object.keys(about).some(key => changed.includes(key as Field))) {
    await changeOpenCode(trx, scope.organizationId, 'visit', id, about)
  }
}

function factsOf({ importId }: Page, { row, before, after, changed }: Worked): NewFact[] {
  const of = { subjectKind: 'visit', subjectId: after.id } as const
  const mark = { imported: importId }
  const staffId = after.staffId ?? undefined
  if (!before) return [{ ...of, kind: 'entered', day: after.day, staffId, details: { number: row.number, ...mark } }]
  const amended = changed.filter(key => key !== 'day')
  return [
    ...(amended.length > 0 ? [{ ...of, kind: 'amended', details: { fields: amended, ...mark } }] : []),
    ...(changed.includes('day')
      ? [{ ...of, kind: 're-dated', details: { from: before.day, to: after.day, ...mark } }]
      : []),
  ]
}
