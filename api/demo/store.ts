import type { Selectable } from 'kysely'
import { isNegative } from '../../shared/domain/value.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import type { Trx } from '../db/connect.ts'
import type { ResponseTable } from '../db/tables/responses.ts'
import { insertFollowing } from '../responses/insert-following.ts'
import { moveStamps } from '../responses/stamps.ts'
import { insertResponses } from '../responses/submit.ts'
import { supersede } from '../responses/supersede.ts'
import { type Drafted, draftFor } from './drafting.ts'
import { EXCLUSION_REASONS } from './fixtures/comments.ts'
import type { Site } from './organization.ts'
import type { Traveller } from './traveller.ts'

/** One statement a table for all answers of a batch, as when they come together. */
export async function storeAnswers(ctx: Traveller, trx: Trx, batch: readonly Drafted[]): Promise<void> {
  const codes = batch.flatMap(({ newCode }) => (newCode ? [newCode] : []))
  if (codes.length > 0) await trx.insertInto('code').values(codes).execute()
  const drafts = batch.map(each => each.draft)
  const inserted = await insertResponses(trx, drafts)
  if (inserted.size !== drafts.length) throw new Error('Two answers of the demo have one nonce or one code')
  await insertFollowing(ctx, trx, drafts)
}

export interface Actors {
  readonly member: string
  readonly reviewer: string
}

/** What happened to the answers of a batch later: first contact, exclusion, another rating in its place. */
export async function storeEvents(ctx: Traveller, trx: Trx, site: Site, batch: readonly Drafted[], actors: Actors) {
  const events = batch.flatMap(({ planned, draft }, index) => {
    const { contactedAt, excludedAt } = planned
    const { organizationId, id: responseId } = draft.row
    const event = (kind: 'contacted' | 'excluded', at: number, accountId: string, reason: string | null) => {
      ctx.go(at)
      return { organizationId, id: ctx.newId(), responseId, kind, at, accountId, reason }
    }
    const reason = EXCLUSION_REASONS[(index + responseId.length) % EXCLUSION_REASONS.length] ?? null
    const isBad = isNegative(draft.row.levels, BUILTIN_SCHEME)
    return [
      ...(isBad && contactedAt !== undefined ? [event('contacted', contactedAt, actors.member, null)] : []),
      ...(excludedAt === undefined ? [] : [event('excluded', excludedAt, actors.reviewer, reason)]),
    ]
  })
  if (events.length > 0) await trx.insertInto('responseEvent').values(events).execute()
  await moveStamps(
    trx,
    batch.filter(({ planned }) => planned.excludedAt !== undefined).map(({ draft }) => draft.row),
  )
  for (const each of batch) await storeAgain(ctx, trx, site, each)
}

async function storeAgain(ctx: Traveller, trx: Trx, site: Site, { planned, draft }: Drafted): Promise<void> {
  const { again } = planned
  if (!again) return
  ctx.go(again.at)
  const held = draft.row as Selectable<ResponseTable>
  const row = rowAgain(ctx, site, draft, again.ratings)
  await supersede(ctx, trx, { held, row, codeKind: draft.code.kind, isTest: false, version: draft.version })
}
