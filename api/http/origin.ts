import type { MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from './env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const OWN_SITE = new Set(['same-origin', 'none'])

/**
 * Unsafe requests from a browser must come from our own pages: Origin is ours, and Sec-Fetch-Site, where the browser
 * sends it, says so too. A client that sends neither is no browser; it carries no cookie that it wasn't given.
 */
export const ownOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!SAFE.has(c.req.method) && !isOwn(c)) throw new AppError('origin.foreign')
  await next()
}

function isOwn(c: AppContext): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && !OWN_SITE.has(site)) return false
  const origin = c.req.header('origin')
  if (origin === undefined) return site !== undefined || c.req.header('cookie') === undefined
  const { publicUrl } = c.get('ctx').config
  return origin === publicUrl || hostOf(origin) === c.req.header('host')
}

function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
}
