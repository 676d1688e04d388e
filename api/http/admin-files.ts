import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { AppEnv } from './env.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/** The built admin app: hashed files for good, one page for every address of its own; in a demo it says so. */
export function adminFiles(folder: string, isDemo: boolean): Hono<AppEnv> {
  const names = readdirSync(join(folder, 'assets')).map(name => `assets/${name}`)
  const files = new Map(names.map(name => [`/admin/${name}`, join(folder, name)]))
  const plain = readFileSync(join(folder, 'index.html'), 'utf8')
  const page = isDemo ? plain.replace('<html', '<html data-demo') : plain
  const routes = new Hono<AppEnv>()

  routes.get('/admin/assets/*', c => {
    const file = files.get(c.req.path)
    if (file === undefined) return c.notFound()
    const headers = {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': TYPES[extname(file)] ?? '',
    }
    return c.body(new Uint8Array(readFileSync(file)), 200, headers)
  })

  const show = routes.get('/admin/*', c => {
    c.header('content-security-policy', POLICY)
    return c.html(page)
  })
  return show.get('/admin', c => c.redirect('/admin/'))
}
