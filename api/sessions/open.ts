import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { sha256 } from '../keys/secrets.ts'

/** Opens a session and returns its token; only the token's hash is stored. */
export async function openSession(ctx: Context, trx: Trx, accountId: string): Promise<string> {
  const token = ctx.random(32).toString('base64url')
  const now = ctx.now()
  await trx
    .insertInto('session')
    .values({ tokenHash: sha256(token), accountId, createdAt: now, seenAt: now })
    .execute()
  return token
}
