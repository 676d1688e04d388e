import { organizationPath } from '../../shared/contract/common.ts'
import { overviewQuery, overviewReply } from '../../shared/contract/satisfaction.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { defineRoute, json, newRoutes } from '../sessions/define-route.ts'
import { overview } from './overview.ts'

const show = defineRoute(['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer'], {
  method: 'get',
  path: '/organizations/{organization}/overview',
  summary: 'Rate of a year, twelve months, four dimensions',
  description: 'Every figure with its counts; the scheme says by which formula and lines.',
  tags: ['Satisfaction'],
  request: { params: organizationPath, query: overviewQuery },
  responses: { 200: json(overviewReply, 'The overview') },
})

export function satisfactionRoutes(ctx: Context) {
  return newRoutes().openapi(show, async c => {
    const scope = c.get('scope')
    if (scope.kind !== 'tenant' && scope.kind !== 'evaluator') throw new AppError('role.forbidden')
    const { year } = c.req.valid('query')
    return c.json(await overview(ctx, scope, c.req.valid('param').organization, year ? Number(year) : undefined), 200)
  })
}
