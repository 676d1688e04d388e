import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../http/env.ts'

const NAME = '__Host-manyi'
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

export function sessionToken(c: AppContext): string | undefined {
  return getCookie(c, NAME)
}

export function giveSessionToken(c: AppContext, token: string): void {
  setCookie(c, NAME, token, ATTRIBUTES)
}

export function takeSessionToken(c: AppContext): void {
  deleteCookie(c, NAME, ATTRIBUTES)
}
