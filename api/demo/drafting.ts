import type { Insertable, Selectable } from 'kysely'
import { addDays, businessDayOf } from '../../shared/domain/business-day.ts'
import type { SubmitCommand } from '../../shared/contract/responses.ts'
import { codeRow } from '../codes/create.ts'
import type { Code } from '../codes/find.ts'
import { codeSecret } from '../codes/secret.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { AppError } from '../errors.ts'
import { type Draft, draftOf } from '../responses/draft.ts'
import { submissionOf } from '../responses/submission.ts'
import type { Chance } from './chance.ts'
import type { Poster, Site } from './organization.ts'
import type { Planned, Ratings } from './plan.ts'
import type { Traveller } from './traveller.ts'

const HOUR_MS = 3_600_000
const NONCE_BYTES = 16

/** A planned answer with its rows: made by the functions that make them for real ones. */
export interface Drafted {
  readonly planned: Planned
  readonly draft: Draft
  /** The code that was made for this answer alone. */
  readonly newCode: Insertable<CodeTable> | undefined
  readonly service: string
}

export function draftAnswer(ctx: Traveller, site: Site, planned: Planned, clients: readonly string[], chance: Chance) {
  const service = chance.pick(site.services)
  const once = planned.isOnce ? onceCode(ctx, site, planned, clients, service.id, chance) : undefined
  const poster = once ?? posterFor(site, planned, chance)
  ctx.go(planned.receivedAt)
  const draft = draftFor(ctx, site, poster, planned, planned.ratings)
  return { planned, draft, newCode: once?.code, service: service.name } satisfies Drafted
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
  site: Site,
  planned: Planned,
  clients: readonly string[],
  serviceId: string,
  chance: Chance,
): Poster & { code: Selectable<CodeTable> } {
  const { scope } = site
  const serviceDay = addDays(businessDayOf(planned.receivedAt), -planned.daysAfter)
  ctx.go(planned.receivedAt - planned.daysAfter * 24 * HOUR_MS - HOUR_MS / 2)
  const id = ctx.newId()
  const reference = `${planned.form === 'matter' ? 'BJ' : 'DF'}${serviceDay.replaceAll('-', '')}-${1000 + chance.below(9000)}`
  const wanted = { kind: 'once', purpose: 'live', form: planned.form, reference, serviceDay, serviceId } as const
  const staffId = chance.isTrue(0.7) ? chance.pick(site.staff) : undefined
  const row = codeRow(ctx, scope, id, { ...wanted, ...(staffId === undefined ? {} : { staffId }) })
  const clientId = planned.client === null ? null : (clients[planned.client] ?? null)
  return { code: { ...row, clientId, revokedAt: null }, token: site.key + codeSecret(ctx, scope.organizationId, id) }
}

function posterFor({ posters }: Site, { channel }: Planned, chance: Chance): Poster {
  if (channel === 'kiosk') return posters.kiosk
  if (channel === 'paper' || channel === 'import') return posters.cards
  const where = chance.weighted({ hall: 40, window: 40, staff: 20 })
  if (where === 'window') return chance.pick(posters.windows)
  return where === 'staff' ? chance.pick(posters.staff) : posters.hall
}
