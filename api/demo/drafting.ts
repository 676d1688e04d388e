import type { Insertable, Selectable } from 'kysely'
import type { SubmitCommand } from '../../shared/contract/responses.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { codeRow } from '../codes/create.ts'
import { codeSecret } from '../codes/secret.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { AppError } from '../errors.ts'
import { type Draft, draftOf } from '../responses/draft.ts'
import { submissionOf } from '../responses/submission.ts'
import type { Chance } from './chance.ts'
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
  readonly sayings: Sayings
}

/** Who is rated by whom, and up to when anything may have happened. */
export interface Around {
  readonly site: Site
  readonly clients: readonly string[]
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
  return { planned, draft, newCode: once?.code, sayings: sayingsOf(planned, service, todayMs, chance) }
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

/** A code made when the matter or visit was, printed on its slip or sent in its message. */
function onceCode(
  ctx: Traveller,
  { site, clients, chance }: Around,
  planned: Planned,
  serviceId: string,
): Poster & { code: Selectable<CodeTable> } {
  const { scope } = site
  const servedAt = planned.receivedAt - planned.daysAfter * DAY_MS
  const serviceDay = businessDayOf(servedAt)
  ctx.go(servedAt - HALF_HOUR_MS)
  const id = ctx.newId()
  const series = planned.form === 'matter' ? 'BJ' : 'DF'
  const reference = `${series}${serviceDay.replaceAll('-', '')}-${1000 + chance.below(9000)}`
  const wanted = { kind: 'once', purpose: 'live', form: planned.form, reference, serviceDay, serviceId } as const
  const staffId = chance.isTrue(0.7) ? chance.pick(site.staff) : undefined
  const row = codeRow(ctx, scope, id, { ...wanted, ...(staffId === undefined ? {} : { staffId }) })
  const clientId = planned.client === null ? null : (clients[planned.client] ?? null)
  return { code: { ...row, clientId, revokedAt: null }, token: site.key + codeSecret(ctx, scope.organizationId, id) }
}

function posterFor({ site: { posters }, todayMs, chance }: Around, { channel, receivedAt }: Planned): Poster {
  if (channel === 'kiosk') return posters.kiosk
  if (channel === 'paper' || channel === 'import') return posters.cards
  const where = chance.weighted({ hall: 40, window: 40, staff: 20 })
  const isQuiet = receivedAt > todayMs - QUIET_DAYS * DAY_MS
  if (where === 'window') return chance.pick(isQuiet ? posters.windows.slice(0, -1) : posters.windows)
  return where === 'staff' ? chance.pick(posters.staff) : posters.hall
}
