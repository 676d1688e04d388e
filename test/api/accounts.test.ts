import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMembership } from '../../api/accounts/add-membership.ts'
import { createAccount } from '../../api/accounts/create.ts'
import { hashPassword } from '../../api/accounts/password.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { addOffice, call, type Office, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const PASSWORD = 'canary-password-of-somebody'
const MINUTE_MS = 60_000

describe.each(DATABASES)('accounts on %s', database => {
  let world: World
  let office: Office
  let passwordHash: string
  let people = 0

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    passwordHash = await hashPassword(PASSWORD)
  })
  afterAll(() => world?.close())

  async function addAccount(role: 'org-staff' | 'org-admin' = 'org-staff'): Promise<string> {
    const email = `person-${++people}@example.org`
    await inScope(world.ctx.db, { kind: 'accounts' }, async trx => {
      const id = await createAccount(world.ctx, trx, { email, name: '某人', passwordHash })
      await addMembership(world.ctx, trx, id, role, [office.id])
    })
    return email
  }
  const signIn = (email: string, password = PASSWORD, more: object = {}) =>
    world.request('/api/v1/session', {
      method: 'POST',
      body: JSON.stringify({ email, password, ...more }),
      headers: { 'content-type': 'application/json' },
      address: `192.0.2.${++people % 250}`,
    })
  const cookieOf = (reply: Response) => (reply.headers.get('set-cookie') ?? '').split(';')[0] as string
  const who = (cookie: string) => call(world, cookie, 'GET', '/api/v1/session')

  /** Enrols and returns a function that gives the code of the moment. */
  async function enrol(cookie: string): Promise<() => string> {
    const { secret } = (await (await call(world, cookie, 'POST', '/api/v1/account/totp')).json()) as { secret: string }
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = () => totp.generate({ timestamp: world.clock.nowMs })
    const confirmed = await call(world, cookie, 'PUT', '/api/v1/account/totp', { totp: code() })
    expect(confirmed.status).toBe(200)
    return code
  }

  it('opens a session in a cookie that only this host and no script gets, and stores its hash alone', async () => {
    const email = await addAccount()
    const reply = await signIn(email.toUpperCase())
    const [cookie = '', ...attributes] = (reply.headers.get('set-cookie') ?? '').split('; ')
    expect(reply.status).toBe(201)
    expect(cookie).toMatch(/^__Host-manyi=[\w-]{43}$/)
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'])
    const sessions = JSON.stringify(await world.owner.selectFrom('session').selectAll().execute())
    expect(sessions).not.toContain(cookie.slice('__Host-manyi='.length))
    const session = (await reply.json()) as SessionReply
    expect(session).toMatchObject({ user: { email }, totp: 'none', memberships: [{ role: 'org-staff' }] })
    expect(session.expiresAt).toBe(world.clock.nowMs + 12 * 60 * MINUTE_MS)
  })

  it('answers unknown people and wrong passwords alike', async () => {
    const email = await addAccount()
    const replies = [await signIn(email, 'wrong'), await signIn('nobody@example.org', 'wrong')]
    const seen = await Promise.all(
      replies.map(async reply => JSON.stringify([reply.status, await reply.text(), [...reply.headers]])),
    )
    expect(seen[0]).toBe(seen[1])
    expect(seen[0]).toContain('session.invalid-credentials')
    expect(seen[0]).not.toContain('set-cookie')
  })

  it.each(['somebody', 'nobody'])('locks %s for fifteen minutes after five failures, by the clock', async kind => {
    const email = kind === 'somebody' ? await addAccount() : `never-${++people}@example.org`
    for (let tries = 0; tries < 5; tries++) {
      expect(await refusal(await signIn(email, 'wrong'))).toEqual([401, 'session.invalid-credentials'])
    }
    const locked = await signIn(email)
    expect(locked.headers.get('retry-after')).toBe('900')
    expect(await locked.json()).toMatchObject({ code: 'session.locked', params: { minutes: 15 } })
    world.clock.nowMs += 15 * MINUTE_MS - 1
    expect((await signIn(email)).status).toBe(429)
    world.clock.nowMs += 1
    expect((await signIn(email)).status).toBe(kind === 'somebody' ? 201 : 401)
    const audit = await world.owner.selectFrom('audit').selectAll().where('action', '=', 'session.locked').execute()
    const about = audit.filter(row => row.at === world.clock.nowMs - 15 * MINUTE_MS)
    expect(about.map(row => row.subjectKind)).toEqual([kind === 'somebody' ? 'account' : 'email-hash'])
    expect(JSON.stringify(audit)).not.toContain(email)
  })

  it('forgets four failures after a success, and counts anew after a lock', async () => {
    const email = await addAccount()
    const fail = async (times: number) => {
      for (let tries = 0; tries < times; tries++) await signIn(email, 'wrong')
    }
    await fail(4)
    expect((await signIn(email)).status).toBe(201)
    await fail(4)
    expect((await signIn(email)).status).toBe(201)
    await fail(5)
    world.clock.nowMs += 15 * MINUTE_MS
    await fail(4)
    expect((await signIn(email)).status).toBe(201)
  })

  it('ends a session after thirty idle minutes, and each request counts', async () => {
    const cookie = cookieOf(await signIn(await addAccount()))
    for (let step = 0; step < 3; step++) {
      world.clock.nowMs += 30 * MINUTE_MS
      expect((await who(cookie)).status).toBe(200)
    }
    world.clock.nowMs += 30 * MINUTE_MS + 1
    expect(await refusal(await who(cookie))).toEqual([401, 'session.required'])
  })

  it('ends a session after twelve hours, however busy', async () => {
    const cookie = cookieOf(await signIn(await addAccount()))
    for (let minutes = 20; minutes <= 12 * 60; minutes += 20) {
      world.clock.nowMs += 20 * MINUTE_MS
      expect((await who(cookie)).status).toBe(200)
    }
    world.clock.nowMs += 1
    expect(await refusal(await who(cookie))).toEqual([401, 'session.required'])
  })

  it('ends a session on the request after signing out, and takes the cookie back', async () => {
    const email = await addAccount()
    const [cookie, other] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))]
    const out = await call(world, cookie, 'DELETE', '/api/v1/session')
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-manyi=; Max-Age=0; Path=\/;.*Secure/)
    expect((await who(cookie)).status).toBe(401)
    expect((await call(world, cookie, 'DELETE', '/api/v1/session')).status).toBe(401)
    expect((await who(other)).status).toBe(200)
  })

  it('takes a role away from the next request on', async () => {
    const email = await addAccount()
    const cookie = cookieOf(await signIn(email))
    expect((await call(world, cookie, 'GET', `${office.path}/codes`)).status).toBe(200)
    const { id } = ((await (await who(cookie)).json()) as SessionReply).user
    await world.owner.updateTable('membership').set({ endedAt: 1 }).where('accountId', '=', id).execute()
    expect((await call(world, cookie, 'GET', `${office.path}/codes`)).status).toBe(404)
  })

  it('keeps an administrator at the door until the second factor is set up', async () => {
    const email = await addAccount('org-admin')
    const cookie = cookieOf(await signIn(email))
    expect(await refusal(await call(world, cookie, 'GET', `${office.path}/codes`))).toEqual([
      403,
      'session.totp-required',
    ])
    await enrol(cookie)
    expect((await call(world, cookie, 'GET', `${office.path}/codes`)).status).toBe(200)
    expect(((await (await who(cookie)).json()) as SessionReply).totp).toBe('active')
    expect(await refusal(await call(world, cookie, 'POST', '/api/v1/account/totp'))).toEqual([409, 'conflict'])
  })

  it('confirms a second factor only with its own code, and seals its secret', async () => {
    const cookie = cookieOf(await signIn(await addAccount('org-admin')))
    const put = (totp: string) => call(world, cookie, 'PUT', '/api/v1/account/totp', { totp })
    expect(await refusal(await put('123456'))).toEqual([401, 'session.totp-invalid'])
    const offer = (await (await call(world, cookie, 'POST', '/api/v1/account/totp')).json()) as Record<string, string>
    expect(offer.uri).toContain(`secret=${offer.secret}`)
    const right = new TOTP({ secret: Secret.fromBase32(offer.secret as string) })
    const late = right.generate({ timestamp: world.clock.nowMs - 90_000 })
    expect(await refusal(await put(late))).toEqual([401, 'session.totp-invalid'])
    expect((await put(right.generate({ timestamp: world.clock.nowMs }))).status).toBe(200)
    expect(JSON.stringify(await world.owner.selectFrom('account').selectAll().execute())).not.toContain(offer.secret)
  })

  it('asks for the code of the second factor, and takes each code once', async () => {
    const email = await addAccount('org-admin')
    const code = await enrol(cookieOf(await signIn(email)))
    expect(await refusal(await signIn(email))).toEqual([401, 'session.totp-missing'])
    expect(await refusal(await signIn(email, PASSWORD, { totp: code() }))).toEqual([401, 'session.totp-invalid'])
    world.clock.nowMs += 30_000
    const totp = code()
    const twice = await Promise.all([signIn(email, PASSWORD, { totp }), signIn(email, PASSWORD, { totp })])
    expect(twice.map(reply => reply.status).sort()).toEqual([201, 401])
    expect(await refusal(await signIn(email, PASSWORD, { totp }))).toEqual([401, 'session.totp-invalid'])
    expect(await refusal(await signIn(email, 'wrong', { totp }))).toEqual([401, 'session.invalid-credentials'])
    world.clock.nowMs += 30_000
    expect((await signIn(email, PASSWORD, { totp: code() })).status).toBe(201)
  })

  it('locks after five wrong codes too', async () => {
    const email = await addAccount('org-admin')
    const code = await enrol(cookieOf(await signIn(email)))
    const wrong = code() === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries++) await signIn(email, PASSWORD, { totp: wrong })
    world.clock.nowMs += 30_000
    expect(await refusal(await signIn(email, PASSWORD, { totp: code() }))).toEqual([429, 'session.locked'])
  })

  it('writes no password into the log, the audit or any table', async () => {
    await signIn(await addAccount())
    await signIn('nobody@example.org')
    const stored = JSON.stringify([
      world.logged,
      await world.owner.selectFrom('audit').selectAll().execute(),
      await world.owner.selectFrom('account').selectAll().execute(),
      await world.owner.selectFrom('signInFailure').selectAll().execute(),
    ])
    expect(stored).not.toContain('canary')
    expect(stored).not.toContain('nobody@example.org')
  })

  it('stops an address that tries many accounts', async () => {
    const from = (email: string) =>
      world.request('/api/v1/session', {
        method: 'POST',
        body: JSON.stringify({ email, password: 'wrong' }),
        headers: { 'content-type': 'application/json' },
        address: '203.0.113.77',
      })
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async (_, index) => (await from(`spray-${index}@example.org`)).status),
    )
    expect(statuses.filter(status => status === 429)).toHaveLength(5)
  })
})
