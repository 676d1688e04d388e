import type { SessionReply, SignInRequest } from '../../shared/contract/accounts.ts'
import { api, onRefusal } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Stored } from '../frame/stored.ts'
import { forgetReplies } from '../frame/use-load.ts'

type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable'; readonly error: ApiError }
  | { readonly kind: 'none'; readonly why: 'first' | 'expired' | 'signed-out' }
  | { readonly kind: 'active'; readonly session: SessionReply }

export const sessionState = new Stored<SessionState>({ kind: 'unknown' })

onRefusal(error => {
  const active = sessionState.value.kind === 'active'
  if (error.code === 'session.required' && active) sessionState.value = { kind: 'none', why: 'expired' }
  if (error.code === 'session.totp-required' && active) loadSession()
})

export function keepSession(session: SessionReply): void {
  sessionState.value = { kind: 'active', session }
}

export async function loadSession(): Promise<void> {
  if (sessionState.value.kind === 'unreachable') sessionState.value = { kind: 'unknown' }
  try {
    keepSession(await api<SessionReply>('GET', '/session'))
  } catch (failure) {
    const error = failure as ApiError
    if (sessionState.value.kind === 'none') return
    sessionState.value = error.status === 401 ? { kind: 'none', why: 'first' } : { kind: 'unreachable', error }
  }
}

export async function signIn(request: SignInRequest): Promise<void> {
  const session = await api<SessionReply>('POST', '/session', request)
  // It may be somebody else: the figures of the one before must not flash up.
  forgetReplies()
  keepSession(session)
}

/** The server ends the session; if it is away, the cookie stays, so the screen must not claim otherwise. */
export async function signOut(): Promise<void> {
  await api<void>('DELETE', '/session')
  forgetReplies()
  sessionState.value = { kind: 'none', why: 'signed-out' }
}
