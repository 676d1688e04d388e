import type { Insertable, Selectable } from 'kysely'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { type MatterPlan, planMatter } from '../../shared/domain/import-matter-steps.ts'
import { hasDetails } from '../../shared/domain/no-details.ts'
import { insertMany } from '../db/insert-many.ts'
import type { MatterTable } from '../db/tables/ledger.ts'
import { matterRow } from '../ledger/enter-matter.ts'
import { factRow, type NewFact } from '../ledger/facts.ts'
import { stateOf } from '../ledger/get-matter.ts'
import { readRule } from '../ledger/invitation-rule.ts'
import { inviteServices } from '../ledger/invite.ts'
import { moveCode } from '../ledger/once-code.ts'
import { announceServices, moveServiceStamps } from '../ledger/stamps.ts'
import { reading } from '../scope/in-scope.ts'
import { type Page, type StagedRow, textAt } from './page.ts'
import { lockedRows, upsertById } from './stored.ts'

type Matter = Selectable<MatterTable>

interface Worked {
  readonly row: StagedRow
  readonly before: Matter | undefined
  readonly after: Matter
  readonly plan: MatterPlan
  /** Filled in where the ledger had nothing. */
  readonly filled: readonly string[]
}

/** Matters by number: history with its steps, each a fact of its own that says it was imported. */
export async function mattersWork(page: Page): Promise<void> {
  const existing = await lockedRows(page, 'matter')
  const rule = await readRule(reading(page.trx), page.scope.organizationId)
  const around = { today: businessDayOf(page.ctx.now()), feedbackDays: rule.feedbackDays }
  const worked: Worked[] = []
  for (const row of page.rows) {
    const before = existing.get(row.number)
    page.seen(row, before)
    refuseWords(page, row)
    if (before && !isSame(page, row, before)) continue
    const start = before ?? newMatter(page, row)
    if (start.askedOn !== null && start.askedOn > around.today) page.refuse(row, 'askedOn', 'row.future')
    const values = { ...row.values, staff: start.staffId ?? '' }
    const { contractFen, signedOn } = start
    const plan = planMatter(values, { ...stateOf(start, false), contractFen, signedOn }, around)
    for (const { field, code, params } of refusals(row, before, plan)) page.refuse(row, field, code, params)
    const filled = (['windowId', 'title'] as const).filter(key => start[key] === null && about(page, row)[key])
    const isChanged = plan.steps.length > 0 || filled.length > 0
    if (page.outcomes.get(row.row) === 'faulty') continue
    page.outcomes.set(row.row, before ? (isChanged ? 'changed' : 'unchanged') : 'new')
    if (!before || isChanged) worked.push({ row, before, after: afterPlan(page, row, start, plan), plan, filled })
  }
  if (page.isApplying && worked.length > 0) await write(page, worked, rule.feedbackDays)
}

const WORDS = ['title', 'commissionGaps', 'outcome', 'cancelReason'] as const

function refuseWords(page: Page, row: StagedRow): void {
  for (const key of WORDS) if (hasDetails(textAt(row, key) ?? '')) page.refuse(row, key, 'cell.contact-details')
}

function about({ idOf }: Page, row: StagedRow) {
  const id = (sheet: Parameters<typeof idOf>[0], key: string) => {
    const number = textAt(row, key)
    return number === undefined ? null : (idOf(sheet, number) ?? null)
  }
  const [clientId, serviceId] = [id('clients', 'client') ?? '', id('services', 'service') ?? '']
  const title = textAt(row, 'title') ?? null
  return { clientId, serviceId, windowId: id('windows', 'window'), staffId: id('staff', 'staff'), title }
}

/** Whom it is for, what it is and who owns it is changed at the matter itself. */
function isSame(page: Page, row: StagedRow, before: Matter): boolean {
  if (before.voidedAt !== null) {
    page.refuse(row, 'number', 'row.voided', { value: row.number })
    return false
  }
  const now = about(page, row)
  const fields = {
    clientId: 'client',
    serviceId: 'service',
    windowId: 'window',
    staffId: 'staff',
    title: 'title',
  } as const
  const wrong = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    key => now[key] && before[key] !== null && now[key] !== before[key],
  )
  for (const key of wrong) page.refuse(row, fields[key], 'row.differs')
  return wrong.length === 0
}

function refusals(row: StagedRow, before: Matter | undefined, { problems }: MatterPlan) {
  const outcome = textAt(row, 'outcome')
  const isOther = before?.deliveredOn && outcome !== undefined && outcome !== before.outcome
  return isOther ? [...problems, { field: 'outcome', code: 'row.differs', params: {} }] : problems
}

const NOTHING = {
  ...{ answeredOn: null, commissionedOn: null, commissionGaps: null, acceptedOn: null, startedOn: null },
  ...{ firstPromisedOn: null, promisedOn: null, promiseConsentOn: null, contractFen: null, signedOn: null },
  ...{ deliveredOn: null, asAgreed: null, outcome: null, closedOn: null, completedEnteredAt: null, voidedAt: null },
} as const

function newMatter(page: Page, row: StagedRow): Matter {
  const { windowId, title, ...named } = about(page, row)
  const wanted = { ...named, number: row.number, askedOn: textAt(row, 'askedOn') ?? '' }
  const made = matterRow(page.ctx, page.scope.organizationId, {
    ...wanted,
    ...(windowId !== null && { windowId }),
    ...(title !== null && { title }),
  })
  return { ...NOTHING, ...(made as Insertable<MatterTable>) } as Matter
}

function afterPlan(page: Page, row: StagedRow, start: Matter, { steps, change }: MatterPlan): Matter {
  const { windowId, title } = about(page, row)
  const { asAgreed, ...rest } = change
  const isDelivered = steps.some(({ step }) => step.kind === 'delivered')
  const now = page.ctx.now()
  return {
    ...start,
    ...rest,
    windowId: start.windowId ?? windowId,
    title: start.title ?? title,
    ...(asAgreed != null && { asAgreed: Number(asAgreed) }),
    ...(isDelivered && { completedEnteredAt: now }),
    updatedAt: Math.max(now, start.updatedAt + 1),
  }
}

async function write(page: Page, worked: readonly Worked[], feedbackDays: number): Promise<void> {
  const { ctx, trx, scope } = page
  const { organizationId } = scope
  const days = worked.flatMap(({ before, after }) => [before?.deliveredOn ?? null, after.deliveredOn])
  await announceServices(trx, organizationId, 'matter', days)
  await upsertById(
    trx,
    ctx.db.dialect,
    'matter',
    worked.map(({ after }) => after),
    CHANGING,
  )
  const facts = worked.flatMap(each => factsOf(page, each)).map(fact => factRow(ctx, scope, fact))
  if (facts.length > 0) {
    await insertMany(trx, ctx.db.dialect, { table: 'ledgerFact', rows: facts })
  }
  for (const { before, after } of worked) {
    if (!before?.deliveredOn || !after.deliveredOn || before.deliveredOn === after.deliveredOn) continue
    await moveCode(trx, organizationId, 'matter', { id: after.id, day: after.deliveredOn, feedbackDays })
  }
  await moveServiceStamps(trx, organizationId, days)
  if (!page.invites) return
  const delivered = worked.filter(({ before, after }) => after.deliveredOn !== null && !before?.deliveredOn)
  const services = delivered.map(({ after }) => ({ ...after, day: after.deliveredOn ?? '' }))
  await inviteServices(ctx, trx, scope, services, { form: 'matter', feedbackDays })
}

const CHANGING = [
  ...['windowId', 'title', 'stage', 'askedOn', 'answeredOn', 'commissionedOn', 'commissionGaps', 'acceptedOn'],
  ...['startedOn', 'firstPromisedOn', 'promisedOn', 'promiseConsentOn', 'contractFen', 'signedOn', 'deliveredOn'],
  ...['asAgreed', 'outcome', 'closedOn', 'completedEnteredAt', 'updatedAt'],
] as const

function factsOf({ ctx, importId }: Page, { row, before, after, plan, filled }: Worked): NewFact[] {
  const of = { subjectKind: 'matter', subjectId: after.id } as const
  const mark = { imported: importId }
  const today = businessDayOf(ctx.now())
  const staffId = after.staffId ?? undefined
  const asked = { ...of, kind: 'asked', day: textAt(row, 'askedOn'), staffId, details: { number: row.number, ...mark } }
  const amended = { ...of, kind: 'amended', day: today, details: { fields: filled, ...mark } }
  return [
    ...(before ? [] : [asked]),
    ...(before && filled.length > 0 ? [amended] : []),
    ...plan.steps.map(({ step, details }) => ({
      ...{ ...of, kind: step.kind, day: step.day, details: { ...details, ...mark } },
      ...(step.kind === 'answered' && { staffId: step.staffId }),
    })),
  ]
}
