import type { Code } from '../codes/find.ts'
import type { Context } from '../context.ts'
import { isContacted, isReplaced } from '../responses/supersede.ts'
import { readInScope } from '../scope/in-scope.ts'
import { findHeld, intakeScope, parseReceipt } from './held.ts'

/** What a new answer in place of an earlier one takes over from it, and what it will change. */
export interface FoundAgain {
  readonly code: Code
  readonly versionId: string
  readonly day: string
  /** Another answer stands in its place already. */
  readonly isReplaced: boolean
  /** The organization has made contact: a new answer is shown, not counted. */
  readonly isContacted: boolean
}

/** Undefined for every unknown receipt alike. */
export async function findAgain(ctx: Context, token: string): Promise<FoundAgain | undefined> {
  const key = await parseReceipt(ctx, token)
  if (!key) return undefined
  return readInScope(ctx.db, intakeScope(key), async trx => {
    const held = await findHeld(trx, key)
    if (!held) return undefined
    const code = await trx
      .selectFrom('code')
      .selectAll()
      .where('organizationId', '=', held.organizationId)
      .where('id', '=', held.codeId)
      .executeTakeFirstOrThrow()
    const { versionId, day } = held
    return { code, versionId, day, isReplaced: await isReplaced(trx, held), isContacted: await isContacted(trx, held) }
  })
}
