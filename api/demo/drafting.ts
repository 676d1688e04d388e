import type { Insertable, Selectable } from 'kysely'
import type { SubmitCommand } from '../../shared/contract/responses.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { DEFAULT_INVITATION_RULE } from '../../shared/domain/ledger.ts'
import { codeRow } from '../codes/create.ts'
import { codeSecret } from '../codes/secret.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { AppError } from '../errors.ts'
import { endOf } from '../ledger/invite.ts'
import { type Draft, draftOf } from '../responses/draft.ts'
import { submissionOf } from '../responses/submission.ts'
import type { Chance } from './chance.ts'
import { type Books, completed, type Served, type ServiceRows, unrated } from './ledger.ts'
import type { Poster, Site } from './organization.ts'
import type { Planned, Ratings } from './plan.ts'
import { type Sayings, sayingsOf } from './sayings.ts'
import type { Traveller } from './traveller.ts'

const DAY_MS = 86_400_000
const HALF_HOUR_MS = 1_800_000
/** Nobody has rated the last window for so long: the organization should notice. */
const QUIET_DAYS = 20
const NONCE_BYTES = 16

/** A planned answer with its rows: made by the functions that make them for real ones. */
export interface Drafted {
  readonly planned: Planned
  readonly draft: Draft
  /** The code that was made for this answer alone. */
  readonly newCode: Insertable<CodeTable> | undefined
  /** What the ledger holds of the service, and of others about that time that nobody rated. */
  readonly services: readonly ServiceRows[]
  readonly sayings: Sayings
}

/** Who is rated by whom, and up to when anything may have happened. */
export interface Around {
  readonly site: Site
  readonly clients: readonly string[]
  readonly books: Books
  /** Services that nobody rates, on average, to each that somebody does. */
  readonly silence: number
  readonly todayMs: number
  readonly chance: Chance
}

export function draftAnswer(ctx: Traveller, around: Around, planned: Planned): Drafted {
  const { site, todayMs, chance } = around
  const service = chance.pick(site.services)
  const once = planned.isOnce ? onceCode(ctx, around, planned, service.id) : undefined
  const poster = once ?? posterFor(around, planned)
  ctx.go(planned.receivedAt)
  const draft = draftFor(ctx, site, poster, planned, planned.ratings)
  const services = once ? [once.service, ...silentOnes(around, planned)] : []
  return { planned, draft, newCode: once?.code, services, sayings: sayingsOf(planned, service, todayMs, chance) }
}

/** Checks and fills the row as if it had been sent: channels that no public door accepts included. */
export function draftFor(
  ctx: Traveller,
  { scope, key, versions }: Site,
  { code, token }: Poster,
  { form, channel }: Pick<Planned, 'form' | 'channel'>,
  ratings: Ratings,
): Draft {
  const version = versions[form]
  const nonce = ctx.random(NONCE_BYTES).toString('base64url')
  const command = { nonce, channel, version: version.id, ratings } as SubmitCommand
  const { organizationId } = scope
  const addressed = { ...submissionOf(token, command), organizationId, organizationKey: key }
  const draft = draftOf(ctx, addressed, code, version)
  if (draft instanceof AppError) throw draft
  return draft
}

/** A code made when the matter or visit was entered, printed on its slip or sent in its message. */
function onceCode(
  ctx: Traveller,
  around: Around,
  planned: Planned,
  serviceId: string,
): Poster & { code: Selectable<CodeTable>; service: ServiceRows } {
  const { site, books } = around
  const { scope } = site
  const served = servedOn(around, planned, serviceId)
  const { row, ...service } = completed(books, served)
  ctx.go(served.atMs)
  const id = ctx.newId()
  const { form, number: reference, day: serviceDay, staffId } = served
  const wanted = { kind: 'once', purpose: 'live', form, reference, serviceDay, serviceId, staffId } as const
  const expiresAt = endOf(serviceDay, DEFAULT_INVITATION_RULE)
  const of = { clientId: served.clientId, ...(form === 'matter' ? { matterId: row.id } : { visitId: row.id }) }
  const code = { ...codeRow(ctx, scope, id, { ...wanted, expiresAt }, of), revokedAt: null }
  return { code, token: site.key + codeSecret(ctx, scope.organizationId, id), service }
}

/** What was given, half an hour before it could be rated. */
function servedOn({ site, clients, books }: Around, planned: Planned, serviceId: string): Served {
  const { form, client } = planned
  const atMs = planned.receivedAt - planned.daysAfter * DAY_MS - HALF_HOUR_MS
  const day = businessDayOf(atMs + HALF_HOUR_MS)
  return {
    ...{ form, day, atMs, serviceId, staffId: books.chance.pick(site.staff) },
    clientId: client === null ? null : (clients[client] ?? null),
    windowId: books.chance.isTrue(0.6) ? books.chance.pick(site.windows) : null,
    number: books.nextNumber(form, day),
  }
}

/** Most who are asked say nothing; they are other clients than the one who does. */
function silentOnes(around: Around, planned: Planned): ServiceRows[] {
  const { site, clients, books, silence, todayMs } = around
  const { chance } = books
  const count = Math.floor(silence) + Number(chance.isTrue(silence % 1))
  return Array.from({ length: count }, () => {
    const client = chance.below(clients.length)
    return unrated(books, servedOn(around, { ...planned, client }, chance.pick(site.services).id), todayMs)
  })
}

function posterFor({ site: { posters }, todayMs, chance }: Around, { channel, receivedAt }: Planned): Poster {
  if (channel === 'kiosk') return posters.kiosk
  if (channel === 'paper' || channel === 'import') return posters.cards
  const where = chance.weighted({ hall: 40, window: 40, staff: 20 })
  const isQuiet = receivedAt > todayMs - QUIET_DAYS * DAY_MS
  if (where === 'window') return chance.pick(isQuiet ? posters.windows.slice(0, -1) : posters.windows)
  return where === 'staff' ? chance.pick(posters.staff) : posters.hall
}
