import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

/** For replies that show nothing: JSON, images, errors. Pages set their own policy with the hashes they need. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
} as const

export const guardHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOTHING)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
