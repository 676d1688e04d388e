import type { Context } from '../context.ts'
import { sha256 } from '../keys/secrets.ts'
import { readInScope } from '../scope/in-scope.ts'

const LIFE_MS = 30 * 60_000

/** A link good for one setup: 256 bit, 30 minutes, kept only as a hash and only in memory. */
export interface SetupLink {
  readonly tokenHash: string
  readonly expiresAt: number
}

export function newSetupLink(ctx: Context): { link: SetupLink; token: string } {
  const token = ctx.random(32).toString('base64url')
  return { token, link: { tokenHash: sha256(token), expiresAt: ctx.now() + LIFE_MS } }
}

/** Setup is needed as long as there is no account at all. */
export function isSetupNeeded(ctx: Context): Promise<boolean> {
  return readInScope(ctx.db, { kind: 'accounts' }, async trx => {
    const anybody = await trx.selectFrom('account').select('id').limit(1).executeTakeFirst()
    return anybody === undefined
  })
}
