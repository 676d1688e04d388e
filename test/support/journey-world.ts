import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { BrowserContext } from 'playwright-core'
import { inScope } from '../../api/scope/in-scope.ts'
import { openSession } from '../../api/sessions/open.ts'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { CodeReply } from '../../shared/contract/codes.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import { ADMINISTRATOR, sixDigits } from './journey-admin.ts'
import { call, versionInUse } from './people.ts'
import { openWorld, type World } from './world.ts'

/** A server in this process that a browser can reach, with a clock to turn and an administrator to sign in as. */
export interface JourneyWorld {
  readonly url: string
  readonly world: World
  readonly organizationId: string
  /** Path of the organization in the admin app. */
  readonly path: string
  /** Of the administrator's authenticator app. */
  readonly totpSecret: string
  /** What the authenticator shows now; each use turns the clock on by its 30 seconds, since a code counts once. */
  nextTotp(): string
  api<T>(method: string, path: string, body?: unknown): Promise<T>
  addCode(wanted: object): Promise<CodeReply & { code: string; url: string }>
  version(form: Form): Promise<string>
  /** Gives this browser the administrator's session and the server's clock. */
  signIn(context: BrowserContext): Promise<void>
  close(): Promise<void>
}

const COOKIE = '__Host-manyi'

export const ORGANIZATION = { name: { zh: '滨海市中小企业服务中心', en: 'Binhai SME Service Centre' } }

/** Before setup: for screens that come first. */
export async function openEmptyWorld() {
  let world: World | undefined
  const server = serve({
    fetch: (request, env) => (world ? world.app.fetch(request, env) : new Response('', { status: 503 })),
    port: 0,
    hostname: '127.0.0.1',
  })
  await new Promise<void>(done => (server.listening ? done() : server.once('listening', () => done())))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  world = await openWorld('sqlite', { config: { publicUrl: url } })
  const opened = world
  const close = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise(done => server.close(done))
    await opened.close()
  }
  return { url, world: opened, close }
}

export async function openJourneyWorld(nowMs: number): Promise<JourneyWorld> {
  const { url, world, close } = await openEmptyWorld()
  const { accountId, totpSecret, organizationId } = await setUp(world).catch(async error => {
    await close()
    throw error
  })
  world.clock.nowMs = nowMs
  const newSession = () => inScope(world.ctx.db, { kind: 'accounts' }, trx => openSession(world.ctx, trx, accountId))
  // A session of its own each time: the clock may have ended the last one.
  const cookie = async () => `${COOKIE}=${await newSession()}`
  const api = async <T>(method: string, path: string, body?: unknown) =>
    callAs<T>(world, await cookie(), method, path, body)
  const path = `/organizations/${organizationId}`
  return {
    ...{ url, world, organizationId, path: `/admin${path}`, totpSecret, api, close },
    nextTotp: () => {
      world.clock.nowMs += 30_000
      return sixDigits(totpSecret, world.clock.nowMs)
    },
    addCode: async wanted => {
      const code = await api<CodeReply>('POST', `${path}/codes`, wanted)
      if (code.code === null || code.url === null) throw new Error('the code is not open')
      return { ...code, code: code.code, url: code.url }
    },
    version: async form => versionInUse(world, await cookie(), organizationId, form),
    signIn: async context => {
      const value = await newSession()
      await context.clock.setFixedTime(world.clock.nowMs)
      // A cookie set from outside has to come from https; the browser then sends it to localhost all the same.
      const from = url.replace('http:', 'https:')
      await context.addCookies([{ name: COOKIE, value, url: from, secure: true, httpOnly: true, sameSite: 'Strict' }])
    },
  }
}

/** Administrator, organization and second factor, in the minutes for which the setup link lives. */
async function setUp(world: World) {
  const organization = { ...ORGANIZATION, function: 'comprehensive' }
  const wanted = { token: world.setupToken, administrator: ADMINISTRATOR, organization }
  const reply = await call(world, undefined, 'POST', '/api/v1/setup', wanted)
  if (!reply.ok) throw new Error(`setup: ${await reply.text()}`)
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  const session = (await reply.json()) as SessionReply
  const { secret: totpSecret } = await callAs<{ secret: string }>(world, cookie, 'POST', '/account/totp')
  await callAs(world, cookie, 'PUT', '/account/totp', { totp: sixDigits(totpSecret, world.clock.nowMs) })
  const organizationId = session.memberships.find(each => each.organization)?.organization?.id ?? ''
  return { accountId: session.user.id, totpSecret, organizationId }
}

async function callAs<T>(world: World, cookie: string, method: string, path: string, body?: unknown): Promise<T> {
  const reply = await call(world, cookie, method, `/api/v1${path}`, body)
  if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`)
  return (reply.status === 204 ? undefined : await reply.json()) as T
}
