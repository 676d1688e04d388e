import { Hono } from 'hono'
import type { Context } from '../context.ts'
import type { AppEnv } from '../http/env.ts'
import { errorReply } from '../http/error-reply.ts'
import { inScope } from '../scope/in-scope.ts'

/** One real write a second at most, however often somebody asks. */
const KEPT_MS = 1000

export function healthRoutes(ctx: Context): Hono<AppEnv> {
  let last: { at: number; write: Promise<void> } | undefined
  const routes = new Hono<AppEnv>()

  routes.get('/healthz', c => c.json({ status: 'alive' }))

  routes.get('/readyz', async c => {
    const at = ctx.now()
    if (!last || at - last.at >= KEPT_MS) last = { at, write: proveStorage(ctx, at) }
    try {
      await last.write
      return c.json({ status: 'ready' })
    } catch (error) {
      last = undefined
      return errorReply(error, c)
    }
  })

  return routes
}

/** Commits a row the way an answer is committed. */
function proveStorage(ctx: Context, at: number): Promise<void> {
  const row = { name: 'last-ready', value: String(at) }
  return inScope(ctx.db, { kind: 'accounts' }, async trx => {
    await trx
      .insertInto('installation')
      .values(row)
      .onConflict(conflict => conflict.column('name').doUpdateSet({ value: row.value }))
      .execute()
  })
}
