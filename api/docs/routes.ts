import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { CLOSED, hashSource } from '../http/content-policy.ts'
import type { AppEnv } from '../http/env.ts'
import type { Document } from './document.ts'
import { eitherNull } from './nullable.ts'
import { READER_CSS } from './reader-css.ts'

const POLICY = `${CLOSED}; style-src ${hashSource(READER_CSS)}`

/** The API's own description, and a page to read it. */
export function docsRoutes(api: OpenAPIHono<AppEnv>, version: string): Hono<AppEnv> {
  let made: Document | undefined
  const document = () => {
    made ??= describe(api, version)
    return made
  }
  const routes = new Hono<AppEnv>()
  routes.get('/api/openapi.json', c => c.json(document()))
  routes.get('/api/docs', async c => {
    const { renderReader } = await import('./reader.tsx')
    c.header('content-security-policy', POLICY)
    return c.html(renderReader(document(), READER_CSS))
  })
  return routes
}

function describe(api: OpenAPIHono<AppEnv>, version: string): Document {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-manyi',
  })
  const info = {
    title: 'Manyi 满意',
    version,
    description: 'Satisfaction evaluation for public service organizations.',
  }
  return eitherNull(api.getOpenAPI31Document({ openapi: '3.1.0', info })) as Document
}
