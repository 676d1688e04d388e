import { pageQuery } from '../../shared/contract/common.ts'
import {
  newSnapshot,
  snapshotLanguage,
  snapshotList,
  snapshotPath,
  snapshotReply,
} from '../../shared/contract/snapshots.ts'
import { EVALUATORS, listScope } from '../comparison/list-scope.ts'
import type { Context } from '../context.ts'
import { csvLines } from '../exports/csv.ts'
import { fileReply } from '../exports/file-reply.ts'
import { xlsx } from '../exports/xlsx.ts'
import type { AppContext } from '../http/env.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { exportSnapshot } from './export.ts'
import { getSnapshot, listSnapshots } from './find.ts'
import { takeSnapshot } from './take.ts'

const tags = ['Snapshots']

const take = defineRoute(EVALUATORS, {
  method: 'post',
  path: '/snapshots',
  summary: 'Keep the comparison as it is now',
  description: 'Exactly the rows of GET /comparison for the same query, for good: nobody can change or delete them.',
  tags,
  request: { body: jsonBody(newSnapshot) },
  responses: { 201: json(snapshotReply, 'The snapshot') },
})

const list = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/snapshots',
  summary: 'Snapshots of organizations of your list, newest first',
  tags,
  request: { query: pageQuery },
  responses: { 200: json(snapshotList, 'Those of whose organizations you look at every one') },
})

const show = defineRoute(EVALUATORS, {
  method: 'get',
  path: '/snapshots/{snapshot}',
  summary: 'What was shown then, and what is different now',
  tags,
  request: { params: snapshotPath },
  responses: { 200: json(snapshotReply, 'The snapshot') },
})

const file = <P extends string>(path: P, summary: string, description: string) =>
  defineRoute(EVALUATORS, {
    method: 'get',
    path,
    summary,
    tags,
    request: { params: snapshotPath, query: snapshotLanguage },
    responses: { 200: { description } },
  })

const csv = file('/snapshots/{snapshot}/csv', 'A snapshot as CSV', 'UTF-8 with byte order mark')
const workbook = file('/snapshots/{snapshot}/xlsx', 'A snapshot as an Excel workbook', 'One sheet; no formulas')

export function snapshotRoutes(ctx: Context) {
  const reply = async (c: AppContext, format: 'csv' | 'xlsx', id: string) => {
    const { sheet, name, year } = await exportSnapshot(ctx, listScope(c.get('signedIn')), id, c.get('lang'), format)
    const names = { name, plainName: `manyi-snapshot-${year}` }
    return fileReply(c, format, names, format === 'csv' ? csvLines(sheet) : xlsx(sheet))
  }
  return newRoutes()
    .openapi(take, async c => {
      const scope = listScope(c.get('signedIn'))
      const wanted = c.req.valid('json')
      const id = await takeSnapshot(ctx, scope, wanted, wanted.lang ?? c.get('lang'))
      return c.json(await getSnapshot(ctx, scope, id), 201)
    })
    .openapi(list, async c => c.json(await listSnapshots(ctx, listScope(c.get('signedIn')), c.req.valid('query')), 200))
    .openapi(show, async c =>
      c.json(await getSnapshot(ctx, listScope(c.get('signedIn')), c.req.valid('param').snapshot), 200),
    )
    .openapi(csv, c => reply(c, 'csv', c.req.valid('param').snapshot))
    .openapi(workbook, c => reply(c, 'xlsx', c.req.valid('param').snapshot))
}
