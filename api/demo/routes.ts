import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { inScope } from '../scope/in-scope.ts'
import { defineRoute, newRoutes } from '../sessions/define-route.ts'
import { platformScope } from '../sessions/guard.ts'

const remove = defineRoute(['platform-admin'], {
  method: 'delete',
  path: '/demo',
  summary: 'End the demo: the server stops and its data is removed',
  tags: ['Demo'],
  responses: { 204: { description: 'It ends as soon as this is read' } },
})

/** Only there in a demo. `end` stops the server once it has answered. */
export function demoRoutes(ctx: Context, end: () => void) {
  return newRoutes().openapi(remove, async c => {
    const scope = platformScope(c)
    await inScope(ctx.db, scope, trx =>
      record(ctx, trx, scope, { action: 'demo.ended', subjectKind: 'demo', subjectId: 'demo' }),
    )
    setImmediate(end)
    return c.body(null, 204)
  })
}
