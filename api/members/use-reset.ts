import type { PasswordResetShown, PasswordResetUse } from '../../shared/contract/members.ts'
import { hashPassword } from '../accounts/password.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { inScope, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import { endSessionsOf } from '../sessions/end.ts'

const ACCOUNTS = { kind: 'accounts' } as const

/** Whose password the holder of a link may set. Unknown, used, replaced and expired ones answer alike. */
export function showReset(ctx: Context, token: string): Promise<PasswordResetShown> {
  return readInScope(ctx.db, ACCOUNTS, async trx => {
    const found = await findOpen(ctx, trx, token)
    if (!found) throw new AppError('reset.invalid')
    const { name, email, expiresAt } = found
    return { name, email, expiresAt }
  })
}

/**
 * The new password, in place of the forgotten one: every session ends and failed sign-ins are forgotten. The second
 * factor stays, and nobody is signed in by a link. Of two who use it at once one does.
 */
export async function applyReset(ctx: Context, { token, password }: PasswordResetUse): Promise<void> {
  const found = await readInScope(ctx.db, ACCOUNTS, trx => findOpen(ctx, trx, token))
  if (!found) throw new AppError('reset.invalid')
  const passwordHash = await hashPassword(password)
  const { accountId, email } = found
  await inScope(ctx.db, ACCOUNTS, async trx => {
    const now = ctx.now()
    const used = await trx
      .updateTable('passwordReset')
      .set({ usedAt: now })
      .where('tokenHash', '=', sha256(token))
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('id')
      .executeTakeFirst()
    if (!used) throw new AppError('reset.invalid')
    await trx.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
    await endSessionsOf(ctx, trx, accountId)
    await trx.deleteFrom('signInFailure').where('emailHash', '=', sha256(email)).execute()
    const entry = { action: 'password-reset.used', subjectKind: 'account', subjectId: accountId, accountId }
    await record(ctx, trx, ACCOUNTS, { ...entry, details: { reset: used.id } })
  })
}

function findOpen(ctx: Context, trx: ReadTrx, token: string) {
  return trx
    .selectFrom('passwordReset')
    .innerJoin('account', 'account.id', 'passwordReset.accountId')
    .select(['account.id as accountId', 'account.name', 'account.email', 'passwordReset.expiresAt'])
    .where('passwordReset.tokenHash', '=', sha256(token))
    .where('passwordReset.usedAt', 'is', null)
    .where('passwordReset.revokedAt', 'is', null)
    .where('passwordReset.expiresAt', '>', ctx.now())
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst()
}
