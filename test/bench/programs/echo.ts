// The control of the SQLite rows: Hono and zod, no checks beyond the body's shape, no store.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { submitRequest } from '../../../shared/contract/responses.ts'

const app = new Hono()
app.post('/api/v1/codes/:code/responses', async c => {
  const parsed = submitRequest.safeParse(await c.req.json())
  return parsed.success ? c.json(parsed.data, 201) : c.json({ code: 'body.invalid' }, 422)
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`The echo is listening on port ${port}`)
})
