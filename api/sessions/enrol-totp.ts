import QRCode from 'qrcode'
import { newTotpSecret, totpStep, totpUri } from '../accounts/totp.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { seal, unseal } from '../keys/key-ring.ts'
import { inScope } from '../scope/in-scope.ts'
import { locked } from '../scope/locked.ts'
import type { SignedIn } from './find.ts'
import { spendStep } from './sign-in.ts'

const ACCOUNTS = { kind: 'accounts' } as const

/** Offers a new secret. It counts only once confirmed; where one is confirmed already, conflict. */
export async function offerTotp(ctx: Context, { account }: SignedIn) {
  const secret = newTotpSecret(ctx.random)
  await inScope(ctx.db, ACCOUNTS, async trx => {
    const offered = await trx
      .updateTable('account')
      .set({ totpSecret: seal(ctx.keys.ring, secret, `totp ${account.id}`, ctx.random) })
      .where('id', '=', account.id)
      .where('totpConfirmedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!offered) throw new AppError('conflict')
    await recordTotp(ctx, trx, account.id, 'account.totp-offered')
  })
  const uri = totpUri(account.email, secret)
  return { secret, uri, svg: await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }) }
}

/**
 * The first right code of an offered secret makes it the account's second factor. Another offer waits meanwhile, and is
 * refused; one that came before has another secret, which this code doesn't prove.
 */
export function confirmTotp(ctx: Context, { account }: SignedIn, code: string): Promise<void> {
  return inScope(ctx.db, ACCOUNTS, async trx => {
    const own = trx.selectFrom('account').select(['totpSecret', 'totpConfirmedAt']).where('id', '=', account.id)
    const { totpSecret: sealed, totpConfirmedAt } = await locked(ctx, own)
    const step = sealed ? totpStep(unseal(ctx.keys.ring, sealed, `totp ${account.id}`), code, ctx.now()) : undefined
    if (step === undefined) throw new AppError('session.totp-invalid')
    if (totpConfirmedAt !== null) throw new AppError('conflict')
    await spendStep(trx, account.id, step)
    await trx.updateTable('account').set({ totpConfirmedAt: ctx.now() }).where('id', '=', account.id).execute()
    await recordTotp(ctx, trx, account.id, 'account.totp-enrolled')
  })
}

function recordTotp(ctx: Context, trx: Trx, accountId: string, action: string): Promise<void> {
  return record(ctx, trx, ACCOUNTS, { action, subjectKind: 'account', subjectId: accountId, accountId })
}
