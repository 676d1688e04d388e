import { sql } from 'kysely'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'

const FAILURES = 5
const LOCK_MS = 15 * 60_000
const ACCOUNTS = { kind: 'accounts' } as const

/** Throws session.locked while the e-mail, existing or not, is locked. */
export async function refuseLocked(ctx: Context, email: string): Promise<void> {
  const row = await readInScope(ctx.db, ACCOUNTS, trx =>
    trx.selectFrom('signInFailure').select('lockedUntil').where('emailHash', '=', sha256(email)).executeTakeFirst(),
  )
  const left = (row?.lockedUntil ?? 0) - ctx.now()
  if (left > 0) throw new AppError('session.locked', { minutes: Math.ceil(left / 60_000) })
}

/** The fifth failure in a row locks, which the audit log keeps; after the lock counting begins anew. */
export async function countFailure(ctx: Context, email: string): Promise<void> {
  const now = ctx.now()
  const failed = sql<number>`
    case when sign_in_failure.locked_until <= ${now} then 1 else sign_in_failure.failed + 1 end`
  await inScope(ctx.db, ACCOUNTS, async trx => {
    const row = await trx
      .insertInto('signInFailure')
      .values({ emailHash: sha256(email), failed: 1, lockedUntil: null })
      .onConflict(conflict =>
        conflict.column('emailHash').doUpdateSet({
          failed,
          lockedUntil: sql`case when ${failed} >= ${FAILURES} then ${sql.lit(now + LOCK_MS)} else null end`,
        }),
      )
      .returning(['failed', 'lockedUntil'])
      .executeTakeFirstOrThrow()
    // Tries that were under way when it locked lock it once more; one row says it.
    if (row.lockedUntil !== null && row.failed === FAILURES) await recordLock(ctx, trx, email)
  })
}

/** Under the account's id, or under the hash of an e-mail that has none. */
async function recordLock(ctx: Context, trx: Trx, email: string): Promise<void> {
  const account = await trx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()
  await record(ctx, trx, ACCOUNTS, {
    action: 'session.locked',
    ...(account
      ? { subjectKind: 'account', subjectId: account.id, accountId: account.id }
      : { subjectKind: 'email-hash', subjectId: sha256(email) }),
    details: { minutes: LOCK_MS / 60_000 },
  })
}

export async function forgetFailures(ctx: Context, email: string): Promise<void> {
  await inScope(ctx.db, ACCOUNTS, trx =>
    trx.deleteFrom('signInFailure').where('emailHash', '=', sha256(email)).execute(),
  )
}
