import QRCode from 'qrcode'
import { newTotpSecret, totpStep, totpUri } from '../accounts/totp.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { seal, unseal } from '../keys/key-ring.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
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

/** The first right code of an offered secret makes it the account's second factor. */
export async function confirmTotp(ctx: Context, { account }: SignedIn, code: string): Promise<void> {
  const row = await readInScope(ctx.db, ACCOUNTS, trx =>
    trx.selectFrom('account').select('totpSecret').where('id', '=', account.id).executeTakeFirst(),
  )
  const sealed = row?.totpSecret
  const step = sealed ? totpStep(unseal(ctx.keys.ring, sealed, `totp ${account.id}`), code, ctx.now()) : undefined
  if (!sealed || step === undefined) throw new AppError('session.totp-invalid')
  await inScope(ctx.db, ACCOUNTS, async trx => {
    await spendStep(trx, account.id, step)
    const confirmed = await trx
      .updateTable('account')
      .set({ totpConfirmedAt: ctx.now() })
      .where('id', '=', account.id)
      // Another offer in between has another secret, which this code doesn't prove.
      .where('totpSecret', '=', sealed)
      .where('totpConfirmedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!confirmed) throw new AppError('conflict')
    await recordTotp(ctx, trx, account.id, 'account.totp-enrolled')
  })
}

function recordTotp(ctx: Context, trx: Trx, accountId: string, action: string): Promise<void> {
  return record(ctx, trx, ACCOUNTS, { action, subjectKind: 'account', subjectId: accountId, accountId })
}
