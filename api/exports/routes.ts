import { comparisonQuery } from '../../shared/contract/comparison.ts'
import { EVALUATORS, listScope } from '../comparison/list-scope.ts'
import type { Context } from '../context.ts'
import type { AppContext } from '../http/env.ts'
import { defineRoute, newRoutes } from '../sessions/define-route.ts'
import { csvLines } from './csv.ts'
import { exportComparison } from './export-comparison.ts'
import { fileReply } from './file-reply.ts'
import { xlsx } from './xlsx.ts'

const csvRoute = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/comparison.csv',
  summary: 'The comparison as CSV',
  description: 'Exactly the rows, order and rounding of GET /comparison for the same query.',
  tags: ['Comparison'],
  request: { query: comparisonQuery },
  responses: { 200: { description: 'UTF-8 with byte order mark' } },
})

const xlsxRoute = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/comparison.xlsx',
  summary: 'The comparison as an Excel workbook',
  description: 'Exactly the rows, order and rounding of GET /comparison for the same query.',
  tags: ['Comparison'],
  request: { query: comparisonQuery },
  responses: { 200: { description: 'One sheet; numbers typed, no formulas' } },
})

export function exportRoutes(ctx: Context) {
  const reply = async (c: AppContext, format: 'csv' | 'xlsx', query: Parameters<typeof exportComparison>[2]) => {
    const { sheet, name, year } = await exportComparison(
      ctx,
      listScope(c.get('signedIn')),
      query,
      c.get('lang'),
      format,
    )
    const names = { name, plainName: `manyi-comparison-${year}` }
    return fileReply(c, format, names, format === 'csv' ? csvLines(sheet) : xlsx(sheet))
  }
  return newRoutes()
    .openapi(csvRoute, c => reply(c, 'csv', c.req.valid('query')))
    .openapi(xlsxRoute, c => reply(c, 'xlsx', c.req.valid('query')))
}
