import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const PASSWORD = 'canary-password-of-setup'
const request = (token: string, email = 'first@example.org') => ({
  token,
  administrator: { email, name: '管理员', password: PASSWORD },
  organization: { name: { zh: '第一服务中心' }, function: 'comprehensive' },
})

describe.each(DATABASES)('the first setup on %s', database => {
  let world: World
  beforeEach(async () => {
    world = await openWorld(database)
  })
  afterEach(() => world?.close())

  const send = (body: object, init: { address?: string; headers?: Record<string, string> } = {}) =>
    world.request('/api/v1/setup', {
      ...init,
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...init.headers },
    })
  const accounts = async () => (await world.owner.selectFrom('account').selectAll().execute()).length

  it('makes the first administrator and organization, signs in, and is over for good', async () => {
    expect(await (await world.request('/api/v1/setup')).json()).toEqual({ needed: true })
    const reply = await send(request(world.setupToken))
    expect(reply.status).toBe(201)
    const session = (await reply.json()) as { memberships: { role: string }[]; totp: string }
    expect(session.memberships.map(each => each.role).sort()).toEqual(['org-admin', 'platform-admin'])
    expect(session.totp).toBe('must-enrol')
    expect(await (await world.request('/api/v1/setup')).json()).toEqual({ needed: false })
    expect(await refusal(await send(request(world.setupToken, 'second@example.org')))).toEqual([409, 'setup.done'])
    expect(await accounts()).toBe(1)
    const audit = await world.owner.selectFrom('audit').select('action').orderBy('action').execute()
    expect(audit.map(row => row.action)).toEqual(['organization.created', 'setup.done'])
  })

  it('gives the new organization its four questionnaires, the short ones in use', async () => {
    await send(request(world.setupToken))
    const kept = await world.owner.selectFrom('questionnaire').select('builtIn').orderBy('builtIn').execute()
    expect(kept.map(row => row.builtIn)).toEqual(['matter-full', 'matter-short', 'visit-full', 'visit-short'])
    const used = await world.owner
      .selectFrom('questionnaireUse as u')
      .innerJoin('questionnaireVersion as v', 'v.id', 'u.versionId')
      .innerJoin('questionnaire as q', 'q.id', 'v.questionnaireId')
      .select('builtIn')
      .orderBy('builtIn')
      .execute()
    expect(used.map(row => row.builtIn)).toEqual(['matter-short', 'visit-short'])
  })

  it('is not taken for local through a proxy on this machine that nobody named', async () => {
    const stranger = { headers: { 'x-forwarded-for': '203.0.113.5' } }
    expect(await refusal(await send(request(world.setupToken), stranger))).toEqual([403, 'setup.behind-proxy'])
    const claims = { headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' } }
    expect(await refusal(await send(request(world.setupToken), claims))).toEqual([403, 'setup.behind-proxy'])
    expect(await accounts()).toBe(0)
    expect((await send(request(world.setupToken))).status).toBe(201)
  })

  it('refuses a wrong link, and the right one after thirty minutes', async () => {
    const wrong = `${world.setupToken.slice(0, -1)}${world.setupToken.endsWith('A') ? 'B' : 'A'}`
    expect(await refusal(await send(request(wrong)))).toEqual([403, 'setup.token-invalid'])
    world.clock.nowMs += 30 * 60_000
    expect(await refusal(await send(request(world.setupToken)))).toEqual([403, 'setup.token-invalid'])
    world.clock.nowMs -= 1
    expect((await send(request(world.setupToken))).status).toBe(201)
    expect(await accounts()).toBe(1)
  })

  it('is for the machine itself, or for https through a trusted proxy', async () => {
    const far = { address: '203.0.113.9' }
    expect(await refusal(await send(request(world.setupToken), far))).toEqual([403, 'setup.not-local'])
    const plain = { ...far, headers: { 'x-forwarded-proto': 'http' } }
    expect(await refusal(await send(request(world.setupToken), plain))).toEqual([403, 'setup.not-local'])
    expect(await accounts()).toBe(0)
    const https = { ...far, headers: { 'x-forwarded-proto': 'https' } }
    expect((await send(request(world.setupToken), https)).status).toBe(201)
  })

  it('lets one of two at once win', async () => {
    const replies = await Promise.all([
      send(request(world.setupToken, 'one@example.org')),
      send(request(world.setupToken, 'two@example.org')),
    ])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409])
    expect(await accounts()).toBe(1)
    expect(await world.owner.selectFrom('organization').selectAll().execute()).toHaveLength(1)
  })

  it.each([
    ['a password of eleven characters', { administrator: { email: 'a@b.cn', name: 'a', password: 'x'.repeat(11) } }],
    ['an e-mail that is none', { administrator: { email: 'nobody', name: 'a', password: PASSWORD } }],
    ['an organization without a name', { organization: { name: { zh: ' ' }, function: 'finance' } }],
    ['an unknown function', { organization: { name: { zh: 'a' }, function: 'other' } }],
    ['an unknown field', { role: 'platform-admin' }],
  ])('refuses %s', async (_, change) => {
    expect(await refusal(await send({ ...request(world.setupToken), ...change }))).toEqual([422, 'body.invalid'])
    expect(await accounts()).toBe(0)
  })

  it('writes no password and no link anywhere in clear', async () => {
    await send(request(world.setupToken))
    const stored = JSON.stringify([
      await world.owner.selectFrom('account').selectAll().execute(),
      await world.owner.selectFrom('audit').selectAll().execute(),
      await world.owner.selectFrom('installation').selectAll().execute(),
      world.logged,
    ])
    expect(stored).not.toContain(PASSWORD)
    expect(stored).not.toContain(world.setupToken)
    expect(stored).toContain('$argon2id$')
  })
})
