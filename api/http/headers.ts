import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

/** For replies that show nothing: JSON, images, errors. Pages set their own policy with the hashes they need. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"

const HEADERS = Object.entries({
  'content-security-policy': NOTHING,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
})

export const guardHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  // Before the reply is made: changing a finished one costs as much as making it.
  for (const [name, value] of HEADERS) c.header(name, value)
  await next()
}
