import type { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { appErrorOf, setRetryAfter } from '../http/error-reply.ts'
import { ERROR_STATUS } from '../http/error-status.ts'
import type { PageAssets } from './assets.ts'
import { type Frame, type NoticeKind, type NoticePage, renderNotice } from './render.ts'

/** The reader's choices, kept in the address: no page sets a cookie. */
export function frameOf(c: AppContext, assets: PageAssets, path = c.req.path): Frame {
  const { css, script } = assets
  return { lang: c.get('lang'), large: c.req.query('large') === '1', path, css, script }
}

/** Choices as a query, for redirects. */
export function choicesOf(frame: Frame): string {
  const chosen = new URLSearchParams()
  if (frame.lang !== 'zh') chosen.set('lang', frame.lang)
  if (frame.large) chosen.set('large', '1')
  return chosen.size > 0 ? `?${chosen}` : ''
}

export function page(c: AppContext, assets: PageAssets, html: string, status: 200 | 422 = 200): Response {
  c.header('content-security-policy', assets.policy)
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
}

/** A failure as a page with its status. `retry`: the answer that can be sent again as it is. */
export function notice(c: AppContext, assets: PageAssets, failure: unknown, retry?: NoticePage['retry']): Response {
  const error = appErrorOf(failure, c)
  setRetryAfter(c, error)
  const kind = NOTICES[error.code] ?? 'invalid'
  c.header('content-security-policy', assets.policy)
  const again = kind === 'unavailable' || kind === 'rate-limited' ? retry : undefined
  return c.html(renderNotice({ frame: frameOf(c, assets), kind, retry: again }), ERROR_STATUS[error.code])
}
