import type { Code } from '../codes/find.ts'
import type { Context } from '../context.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'

/** Programs that look at a link before anybody does: previews of chat programs, search engines, scanners. */
const ROBOT = /bot\b|bot\/|spider|crawl|preview|facebookexternalhit|whatsapp|slurp|headless|curl|wget|python|go-http/i

export interface Opening {
  readonly method: string
  readonly userAgent: string | undefined
  /** `Sec-Purpose` or `Purpose`: browsers that fetch ahead. */
  readonly purpose: string | undefined
}

/**
 * Keeps when the page of a service's code was first opened by somebody. It runs beside the page, which waits for
 * nothing of it and doesn't fail with it: a count that misses one is better than a client who can't rate.
 */
export function noteOpened(ctx: Context, code: Code, opening: Opening): void {
  const isOfLedger = code.kind === 'once' && (code.visitId !== null || code.matterId !== null)
  if (!isOfLedger || code.purpose !== 'live' || !isPerson(opening)) return
  store(ctx, code).catch((error: unknown) => {
    ctx.log.warn({ error: error instanceof Error ? error.message : String(error) }, 'an opened code was not noted')
  })
}

function isPerson({ method, userAgent = '', purpose = '' }: Opening): boolean {
  return method === 'GET' && !/prefetch|prerender|preview/i.test(purpose) && !ROBOT.test(userAgent)
}

async function store(ctx: Context, { organizationId, id: codeId }: Code): Promise<void> {
  const scope = { kind: 'intake', organizationIds: [organizationId] } as const
  const known = await readInScope(ctx.db, scope, trx =>
    trx
      .selectFrom('codeOpened')
      .select('at')
      .where('organizationId', '=', organizationId)
      .where('codeId', '=', codeId)
      .executeTakeFirst(),
  )
  if (known) return
  await inScope(ctx.db, scope, trx =>
    trx
      .insertInto('codeOpened')
      .values({ organizationId, codeId, at: ctx.now() })
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )
}
