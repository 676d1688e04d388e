import { comparisonQuery, comparisonReply, funnelQuery, funnelReply } from '../../shared/contract/comparison.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, newRoutes } from '../sessions/define-route.ts'
import { compare } from './compare.ts'
import { funnel } from './funnel.ts'
import { EVALUATORS, listScope } from './list-scope.ts'

const comparison = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/comparison',
  summary: 'Your organizations side by side',
  description: "Each organization's year, to the digit as in its overview.",
  tags: ['Comparison'],
  request: { query: comparisonQuery },
  responses: { 200: json(comparisonReply, 'The rows that the query asks for') },
})

const plot = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/comparison/funnel',
  summary: 'Funnel plot of one function and form',
  description: 'Effective n against the rate, with limits of chance around the mean of the group.',
  tags: ['Comparison'],
  request: { query: funnelQuery },
  responses: { 200: json(funnelReply, 'Points and limits') },
})

export function comparisonRoutes(ctx: Context) {
  return newRoutes()
    .openapi(comparison, async c =>
      c.json(await compare(ctx, listScope(c.get('signedIn')), c.req.valid('query'), c.get('lang')), 200),
    )
    .openapi(plot, async c =>
      c.json(await funnel(ctx, listScope(c.get('signedIn')), c.req.valid('query'), c.get('lang')), 200),
    )
}
