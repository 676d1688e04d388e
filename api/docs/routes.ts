import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { READER_PAGE, READER_SCRIPT } from './reader.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
}

/** The API's own description and a reader for it; both come from this server alone. */
export function docsRoutes(api: OpenAPIHono<AppEnv>, folder: string, version: string): Hono<AppEnv> {
  let document: string | undefined
  const routes = new Hono<AppEnv>()

  routes.get('/api/openapi.json', c => {
    document ??= JSON.stringify(describe(api, version))
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' })
  })

  routes.get('/api/docs', c => {
    c.header('content-security-policy', POLICY)
    return c.html(READER_PAGE)
  })

  routes.get('/api/docs/:file', c => {
    const file = c.req.param('file')
    if (file === 'reader.js') return c.body(READER_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' })
    const type = FILES[file]
    if (!type) return c.notFound()
    return c.body(new Uint8Array(readFileSync(join(folder, file))), 200, { 'content-type': type })
  })

  return routes
}

function describe(api: OpenAPIHono<AppEnv>, version: string) {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-manyi',
  })
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Manyi 满意', version, description: 'Satisfaction evaluation for public service organizations.' },
  })
}
