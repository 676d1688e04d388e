import type { SignInRequest } from '../../shared/contract/accounts.ts'
import { isPassword } from '../accounts/password.ts'
import { countFailure, forgetFailures, refuseLocked } from '../accounts/sign-in-failures.ts'
import { totpStep } from '../accounts/totp.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { unseal } from '../keys/key-ring.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import { openSession } from './open.ts'

const ACCOUNTS = { kind: 'accounts' } as const

/** Returns a session's token. Unknown e-mails, wrong passwords and locks answer alike, in text and in time. */
export async function signIn(ctx: Context, request: SignInRequest): Promise<string> {
  await refuseLocked(ctx, request.email)
  const account = await findAccount(ctx, request.email)
  if (!(await isPassword(request.password, account?.passwordHash)) || !account) {
    await countFailure(ctx, request.email)
    throw new AppError('session.invalid-credentials')
  }
  const step = await secondFactor(ctx, account, request)
  const token = await inScope(ctx.db, ACCOUNTS, async trx => {
    if (step !== null) await spendStep(trx, account.id, step)
    await record(ctx, trx, ACCOUNTS, {
      action: 'session.opened',
      subjectKind: 'account',
      subjectId: account.id,
      accountId: account.id,
    })
    return openSession(ctx, trx, account.id)
  })
  await forgetFailures(ctx, request.email)
  return token
}

function findAccount(ctx: Context, email: string) {
  return readInScope(ctx.db, ACCOUNTS, trx =>
    trx.selectFrom('account').selectAll().where('email', '=', email).where('disabledAt', 'is', null).executeTakeFirst(),
  )
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** Null where the account has no second factor yet. */
async function secondFactor(ctx: Context, account: Account, request: SignInRequest): Promise<number | null> {
  if (account.totpConfirmedAt === null || account.totpSecret === null) return null
  if (request.totp === undefined) throw new AppError('session.totp-missing')
  const secret = unseal(ctx.keys.ring, account.totpSecret, `totp ${account.id}`)
  const step = totpStep(secret, request.totp, ctx.now())
  if (step !== undefined) return step
  await countFailure(ctx, request.email)
  throw new AppError('session.totp-invalid')
}

/** A six-digit code opens the door once, also for two who type it at the same time. */
export async function spendStep(trx: Trx, accountId: string, step: number): Promise<void> {
  const spent = await trx
    .updateTable('account')
    .set({ totpStep: step })
    .where('id', '=', accountId)
    .where(either => either.or([either('totpStep', 'is', null), either('totpStep', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  if (!spent) throw new AppError('session.totp-invalid')
}
