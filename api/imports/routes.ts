import { organizationPath } from '../../shared/contract/common.ts'
import {
  importApplication,
  importList,
  importPath,
  importPreview,
  importProblems,
  importReply,
  importUpload,
  problemsQuery,
  templateQuery,
} from '../../shared/contract/imports.ts'
import { IMPORT_TABLES } from '../../shared/domain/import-sheets.ts'
import { importTemplateTexts } from '../../shared/texts/import-template.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { csvLines } from '../exports/csv.ts'
import { fileReply } from '../exports/file-reply.ts'
import { xlsx } from '../exports/xlsx.ts'
import { CSV_TYPE, isUpload, XLSX_TYPE } from '../http/uploads.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { applyImport } from './apply.ts'
import { endImport } from './end.ts'
import { getImport, listImports, listProblems, previewImport } from './get.ts'
import { startImport } from './start.ts'
import { emptyTable, templateSheets } from './template.ts'

const tags = ['Imports']
const ADMINISTRATORS = ['org-head', 'org-admin'] as const
const base = '/organizations/{organization}/imports' as const
const one = `${base}/{import}` as const
const file = { schema: { type: 'string', format: 'binary' } } as const

const list = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: base,
  summary: 'The last imports',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(importList, 'Newest first') },
})
const start = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: base,
  summary: 'Send a file to be read',
  description:
    'The body is the file: one .xlsx with up to six sheets, or a CSV (UTF-8 or GB18030) with one table, at most ' +
    '20 MB and 50,000 rows. Nothing is changed before the application. Another import that is open is given up.',
  tags,
  request: {
    params: organizationPath,
    query: importUpload,
    body: { required: true, content: { [XLSX_TYPE]: file, [CSV_TYPE]: file } },
  },
  responses: { 202: json(importReply, 'It is being read: ask for it until its state says more') },
})
const xlsxTemplate = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: '/organizations/{organization}/import-template.xlsx',
  summary: 'An empty workbook to fill in',
  tags,
  request: { params: organizationPath },
  responses: { 200: { description: 'Six sheets, and one that explains every column' } },
})
const csvTemplate = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: '/organizations/{organization}/import-template.csv',
  summary: 'The headings of one table',
  tags,
  request: { params: organizationPath, query: templateQuery },
  responses: { 200: { description: 'UTF-8 with byte order mark' } },
})
const get = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: one,
  summary: 'How far an import has come',
  tags,
  request: { params: importPath },
  responses: { 200: json(importReply, 'State, progress and counts') },
})
const preview = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: `${one}/preview`,
  summary: 'The first rows of each sheet',
  tags,
  request: { params: importPath },
  responses: { 200: json(importPreview, 'As they were understood') },
})
const problems = defineRoute(ADMINISTRATORS, {
  method: 'get',
  path: `${one}/problems`,
  summary: 'What is wrong, by cell',
  tags,
  request: { params: importPath, query: problemsQuery },
  responses: { 200: json(importProblems, 'In the order in which it was found, 100 a page') },
})
const apply = defineRoute(ADMINISTRATORS, {
  method: 'post',
  path: `${one}/application`,
  summary: 'Do what the preview has shown',
  description:
    'All or nothing. Where the database has changed since the preview: 409 import.outdated, and a new preview.',
  tags,
  request: { params: importPath, body: jsonBody(importApplication) },
  responses: { 200: json(importReply, 'Applied') },
})
const end = defineRoute(ADMINISTRATORS, {
  method: 'delete',
  path: one,
  summary: 'Give an import up',
  tags,
  request: { params: importPath },
  responses: { 204: { description: 'What it was to bring is deleted' } },
})

export function importRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ imports: await listImports(ctx, tenantScope(c)) }, 200))
    .openapi(start, async c => {
      if (!isUpload(c)) throw new AppError('body.unsupported-type')
      const { name, sheet } = c.req.valid('query')
      return c.json(await startImport(ctx, tenantScope(c), { body: c.req.raw.body, name, sheet }), 202)
    })
    .openapi(xlsxTemplate, c => {
      const { file: name } = importTemplateTexts[c.get('lang')]
      return fileReply(c, 'xlsx', { name, plainName: 'manyi-import' }, xlsx(...templateSheets(c.get('lang'))))
    })
    .openapi(csvTemplate, c => {
      const { sheet = 'clients' } = c.req.valid('query')
      const lang = c.get('lang')
      const name = importTemplateTexts[lang].fileOf(IMPORT_TABLES[sheet].names[lang === 'zh' ? 0 : 1])
      return fileReply(c, 'csv', { name, plainName: `manyi-import-${sheet}` }, csvLines(emptyTable(sheet, lang)))
    })
    .openapi(get, async c => c.json(await getImport(ctx, tenantScope(c), c.req.valid('param').import), 200))
    .openapi(preview, async c => c.json(await previewImport(ctx, tenantScope(c), c.req.valid('param').import), 200))
    .openapi(problems, async c => {
      const after = Number(c.req.valid('query').after ?? 0)
      return c.json(await listProblems(ctx, tenantScope(c), c.req.valid('param').import, after, c.get('lang')), 200)
    })
    .openapi(apply, async c => {
      const { invites } = c.req.valid('json')
      return c.json(await applyImport(ctx, tenantScope(c), c.req.valid('param').import, invites), 200)
    })
    .openapi(end, async c => {
      await endImport(ctx, tenantScope(c), c.req.valid('param').import)
      return c.body(null, 204)
    })
}
