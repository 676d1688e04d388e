import type { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { appErrorOf, setRetryAfter } from '../http/error-reply.ts'
import { ERROR_STATUS } from '../http/error-status.ts'
import type { Inlined } from './assets.ts'
import { type Frame, type NoticeKind, type NoticePage, renderNotice } from './render.ts'

/** The reader's choices, kept in the address: no page sets a cookie. */
export function frameOf(c: AppContext, { css, script }: Inlined, path = c.req.path): Frame {
  return { lang: c.get('lang'), large: c.req.query('large') === '1', path, css, script }
}

/** Choices as a query, for redirects. */
export function choicesOf(c: AppContext, more: Record<string, string> = {}): string {
  const chosen = new URLSearchParams(more)
  if (c.get('lang') !== 'zh') chosen.set('lang', c.get('lang'))
  if (c.req.query('large') === '1') chosen.set('large', '1')
  return chosen.size > 0 ? `?${chosen}` : ''
}

export function page(c: AppContext, { policy }: Inlined, html: string, status: 200 | 409 | 422 = 200): Response {
  c.header('content-security-policy', policy)
  return c.html(html, status)
}

const NOTICES: Partial<Record<AppError['code'], NoticeKind>> = {
  'code.unknown': 'unknown',
  'not-found': 'unknown',
  'code.revoked': 'revoked',
  'code.expired': 'expired',
  'code.used': 'used',
  'rate-limited': 'rate-limited',
  'storage.unavailable': 'unavailable',
  internal: 'unavailable',
  'nonce.conflict': 'conflict',
  conflict: 'replaced',
  'session.may-not-rate': 'signed-in',
}

/** A failure as a page with its status. `retry`: the answer that can be sent again as it is. */
export function notice(c: AppContext, assets: Inlined, failure: unknown, retry?: NoticePage['retry']): Response {
  const error = appErrorOf(failure, c)
  setRetryAfter(c, error)
  const kind = NOTICES[error.code] ?? 'invalid'
  c.header('content-security-policy', assets.policy)
  const again = kind === 'unavailable' || kind === 'rate-limited' ? retry : undefined
  const { isDemo } = c.get('ctx').config
  return c.html(renderNotice({ frame: frameOf(c, assets), kind, isDemo, retry: again }), ERROR_STATUS[error.code])
}
