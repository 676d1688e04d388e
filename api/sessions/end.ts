import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { inScope } from '../scope/in-scope.ts'
import type { SignedIn } from './find.ts'

/** Ends a session for good; ending it twice changes nothing. */
export async function endSession(ctx: Context, signedIn: SignedIn): Promise<void> {
  const accounts = { kind: 'accounts' } as const
  await inScope(ctx.db, accounts, async trx => {
    const ended = await trx
      .updateTable('session')
      .set({ endedAt: ctx.now() })
      .where('tokenHash', '=', signedIn.tokenHash)
      .where('endedAt', 'is', null)
      .returning('accountId')
      .executeTakeFirst()
    if (!ended) return
    const { accountId } = ended
    await record(ctx, trx, accounts, {
      action: 'session.ended',
      subjectKind: 'account',
      subjectId: accountId,
      accountId,
    })
  })
}

/** Ends all sessions of an account, but for the one whose token has this hash. */
export async function endSessionsOf(ctx: Context, trx: Trx, accountId: string, except = ''): Promise<void> {
  await trx
    .updateTable('session')
    .set({ endedAt: ctx.now() })
    .where('accountId', '=', accountId)
    .where('tokenHash', '!=', except)
    .where('endedAt', 'is', null)
    .execute()
}
