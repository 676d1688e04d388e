import { keepOne, lockAdministrators } from '../accounts/administrators.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { inScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'
import { endSessionsOf } from '../sessions/end.ts'

/** Takes the second factor away, for a lost phone: the next sign-in sets up a new one. Open sessions end. */
export function resetTotp(ctx: Context, scope: PlatformScope, id: string): Promise<void> {
  return change(ctx, scope, id, 'account.totp-reset', async trx => {
    await trx
      .updateTable('account')
      .set({ totpSecret: null, totpConfirmedAt: null, totpStep: null })
      .where('id', '=', id)
      .execute()
    await endSessionsOf(ctx, trx, id)
  })
}

/** Forgets failed sign-ins, so that the next try isn't refused. */
export function unlock(ctx: Context, scope: PlatformScope, id: string): Promise<void> {
  return change(ctx, scope, id, 'account.unlocked', async (trx, email) => {
    await trx.deleteFrom('signInFailure').where('emailHash', '=', sha256(email)).execute()
  })
}

export function endSessions(ctx: Context, scope: PlatformScope, id: string): Promise<void> {
  return change(ctx, scope, id, 'account.sessions-ended', trx => endSessionsOf(ctx, trx, id))
}

/** Nobody signs in with it any more and its sessions end; memberships stay, for when it is enabled again. */
export function disable(ctx: Context, scope: PlatformScope, id: string): Promise<void> {
  return change(ctx, scope, id, 'account.disabled', async trx => {
    if (id === scope.accountId) throw new AppError('account.own')
    await lockAdministrators(trx, null)
    await trx
      .updateTable('account')
      .set({ disabledAt: ctx.now() })
      .where('id', '=', id)
      .where('disabledAt', 'is', null)
      .execute()
    await endSessionsOf(ctx, trx, id)
    await keepOne(trx, null)
  })
}

export function enable(ctx: Context, scope: PlatformScope, id: string): Promise<void> {
  return change(ctx, scope, id, 'account.enabled', async trx => {
    await trx.updateTable('account').set({ disabledAt: null }).where('id', '=', id).execute()
  })
}

/** One change of one account and its audit row. Throws not-found. */
async function change(
  ctx: Context,
  scope: PlatformScope,
  id: string,
  action: string,
  apply: (trx: Trx, email: string) => Promise<void>,
): Promise<void> {
  await inScope(ctx.db, scope, async trx => {
    const account = await trx.selectFrom('account').select('email').where('id', '=', id).executeTakeFirst()
    if (!account) throw new AppError('not-found')
    await apply(trx, account.email)
    await record(ctx, trx, scope, { action, subjectKind: 'account', subjectId: id })
  })
}
