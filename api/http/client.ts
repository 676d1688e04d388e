import type { MiddlewareHandler } from 'hono'
import type { Language } from '../../shared/texts/language.ts'
import type { AppContext, AppEnv } from './env.ts'

/** Who asks, in which language, and how: from the socket, and from headers only where a trusted proxy sets them. */
export const client: MiddlewareHandler<AppEnv> = async (c, next) => {
  const peer = plainAddress(c.env?.incoming?.socket?.remoteAddress ?? '')
  const proxies = c.get('ctx').config.trustedProxies
  const isProxied = proxies.includes(peer)
  c.set('address', isProxied ? forwardedFor(c, proxies, peer) : peer)
  // Behind a proxy on this machine that we know nothing of, everybody would look local.
  c.set('isLocal', isLoopback(c.get('address')) && (isProxied || !c.req.header('x-forwarded-for')))
  c.set('isHttps', isProxied && c.req.header('x-forwarded-proto') === 'https')
  c.set('lang', languageOf(c.req.query('lang') ?? acceptedBy(c)))
  await next()
}

/** Pages are Chinese first, English one tap away; programs say what they want to read. */
function acceptedBy(c: AppContext): string | undefined {
  return c.req.path.startsWith('/api/') ? c.req.header('accept-language') : undefined
}

/** Chinese unless English stands before it. */
function languageOf(wanted: string | undefined): Language {
  const first = /\b(zh|en)\b/i.exec(wanted ?? '')?.[1]
  return first?.toLowerCase() === 'en' ? 'en' : 'zh'
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** The last hop that isn't a proxy of ours; what stands before it anybody could have written. */
function forwardedFor(c: AppContext, proxies: readonly string[], peer: string): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map(hop => plainAddress(hop.trim()))
  return hops.reverse().find(hop => hop !== '' && !proxies.includes(hop)) ?? peer
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}
