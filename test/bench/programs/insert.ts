// The control of the PostgreSQL rows: the same door, one statement for each answer into a plain table, a pool of ten.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { submitRequest } from '../../../shared/contract/responses.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
await pool.query('create table if not exists bare (nonce text primary key, body text not null, at bigint not null)')

const app = new Hono()
app.post('/api/v1/codes/:code/responses', async c => {
  const parsed = submitRequest.safeParse(await c.req.json())
  if (!parsed.success) return c.json({ code: 'body.invalid' }, 422)
  const { nonce, ...rest } = parsed.data
  await pool.query('insert into bare (nonce, body, at) values ($1, $2, $3)', [nonce, JSON.stringify(rest), Date.now()])
  return c.json(parsed.data, 201)
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`The bare insert is listening on port ${port}`)
})
