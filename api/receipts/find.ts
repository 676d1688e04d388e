import type { Names } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { lifeOf } from '../codes/find.ts'
import { codeSecret } from '../codes/secret.ts'
import type { Context } from '../context.ts'
import { names, namesOrNull } from '../names.ts'
import { receiptNumber } from '../responses/receipt.ts'
import { isReplaced } from '../responses/supersede.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { readInScope } from '../scope/in-scope.ts'
import { findHeld, type HeldResponse, intakeScope, parseReceipt } from './held.ts'
import { readSaid, type Said } from './said.ts'
import { contentOf } from './version-of.ts'

export type Counted = 'counted' | 'test' | 'no-value' | 'superseded' | 'late' | 'excluded'

export interface FoundReceipt {
  readonly organization: Names
  /** What the organization promises about replies; undefined where it keeps to the default sentence. */
  readonly replyPromise: Names | undefined
  readonly number: string
  readonly receivedAt: number
  readonly counted: Counted
  /** Given to a test code, whatever became of it since. */
  readonly isTest: boolean
  readonly said: Said
  /** What was asked: its reasons and questions in words are what may still be said. */
  readonly content: QuestionnaireContent
  /** Whether this answer may be given again: it is the last one of its chain. */
  readonly mayRateAgain: boolean
  /** When the organization first made contact about it; null if it hasn't. */
  readonly contactedAt: number | null
  /** For answers to a standing code that is still up: the token to rate another visit. */
  readonly anotherToken: string | undefined
}

/** What the holder of a receipt may see; never a score. Undefined for every unknown receipt alike. */
export async function findReceipt(ctx: Context, token: string): Promise<FoundReceipt | undefined> {
  const key = await parseReceipt(ctx, token)
  if (!key) return undefined
  return readInScope(ctx.db, intakeScope(key), async trx => {
    const held = await findHeld(trx, key)
    if (!held) return undefined
    const events = await eventsOf(trx, held)
    const life = lifeOf({ revokedAt: held.codeRevokedAt, expiresAt: held.codeExpiresAt }, ctx.now())
    const isStanding = held.codeKind === 'standing' && life === 'open'
    return {
      organization: names(held.nameZh, held.nameEn),
      replyPromise: namesOrNull(held.replyPromiseZh, held.replyPromiseEn) ?? undefined,
      number: receiptNumber(held.receivedAt, key.receiptHash),
      receivedAt: held.receivedAt,
      counted: countedOf(events, held),
      isTest: held.codePurpose === 'test',
      said: await readSaid(ctx, trx, held),
      content: await contentOf(ctx, trx, held),
      mayRateAgain: !(await isReplaced(trx, held)),
      contactedAt: events.find(event => event.kind === 'contacted')?.at ?? null,
      anotherToken: isStanding ? token.slice(0, 5) + codeSecret(ctx, held.organizationId, held.codeId) : undefined,
    }
  })
}

function eventsOf(trx: ReadTrx, held: HeldResponse) {
  return trx
    .selectFrom('responseEvent')
    .select(['kind', 'at'])
    .where('organizationId', '=', held.organizationId)
    .where('responseId', '=', held.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

type Events = Awaited<ReturnType<typeof eventsOf>>

/** The last word on the answer; without one it counts, if it rated anything at all. */
function countedOf(events: Events, held: HeldResponse): Counted {
  const last = events.findLast(event => event.kind !== 'contacted')
  if (last && last.kind !== 'reinstated' && last.kind !== 'contacted') return last.kind
  return /\d/.test(held.levels) ? 'counted' : 'no-value'
}
