import {
  type SessionReply,
  sessionReply,
  signInRequest,
  totpConfirmRequest,
  totpEnrolReply,
} from '../../shared/contract/accounts.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { spend } from '../http/limits.ts'
import { giveSessionToken, takeSessionToken } from './cookie.ts'
import { defineRoute, json, jsonBody, newRoutes } from './define-route.ts'
import { endSession } from './end.ts'
import { confirmTotp, offerTotp } from './enrol-totp.ts'
import { findSession, type SignedIn } from './find.ts'
import { signIn } from './sign-in.ts'

const tags = ['Session']

const open = defineRoute('public', {
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  tags,
  request: { body: jsonBody(signInRequest) },
  responses: { 201: json(sessionReply, 'Signed in; the session is in the cookie') },
})

const show = defineRoute('session', {
  method: 'get',
  path: '/session',
  summary: 'Who is signed in',
  tags,
  responses: { 200: json(sessionReply, 'The session') },
})

const end = defineRoute('session', {
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  tags,
  responses: { 204: { description: 'Signed out' } },
})

const offer = defineRoute('session', {
  method: 'post',
  path: '/account/totp',
  summary: 'Offer a second factor',
  tags,
  responses: { 200: json(totpEnrolReply, 'The secret, to be confirmed with its first code') },
})

const confirm = defineRoute('session', {
  method: 'put',
  path: '/account/totp',
  summary: 'Confirm the second factor',
  tags,
  request: { body: jsonBody(totpConfirmRequest) },
  responses: { 200: json(sessionReply, 'The session, now with a second factor') },
})

export function sessionRoutes(ctx: Context) {
  return newRoutes()
    .openapi(open, async c => {
      spend(c, 'signIns')
      const token = await signIn(ctx, c.req.valid('json'))
      giveSessionToken(c, token)
      return c.json(await describe(ctx, token), 201)
    })
    .openapi(show, c => c.json(replyOf(ctx, c.get('signedIn')), 200))
    .openapi(end, async c => {
      await endSession(ctx, c.get('signedIn'))
      takeSessionToken(c)
      return c.body(null, 204)
    })
    .openapi(offer, async c => c.json(await offerTotp(ctx, c.get('signedIn')), 200))
    .openapi(confirm, async c => {
      const signedIn = c.get('signedIn')
      await confirmTotp(ctx, signedIn, c.req.valid('json').totp)
      return c.json(replyOf(ctx, { ...signedIn, totp: 'active' }), 200)
    })
}

/** The session that a token has just opened. */
export async function describe(ctx: Context, token: string): Promise<SessionReply> {
  const signedIn = await findSession(ctx, token)
  if (!signedIn) throw new AppError('session.required')
  return replyOf(ctx, signedIn)
}

export function replyOf(ctx: Context, signedIn: SignedIn): SessionReply {
  const totp = signedIn.totp === 'must-enrol' && ctx.config.withoutTotp ? 'none' : signedIn.totp
  return {
    user: signedIn.account,
    memberships: signedIn.memberships.map(({ role, organization }) => ({ role, organization })),
    totp,
    expiresAt: signedIn.expiresAt,
  }
}
