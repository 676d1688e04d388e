import { dayStartMs } from '../../shared/domain/business-day.ts'
import { addMembership } from '../accounts/add-membership.ts'
import { createAccount } from '../accounts/create.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { createOrganization } from '../organizations/create.ts'
import { inScope } from '../scope/in-scope.ts'
import type { PlatformScope, TenantScope } from '../scope/scope.ts'
import { chanceOf } from './chance.ts'
import type { Design } from './design.ts'
import { type Around, type Drafted, draftAnswer, draftFor } from './drafting.ts'
import { type Books, booksOf } from './ledger.ts'
import { type Site, setUpSite } from './organization.ts'
import { clientCount, type Outline, planAnswers } from './plan.ts'
import { fillProfile } from './profile.ts'
import { type Actors, rateAgainThroughReceipt, storeAnswers, storeDrafts, storeEvents, storeSayings } from './store.ts'
import { type Traveller, travellerOf } from './traveller.ts'
import { storeClients, storeUnderWay } from './under-way.ts'

/** Rows of a statement, and answers of a transaction: few large commits write every index page once. */
const BATCH = 400
const TRANSACTION = 10 * BATCH
const TESTS = 4
/** Services that nobody rates to each that somebody does: some organizations get more answers out of the same codes. */
const SILENCE = [0.35, 0.6, 0.9, 0.5, 1.2]
const DAY_MS = 86_400_000
const OPENING_MS = 9 * 3_600_000

/** One organization of the demo: what it is, how many answers it gets, and for whom everything is done. */
export interface Order {
  readonly design: Design
  readonly index: number
  readonly answers: number
  readonly days: readonly string[]
  readonly seed: string
  readonly platform: PlatformScope
  readonly reviewerId: string
  /** Services before this day are stored without the steps that led there. */
  readonly factsFrom: string
  readonly administrator: { readonly email: string; readonly name: string; readonly passwordHash: string }
  /** Called with so many answers as were just stored. */
  stored(count: number): void
}

export interface Filled {
  readonly organizationId: string
  /** What stands behind /s/ of its hall's poster. */
  readonly hall: string
}

/** Makes the organization, hangs its posters and lets everybody answer: the clock goes along. */
export async function fillOrganization(ctx: Context, order: Order): Promise<Filled> {
  const { design, days, index } = order
  const seed = `${order.seed} ${index}`
  const chance = chanceOf(`${seed} rows`)
  const firstDay = (design.lastDays ? days.at(-design.lastDays) : days[0]) ?? ''
  // They joined one after the other, most of them before the first day that is told of.
  const joinedDaysAgo = design.lastDays ? 0 : index % 40
  const traveller = travellerOf(ctx, chance, dayStartMs(firstDay) - joinedDaysAgo * DAY_MS + OPENING_MS)
  const scope = await found(traveller, order)
  const site = await setUpSite(traveller, scope, design, index)
  const todayMs = dayStartMs(days.at(-1) ?? '')
  const contents = { visit: site.versions.visit.content, matter: site.versions.matter.content }
  const outline: Outline = { design, answers: order.answers, days, nowMs: ctx.now(), todayMs, contents, seed }
  const books = openBooks(ctx, traveller, scope, order)
  const clients = await storeClients(books, clientCount(outline))
  const silence = SILENCE[index % SILENCE.length] ?? 0
  const around: Around = { site, clients, books, silence, todayMs, chance }
  const actors: Actors = { member: scope.accountId, reviewer: order.reviewerId }
  await storeTests(traveller, site)
  let drafted: Drafted[] = []
  const store = async () => {
    await storeAll(traveller, scope, drafted, actors)
    order.stored(drafted.length)
    drafted = []
    // A turn of the event loop, so that Ctrl-C is heard.
    await new Promise(setImmediate)
  }
  for (const planned of planAnswers(outline)) {
    drafted.push(draftAnswer(traveller, around, planned))
    if (drafted.length === TRANSACTION) await store()
  }
  if (drafted.length > 0) await store()
  await storeUnderWay(around, order.answers)
  traveller.go(todayMs - DAY_MS)
  await fillProfile(traveller, scope, design, index, days.at(-1) ?? '')
  return { organizationId: scope.organizationId, hall: site.posters.hall.token }
}

/** Ids and choices of the ledger are drawn apart, so that the answers stay what they are. */
function openBooks(ctx: Context, { now }: Traveller, scope: TenantScope, order: Order): Books {
  const { seed, index, factsFrom, days } = order
  const chance = chanceOf(`${seed} ${index} ledger`)
  return booksOf(travellerOf(ctx, chance, now()), scope, chance, { factsFrom, today: days.at(-1) ?? '' })
}

async function found(ctx: Traveller, { design, platform, administrator }: Order): Promise<TenantScope> {
  return inScope(ctx.db, platform, async trx => {
    const { name, function: serviceFunction } = design
    const organizationId = await createOrganization(ctx, trx, platform, { name, function: serviceFunction })
    const accountId = await createAccount(ctx, trx, administrator)
    await addMembership(ctx, trx, accountId, 'org-admin', [organizationId])
    const filled = { action: 'demo.filled', subjectKind: 'organization', subjectId: organizationId }
    await record(ctx, trx, platform, { ...filled, organizationId })
    return { kind: 'tenant', organizationId, accountId, role: 'org-admin' }
  })
}

async function storeAll(ctx: Traveller, scope: TenantScope, drafted: readonly Drafted[], actors: Actors) {
  const intake = { kind: 'intake', organizationIds: [scope.organizationId] } as const
  await inScope(ctx.db, intake, async trx => {
    for (let from = 0; from < drafted.length; from += BATCH) {
      const batch = drafted.slice(from, from + BATCH)
      await storeAnswers(ctx, trx, batch)
      await storeSayings(ctx, trx, batch)
      await storeEvents(ctx, trx, batch, actors)
    }
  })
  for (const each of drafted) await rateAgainThroughReceipt(ctx, each)
}

/** Before a poster goes up it is tried out; none of that counts. */
async function storeTests(ctx: Traveller, site: Site): Promise<void> {
  const { organizationId } = site.scope
  const best = Object.fromEntries(site.versions.visit.content.items.map(item => [item.id, 5 as const]))
  const drafts = Array.from({ length: TESTS }, () => {
    ctx.go(ctx.now() + 90_000)
    return draftFor(ctx, site, site.posters.test, { form: 'visit', channel: 'qr' }, best)
  })
  await inScope(ctx.db, { kind: 'intake', organizationIds: [organizationId] }, trx => storeDrafts(ctx, trx, drafts))
}
