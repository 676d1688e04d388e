import type { OwnSessions, PasswordChange } from '../../shared/contract/accounts.ts'
import { hashPassword, isPassword } from '../accounts/password.ts'
import { countFailure, forgetFailures, refuseLocked } from '../accounts/sign-in-failures.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import { endSessionsOf } from './end.ts'
import { ABSOLUTE_MS, IDLE_MS, type SignedIn } from './find.ts'

const ACCOUNTS = { kind: 'accounts' } as const

export async function renameAccount(ctx: Context, { account }: SignedIn, name: string): Promise<void> {
  if (name === account.name) return
  await inScope(ctx.db, ACCOUNTS, async trx => {
    await trx.updateTable('account').set({ name }).where('id', '=', account.id).execute()
    await recordOwn(ctx, trx, account.id, 'account.renamed')
  })
}

/** The current password proves who asks; guesses count like failed sign-ins. All other sessions end. */
export async function changePassword(ctx: Context, signedIn: SignedIn, change: PasswordChange): Promise<void> {
  const { id, email } = signedIn.account
  await refuseLocked(ctx, email)
  const row = await readInScope(ctx.db, ACCOUNTS, trx =>
    trx.selectFrom('account').select('passwordHash').where('id', '=', id).executeTakeFirst(),
  )
  if (!(await isPassword(change.current, row?.passwordHash))) {
    await countFailure(ctx, email)
    throw new AppError('password.wrong', {}, [{ code: 'password.wrong', path: 'current', params: {} }])
  }
  const passwordHash = await hashPassword(change.password)
  await inScope(ctx.db, ACCOUNTS, async trx => {
    const changed = await trx
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', id)
      .where('passwordHash', '=', row?.passwordHash ?? '')
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new AppError('conflict')
    await endSessionsOf(ctx, trx, id, signedIn.tokenHash)
    await recordOwn(ctx, trx, id, 'account.password-changed')
  })
  await forgetFailures(ctx, email)
}

/** The account's sessions that are open now, this one first. */
export async function listOwnSessions(ctx: Context, { account, tokenHash }: SignedIn): Promise<OwnSessions> {
  const now = ctx.now()
  const rows = await readInScope(ctx.db, ACCOUNTS, trx =>
    trx
      .selectFrom('session')
      .select(['tokenHash', 'createdAt', 'seenAt'])
      .where('accountId', '=', account.id)
      .where('endedAt', 'is', null)
      .where('createdAt', '>=', now - ABSOLUTE_MS)
      .where('seenAt', '>=', now - IDLE_MS)
      .orderBy('seenAt', 'desc')
      .execute(),
  )
  const sessions = rows.map(row => ({
    openedAt: row.createdAt,
    seenAt: row.seenAt,
    isThis: row.tokenHash === tokenHash,
  }))
  return { sessions: sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis)) }
}

export async function endOtherSessions(ctx: Context, { account, tokenHash }: SignedIn): Promise<void> {
  await inScope(ctx.db, ACCOUNTS, async trx => {
    await endSessionsOf(ctx, trx, account.id, tokenHash)
    await recordOwn(ctx, trx, account.id, 'session.others-ended')
  })
}

function recordOwn(ctx: Context, trx: Trx, accountId: string, action: string): Promise<void> {
  return record(ctx, trx, ACCOUNTS, { action, subjectKind: 'account', subjectId: accountId, accountId })
}
