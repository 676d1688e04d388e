import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly passwordHash: string
}

/** Throws name.taken where the e-mail has an account. */
export async function createAccount(ctx: Context, trx: Trx, account: NewAccount): Promise<string> {
  const id = ctx.newId()
  const inserted = await trx
    .insertInto('account')
    .values({ ...account, id, createdAt: ctx.now() })
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new AppError('name.taken')
  return id
}
