import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../api/accounts/password.ts'
import type { InvitationMade } from '../../shared/contract/members.ts'
import type { PlatformAccount, PlatformAccounts, PlatformOrganizations } from '../../shared/contract/platform.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const PASSWORD = 'canary-password-of-the-platform'

describe.each(DATABASES)('the platform on %s', database => {
  let world: World
  let office: Office
  let admin: { id: string; cookie: string }
  let people = 0

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    admin = await addPerson(world, 'platform-admin', [])
    const reply = await rate(world, await openCode(world, office), office.visit, ratings(1, 1, 1, 1))
    const { receipt } = (await reply.json()) as { receipt: string }
    await call(world, undefined, 'PUT', `/api/v1/receipts/${receipt}/comment`, { comment: 'canary-comment' })
  })
  afterAll(() => world?.close())

  const platform = (method: string, path: string, body?: object, cookie = admin.cookie) =>
    call(world, cookie, method, `/api/v1/platform/${path}`, body)
  const json = async <T>(reply: Promise<Response> | Response) => (await (await reply).json()) as T
  const freshEmail = () => `invited-${++people}@example.org`
  const signIn = (email: string, password = PASSWORD) =>
    world.request('/api/v1/session', {
      method: 'POST',
      body: JSON.stringify({ email, password }),
      headers: { 'content-type': 'application/json' },
      address: `192.0.2.${++people % 250}`,
    })
  async function withPassword(role: 'org-staff' | 'org-admin') {
    const person = await addPerson(world, role, [office.id])
    const passwordHash = await hashPassword(PASSWORD)
    await world.owner.updateTable('account').set({ passwordHash }).where('id', '=', person.id).execute()
    return person
  }

  it('makes organizations that are ready to be rated, and finds them by name or key', async () => {
    const wanted = { name: { zh: '番禺区 100% 服务中心', en: 'Panyu Centre' }, function: 'training' }
    const made = await json<{ id: string; key: string }>(platform('POST', 'organizations', wanted))
    const person = await addPerson(world, 'org-admin', [made.id])
    const path = `/api/v1/organizations/${made.id}`
    const { questionnaires } = await json<{ questionnaires: { inUse: boolean }[] }>(
      call(world, person.cookie, 'GET', `${path}/questionnaires`),
    )
    expect(questionnaires.filter(each => each.inUse)).toHaveLength(2)
    const found = async (search: string) => {
      const path = `organizations?search=${encodeURIComponent(search)}`
      return (await json<PlatformOrganizations>(platform('GET', path))).organizations
    }
    for (const search of ['番禺', 'PANYU', '100%', made.key]) {
      expect(await found(search)).toMatchObject([{ id: made.id, members: 1, administrators: 1 }])
    }
    expect(await found('1_0')).toEqual([])
    const change = await call(world, admin.cookie, 'PATCH', path, { name: { zh: '番禺中心' } })
    expect(change.status).toBe(200)
  })

  it('sees no answers, no contacts, not even how many there are', async () => {
    const doors = ['responses', 'attention', 'overview', 'codes', 'services', 'questionnaires', 'members']
    for (const door of doors) {
      expect(await refusal(await call(world, admin.cookie, 'GET', `${office.path}/${door}`))).toEqual([
        403,
        'role.forbidden',
      ])
    }
    const seen = await Promise.all(
      [
        ...['organizations', 'accounts', 'invitations', `accounts/${admin.id}`].map(path => platform('GET', path)),
        call(world, admin.cookie, 'GET', '/api/v1/organizations'),
        call(world, admin.cookie, 'GET', office.path),
      ].map(async reply => (await reply).text()),
    )
    expect(seen.join('')).not.toMatch(/canary|answer|response|rating|comment|rate"/i)
    const before = seen.join('')
    await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
    const after = await Promise.all(
      ['organizations', 'invitations'].map(async path => (await platform('GET', path)).text()),
    )
    for (const text of after) expect(before).toContain(text)
  })

  it('invites who manages an organization and who evaluates a list of them', async () => {
    const second = await addOffice(world, '第二服务中心')
    const ask = (role: string, organizations: string[], email = freshEmail()) =>
      platform('POST', 'invitations', { email, role, organizations })
    const both = [office.id, second.id]
    const { link, invitation } = await json<InvitationMade>(ask('evaluator', both))
    expect(invitation.organizations.map(each => each.id).sort()).toEqual(both.sort())
    const accepted = await world.request('/api/v1/invitations/acceptance', {
      method: 'POST',
      body: JSON.stringify({ token: link.split('#')[1], name: '评价员', password: PASSWORD }),
      headers: { 'content-type': 'application/json' },
    })
    expect(await accepted.json()).toMatchObject({ memberships: [{ role: 'evaluator', organization: null }] })
    expect((await ask('org-head', [office.id])).status).toBe(201)
    expect((await ask('platform-admin', [])).status).toBe(201)
    for (const wrong of [
      ask('org-head', both),
      ask('org-head', []),
      ask('evaluator', []),
      ask('platform-admin', [office.id]),
      ask('org-staff', [office.id]),
      ask('reviewer', ['00000000-0000-7000-8000-000000000000']),
    ]) {
      expect(await refusal(await wrong)).toEqual([422, 'body.invalid'])
    }
    const again = await ask('evaluator', both)
    const { invitations } = await json<{ invitations: { id: string }[] }>(platform('GET', 'invitations'))
    const { invitation: open } = (await again.json()) as InvitationMade
    expect(invitations.map(each => each.id)).toContain(open.id)
    expect((await platform('DELETE', `invitations/${open.id}`)).status).toBe(204)
  })

  it("edits an evaluator's list, which holds at the next request", async () => {
    const third = await addOffice(world, '第三服务中心')
    const evaluator = await addPerson(world, 'evaluator', [office.id])
    const seen = async () =>
      (await json<{ organizations: { id: string }[] }>(call(world, evaluator.cookie, 'GET', '/api/v1/organizations')))
        .organizations
    const { memberships } = await json<PlatformAccount>(platform('GET', `accounts/${evaluator.id}`))
    const path = `memberships/${memberships[0]?.id}/organizations`
    expect((await platform('PUT', path, { organizations: [third.id, third.id] })).status).toBe(200)
    expect((await seen()).map(each => each.id)).toEqual([third.id])
    expect((await call(world, evaluator.cookie, 'GET', `${office.path}/overview`)).status).toBe(404)
    const unknown = { organizations: ['00000000-0000-7000-8000-000000000000'] }
    expect(await refusal(await platform('PUT', path, unknown))).toEqual([422, 'body.invalid'])
    const rows = await world.owner.selectFrom('audit').selectAll().where('action', 'like', '%list-changed').execute()
    expect(JSON.parse(rows[0]?.details ?? '')).toMatchObject({ added: [third.id], removed: [office.id] })
    const staff = await addPerson(world, 'org-staff', [office.id])
    const other = await json<PlatformAccount>(platform('GET', `accounts/${staff.id}`))
    expect((await platform('PUT', `memberships/${other.memberships[0]?.id}/organizations`, unknown)).status).toBe(404)
  })

  it('disables an account at once and for good, until it is enabled', async () => {
    const person = await withPassword('org-staff')
    expect((await platform('POST', `accounts/${person.id}/disablement`)).status).toBe(200)
    expect((await call(world, person.cookie, 'GET', '/api/v1/session')).status).toBe(401)
    const [refused, unknown] = [await signIn(person.email), await signIn('nobody@example.org')]
    expect([refused.status, await refused.text()]).toEqual([unknown.status, await unknown.text()])
    expect((await platform('DELETE', `accounts/${person.id}/disablement`)).status).toBe(200)
    expect((await call(world, person.cookie, 'GET', '/api/v1/session')).status).toBe(401)
    expect((await signIn(person.email)).status).toBe(201)
  })

  it('unlocks, ends sessions and takes a second factor away, each on record', async () => {
    const person = await withPassword('org-admin')
    for (let tries = 0; tries < 5; tries++) await signIn(person.email, 'wrong')
    expect((await signIn(person.email)).status).toBe(429)
    const { accounts } = await json<PlatformAccounts>(platform('GET', `accounts?search=${person.email}`))
    expect(accounts).toMatchObject([{ lockedUntil: world.clock.nowMs + 900_000, hasTotp: true, sessions: 1 }])
    await platform('DELETE', `accounts/${person.id}/lock`)
    expect((await signIn(person.email)).status).toBe(201)
    await platform('DELETE', `accounts/${person.id}/sessions`)
    expect((await call(world, person.cookie, 'GET', '/api/v1/session')).status).toBe(401)
    expect(await json(platform('DELETE', `accounts/${person.id}/totp`))).toMatchObject({ hasTotp: false, sessions: 0 })
    expect(await (await signIn(person.email)).json()).toMatchObject({ totp: 'must-enrol' })
    const rows = await world.owner.selectFrom('audit').select('action').where('subjectId', '=', person.id).execute()
    expect(rows.map(row => row.action)).toEqual(
      expect.arrayContaining(['account.unlocked', 'account.sessions-ended', 'account.totp-reset']),
    )
    expect((await platform('DELETE', `accounts/${office.id}/totp`)).status).toBe(404)
  })

  it('always leaves one platform administrator, also when the last two disable each other', async () => {
    expect(await refusal(await platform('POST', `accounts/${admin.id}/disablement`))).toEqual([409, 'account.own'])
    const { memberships } = await json<PlatformAccount>(platform('GET', `accounts/${admin.id}`))
    const end = await platform('DELETE', `memberships/${memberships[0]?.id}`)
    expect(await refusal(end)).toEqual([409, 'member.last-administrator'])
    const second = await addPerson(world, 'platform-admin', [])
    const replies = await Promise.all([
      platform('POST', `accounts/${second.id}/disablement`),
      platform('POST', `accounts/${admin.id}/disablement`, undefined, second.cookie),
    ])
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(1)
    if (replies[1]?.status === 200) admin = second
  })

  it("does not end an organization's last administrator either", async () => {
    const small = await addOffice(world, '第四服务中心')
    const row = await world.owner
      .selectFrom('membership')
      .select('id')
      .where('organizationId', '=', small.id)
      .executeTakeFirstOrThrow()
    expect(await refusal(await platform('DELETE', `memberships/${row.id}`))).toEqual([409, 'member.last-administrator'])
    await addPerson(world, 'org-head', [small.id])
    expect((await platform('DELETE', `memberships/${row.id}`)).status).toBe(200)
    expect((await call(world, small.cookie, 'GET', `${small.path}/codes`)).status).toBe(404)
  })
})
