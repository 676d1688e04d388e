import type { Insertable } from 'kysely'
import { addDays } from '../../shared/domain/business-day.ts'
import { creditCodeCheck } from '../../shared/domain/credit-code.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import { DEFAULT_INVITATION_RULE, type SizeClass } from '../../shared/domain/ledger.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import type { ClientTable, CodeOpenedTable, LedgerFactTable, MatterTable, VisitTable } from '../db/tables/ledger.ts'
import { clientRow } from '../ledger/change-client.ts'
import { matterRow } from '../ledger/enter-matter.ts'
import { visitRow } from '../ledger/enter-visit.ts'
import { factRow } from '../ledger/facts.ts'
import { type Completed, endOf, onceCodeOf } from '../ledger/invite.ts'
import type { TenantScope } from '../scope/scope.ts'
import type { Chance } from './chance.ts'
import {
  CLIENT_KINDS,
  CLIENT_PLACES,
  CLIENT_TRADES,
  GAPS,
  MATTER_TITLES,
  PUBLIC_NOTES,
  VISIT_SUBJECTS,
} from './fixtures/clients.ts'
import type { Traveller } from './traveller.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const SIZES: Readonly<Record<SizeClass, number>> = { micro: 45, small: 34, medium: 12, large: 5, unknown: 4 }
/** After so many days somebody has closed what could be closed. */
const NOTICED_DAYS = 7

/** A service of the ledger with everything that hangs on it. */
export interface ServiceRows {
  readonly visit?: Insertable<VisitTable>
  readonly matter?: Insertable<MatterTable>
  readonly facts: readonly Insertable<LedgerFactTable>[]
  readonly code?: Insertable<CodeTable>
  readonly opened?: CodeOpenedTable
}

/** Whom the ledger is kept for, and with what. */
export interface Books {
  readonly ctx: Traveller
  readonly scope: TenantScope
  readonly chance: Chance
  /** Facts of services before this day are left out: a large demo has too many of them. */
  readonly factsFrom: string
  readonly today: string
  /** Unique for each visit and matter. */
  nextNumber(form: Form, day: string): string
}

export function booksOf(
  ctx: Traveller,
  scope: TenantScope,
  chance: Chance,
  { factsFrom, today }: Pick<Books, 'factsFrom' | 'today'>,
): Books {
  let last = 0
  const nextNumber = (form: Form, day: string) => {
    last = (last + 1) % 90_000
    return `${form === 'matter' ? 'BJ' : 'DF'}${day.replaceAll('-', '')}-${10_000 + last}`
  }
  return { ctx, scope, chance, factsFrom, today, nextNumber }
}

export interface Served {
  readonly form: Form
  readonly day: string
  readonly atMs: number
  readonly clientId: string | null
  readonly serviceId: string
  readonly staffId: string
  readonly windowId: string | null
  readonly number: string
}

/** An invented enterprise. Organization codes that begin with DEM are given to nobody. */
export function clientOf({ ctx, scope, chance }: Books, index: number): Insertable<ClientTable> {
  const serial = `91440101DEM${String(index).padStart(5, '0')}${chance.below(10)}`
  const zh = `广州${chance.pick(CLIENT_PLACES)}${chance.pick(CLIENT_TRADES)}${chance.pick(CLIENT_KINDS)}`
  const row = clientRow(ctx, scope.organizationId, {
    number: `QY-${String(index + 1).padStart(5, '0')}`,
    name: { zh },
    creditCode: serial + creditCodeCheck(serial),
    sizeClass: chance.weighted(SIZES),
  })
  return row
}

/** A visit, or a matter that was delivered, as its clerk entered it. */
export function completed(books: Books, served: Served, lateDays = 0): ServiceRows & { readonly row: Completed } {
  const { ctx } = books
  const enteredMs = served.atMs + lateDays * 24 * HOUR_MS
  ctx.go(enteredMs)
  return served.form === 'visit' ? visited(books, served) : delivered(books, served, enteredMs)
}

function visited({ ctx, scope, chance, factsFrom }: Books, served: Served) {
  const { clientId, serviceId, staffId, windowId, number, day } = served
  const way = windowId === null ? chance.weighted({ phone: 60, online: 40 }) : 'window'
  const about = { clientId, serviceId, staffId, windowId, askedOn: day, answeredOn: day }
  const visit = visitRow(ctx, scope.organizationId, {
    number,
    day,
    way,
    subject: chance.pick(VISIT_SUBJECTS),
    ...about,
  })
  const subject = { subjectKind: 'visit', subjectId: visit.id, kind: 'entered', day } as const
  const facts = day < factsFrom ? [] : [factRow(ctx, scope, { ...subject, staffId, details: { number } })]
  return { visit, facts, row: visit }
}

function delivered(books: Books, served: Served, enteredMs: number) {
  const { ctx, chance } = books
  const { day } = served
  const started = addDays(day, -chance.below(12))
  const accepted = addDays(started, -chance.below(3))
  const commissioned = addDays(accepted, -chance.below(3))
  const asked = addDays(commissioned, -chance.below(5))
  const promised = addDays(day, chance.isTrue(0.9) ? chance.below(8) : -1 - chance.below(4))
  const promisedOn = promised < accepted ? accepted : promised
  const isAgreed = day <= promisedOn && chance.isTrue(0.97)
  const course = { asked, commissioned, accepted, started, promisedOn }
  const { row, facts } = begun(books, served, course)
  ctx.go(enteredMs)
  const closedOn = closingOf(books, day)
  const matter = {
    ...row,
    ...{ stage: 'delivered' as const, deliveredOn: day, asAgreed: Number(isAgreed), completedEnteredAt: enteredMs },
    ...{ outcome: isAgreed ? '已交付' : '部分交付，已说明', updatedAt: enteredMs },
  }
  const last = { subjectKind: 'matter', subjectId: row.id, kind: 'delivered', day } as const
  const after = [factRow(ctx, books.scope, { ...last, details: { asAgreed: isAgreed } })]
  if (closedOn !== null) {
    ctx.go(Math.max(enteredMs, Date.parse(`${closedOn}T02:00:00Z`)))
    const closed = { ...last, kind: 'closed', day: closedOn, details: { feedback: 'none' } }
    Object.assign(matter, { stage: 'closed', closedOn, updatedAt: ctx.now() })
    after.push(factRow(ctx, books.scope, closed))
  }
  return { matter, facts: day < books.factsFrom ? [] : [...facts, ...after], row: { ...matter, day } }
}

/** Most are closed some days after the feedback limit; some wait until they are noticed. */
function closingOf({ today, chance }: Books, deliveredOn: string): string | null {
  const closed = addDays(deliveredOn, DEFAULT_INVITATION_RULE.feedbackDays + 1 + chance.below(4))
  const isRecent = addDays(closed, NOTICED_DAYS) > today
  return closed <= today && chance.isTrue(isRecent ? 0.6 : 0.999) ? closed : null
}

export interface Course {
  readonly asked: string
  readonly commissioned?: string
  readonly accepted?: string
  readonly started?: string
  readonly promisedOn?: string
}

/** A matter as far as its course goes. */
export function begun({ ctx, scope, chance }: Books, served: Served, course: Course) {
  const { clientId, serviceId, staffId, windowId, number } = served
  const { asked, commissioned = null, accepted = null, started = null, promisedOn = null } = course
  const enteredMs = Math.min(served.atMs, Date.parse(`${asked}T02:00:00Z`))
  ctx.go(enteredMs)
  const gaps = commissioned !== null && chance.isTrue(0.06) ? GAPS : null
  const wanted = { number, clientId: clientId ?? '', serviceId, staffId, askedOn: asked }
  const title = chance.pick(MATTER_TITLES)
  const base = matterRow(ctx, scope.organizationId, { ...wanted, ...(windowId ? { windowId } : {}), title })
  const answered = addDays(asked, chance.weighted({ '0': 60, '1': 25, '3': 15 }) === '0' ? 0 : 1)
  const row = {
    ...base,
    ...{ answeredOn: answered <= served.day ? answered : null, commissionedOn: commissioned, commissionGaps: gaps },
    ...{ acceptedOn: accepted, startedOn: started, firstPromisedOn: promisedOn, promisedOn, promiseConsentOn: null },
    ...{ contractFen: null, signedOn: null, deliveredOn: null, asAgreed: null, outcome: null, closedOn: null },
    ...{ stage: stageOf(course), completedEnteredAt: null as number | null, voidedAt: null },
  } satisfies Insertable<MatterTable>
  if (accepted !== null && chance.isTrue(0.5)) {
    Object.assign(row, { contractFen: 100_000 * (1 + chance.below(80)), signedOn: accepted })
  }
  return { row, facts: courseFacts({ ctx, scope, chance }, row, course) }
}

function stageOf({ commissioned, accepted, started }: Course): MatterTable['stage'] {
  return started ? 'started' : accepted ? 'accepted' : commissioned ? 'commissioned' : 'asked'
}

function courseFacts(
  { ctx, scope, chance }: Pick<Books, 'ctx' | 'scope' | 'chance'>,
  row: Insertable<MatterTable>,
  course: Course,
) {
  const { asked, commissioned, accepted, started, promisedOn } = course
  const note = { text: chance.pick(PUBLIC_NOTES), isPublic: true }
  const document = `WT-${row.number.slice(2)}`
  const steps: [string, string | null | undefined, object][] = [
    ['asked', asked, { number: row.number }],
    ['answered', row.answeredOn, {}],
    ['commissioned', commissioned, { document, ...(row.commissionGaps ? { gaps: row.commissionGaps } : {}) }],
    ['accepted', accepted, { promisedOn: promisedOn ?? null }],
    ['started', started, {}],
    ['note', started, note],
  ]
  return steps.flatMap(([kind, day, details], index) => {
    if (!day) return []
    // Steps of one day one after the other.
    ctx.go(Date.parse(`${day}T02:00:00Z`) + index * MINUTE_MS)
    const staffId = (kind === 'asked' || kind === 'answered') && row.staffId ? row.staffId : undefined
    return [
      factRow(ctx, scope, {
        ...{ subjectKind: 'matter' as const, subjectId: row.id, kind, day, staffId },
        details: { ...details },
      }),
    ]
  })
}

/** What became of a service that nobody rated: not invited, invited, or its page opened and left. */
export function unrated(books: Books, served: Served, nowMs: number): ServiceRows {
  const { ctx, scope, chance } = books
  const isLate = chance.isTrue(0.07)
  const made = completed(books, served, isLate ? 5 + chance.below(6) : 0)
  if (isLate || chance.isTrue(0.12)) return made
  ctx.go(served.atMs)
  const { feedbackDays } = DEFAULT_INVITATION_RULE
  const code = onceCodeOf(ctx, scope, made.row, { form: served.form, feedbackDays })
  const openedMs = served.atMs + Math.floor((1 + chance.number() * 60) * HOUR_MS)
  const isOpened = chance.isTrue(0.35) && openedMs < Math.min(nowMs, endOf(made.row.day, { feedbackDays }))
  const opened = { organizationId: scope.organizationId, codeId: code.id, at: openedMs }
  return isOpened ? { ...made, code, opened } : { ...made, code }
}
