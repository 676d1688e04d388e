import { organizationPath } from '../../shared/contract/common.ts'
import { type CoverageQuery, coverageQuery, coverageReply } from '../../shared/contract/coverage.ts'
import { overviewQuery, overviewReply } from '../../shared/contract/satisfaction.ts'
import { isBusinessDay } from '../../shared/domain/business-day.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import type { EvaluatorScope, TenantScope } from '../scope/scope.ts'
import { defineRoute, json, newRoutes } from '../sessions/define-route.ts'
import { coverage } from './coverage.ts'
import { overview } from './overview.ts'
import type { Range } from './read-groups.ts'

const show = defineRoute(['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer'], {
  method: 'get',
  path: '/organizations/{organization}/overview',
  summary: 'Rate of a year, twelve months, four dimensions',
  description: 'Every figure with its counts; the scheme says by which formula and lines.',
  tags: ['Satisfaction'],
  request: { params: organizationPath, query: overviewQuery },
  responses: { 200: json(overviewReply, 'The overview') },
})

const showCoverage = defineRoute(['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer'], {
  method: 'get',
  path: '/organizations/{organization}/coverage',
  summary: 'How many services of the ledger were invited, opened and rated',
  description: 'Silence is no rating. Rows entered late, or re-dated or voided after rating, are counted.',
  tags: ['Satisfaction'],
  request: { params: organizationPath, query: coverageQuery },
  responses: { 200: json(coverageReply, 'Coverage by form and together') },
})

export function satisfactionRoutes(ctx: Context) {
  return newRoutes()
    .openapi(show, async c => {
      const { year } = c.req.valid('query')
      const { organization } = c.req.valid('param')
      return c.json(await overview(ctx, readerScope(c), organization, year ? Number(year) : undefined), 200)
    })
    .openapi(showCoverage, async c => {
      const { organization } = c.req.valid('param')
      return c.json(await coverage(ctx, readerScope(c), organization, rangeOf(c.req.valid('query'))), 200)
    })
}

/** Both days or neither, in their order. */
function rangeOf({ from, to }: CoverageQuery): Range | undefined {
  if (from === undefined && to === undefined) return undefined
  const isWrong = (day: string | undefined) => day === undefined || !isBusinessDay(day)
  const wrong = [...(isWrong(from) ? ['from'] : []), ...(isWrong(to) || (to ?? '') < (from ?? '') ? ['to'] : [])]
  if (from !== undefined && to !== undefined && wrong.length === 0) return { from, to }
  throw new AppError(
    'body.invalid',
    {},
    wrong.map(path => ({ code: 'field.invalid', path, params: {} })),
  )
}

function readerScope(c: AppContext): TenantScope | EvaluatorScope {
  const scope = c.get('scope')
  if (scope.kind !== 'tenant' && scope.kind !== 'evaluator') throw new AppError('role.forbidden')
  return scope
}
