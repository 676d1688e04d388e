import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../api/accounts/password.ts'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { InvitationMade, MemberList } from '../../shared/contract/members.ts'
import { addOffice, addPerson, call, type Office, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const PASSWORD = 'canary-password-of-a-member'
const HOUR_MS = 3_600_000

describe.each(DATABASES)('members on %s', database => {
  let world: World
  let office: Office
  let people = 0

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const freshEmail = () => `member-${++people}@example.org`
  const from = () => `192.0.2.${++people % 250}`
  async function invite(email = freshEmail(), role = 'org-staff', by = office) {
    const reply = await call(world, by.cookie, 'POST', `${by.path}/invitations`, { email, role })
    expect(reply.status).toBe(201)
    const made = (await reply.json()) as InvitationMade
    return { ...made, token: made.link.split('#')[1] ?? '', email }
  }
  const post = (path: string, body: object) =>
    world.request(`/api/v1/invitations/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      address: from(),
    })
  const accept = (token: string, more: object = {}) =>
    post('acceptance', { token, name: '王小明', password: PASSWORD, ...more })
  const members = async (by = office) =>
    (await (await call(world, by.cookie, 'GET', `${by.path}/members`)).json()) as MemberList
  const memberOf = async (accountId: string, by = office) =>
    (await members(by)).members.find(each => each.account.id === accountId)?.id ?? 'nobody'
  const cookieOf = (reply: Response) => (reply.headers.get('set-cookie') ?? '').split(';')[0] as string

  it('are invited by a link that is kept only as a hash, and join by it once', async () => {
    const { link, token, email, invitation } = await invite()
    expect(link).toBe(`http://manyi.test/admin/invitation#${token}`)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(invitation).toMatchObject({ email, role: 'org-staff', state: 'open', organizations: [{ id: office.id }] })
    expect(invitation.expiresAt - invitation.createdAt).toBe(72 * HOUR_MS)
    expect(JSON.stringify(await world.owner.selectFrom('invitation').selectAll().execute())).not.toContain(token)
    expect(JSON.stringify(await world.owner.selectFrom('audit').selectAll().execute())).not.toContain(token)
    const shown = await (await post('look-up', { token })).json()
    expect(shown).toMatchObject({
      email,
      role: 'org-staff',
      organizations: [{ zh: '第一服务中心' }],
      hasAccount: false,
    })
    const reply = await accept(token)
    expect(reply.status).toBe(201)
    expect(await reply.clone().json()).toMatchObject({ user: { email, name: '王小明' }, totp: 'none' })
    expect((await call(world, cookieOf(reply), 'GET', `${office.path}/codes`)).status).toBe(200)
    expect(await refusal(await accept(token))).toEqual([410, 'invitation.invalid'])
    expect((await members()).invitations.map(each => each.email)).not.toContain(email)
  })

  it('need a name and a long password, and a second factor where the role asks for one', async () => {
    const { token } = await invite(freshEmail(), 'org-head')
    expect(await refusal(await accept(token, { password: 'short' }))).toEqual([422, 'body.invalid'])
    expect(await refusal(await accept(token, { name: undefined }))).toEqual([422, 'body.invalid'])
    const reply = await accept(token)
    expect(((await reply.clone().json()) as SessionReply).totp).toBe('must-enrol')
    expect(await refusal(await call(world, cookieOf(reply), 'GET', `${office.path}/members`))).toEqual([
      403,
      'session.totp-required',
    ])
  })

  it('join once, when two accept one invitation at the same time', async () => {
    const { token, email } = await invite()
    const replies = await Promise.all([accept(token), accept(token), accept(token)])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 410, 410])
    const rows = await world.owner.selectFrom('account').select('id').where('email', '=', email).execute()
    expect(rows).toHaveLength(1)
    expect((await members()).members.filter(each => each.account.email === email)).toHaveLength(1)
  })

  it('can not join by links that are unknown, withdrawn, replaced or expired; all answer alike', async () => {
    const replaced = await invite()
    const withdrawn = await invite(replaced.email)
    const old = await invite()
    const path = `${office.path}/invitations/${withdrawn.invitation.id}`
    expect((await call(world, office.cookie, 'DELETE', path)).status).toBe(204)
    world.clock.nowMs += 72 * HOUR_MS
    office = { ...office, cookie: (await addPerson(world, 'org-admin', [office.id])).cookie }
    for (const token of [replaced.token, withdrawn.token, old.token, 'x'.repeat(43)]) {
      expect(await refusal(await post('look-up', { token }))).toEqual([410, 'invitation.invalid'])
      expect(await refusal(await accept(token))).toEqual([410, 'invitation.invalid'])
    }
  })

  it('who have an account join with its own password, and keep what they were', async () => {
    const { email } = await invite()
    const first = await invite(email)
    await accept(first.token)
    const other = await addOffice(world, '第二服务中心')
    const second = await invite(email, 'org-staff', other)
    expect(await (await post('look-up', { token: second.token })).json()).toMatchObject({ hasAccount: true })
    expect(await refusal(await accept(second.token, { password: 'another password' }))).toEqual([
      401,
      'session.invalid-credentials',
    ])
    const joined = (await (await accept(second.token)).json()) as SessionReply
    expect(joined.user.name).toBe('王小明')
    expect(joined.memberships.map(each => each.organization?.id).sort()).toEqual([office.id, other.id].sort())
    const again = await call(world, other.cookie, 'POST', `${other.path}/invitations`, { email, role: 'org-admin' })
    expect(await refusal(again)).toEqual([409, 'member.exists'])
  })

  it('lose what they may at their next request, and get it back only by a new invitation', async () => {
    const person = await addPerson(world, 'org-staff', [office.id])
    const id = await memberOf(person.id)
    expect((await call(world, person.cookie, 'GET', `${office.path}/codes`)).status).toBe(200)
    expect((await call(world, office.cookie, 'DELETE', `${office.path}/members/${id}`)).status).toBe(204)
    expect((await call(world, person.cookie, 'GET', `${office.path}/codes`)).status).toBe(404)
    expect((await call(world, office.cookie, 'DELETE', `${office.path}/members/${id}`)).status).toBe(404)
    expect((await invite(person.email)).invitation.state).toBe('open')
  })

  it('change roles at their next request', async () => {
    const person = await addPerson(world, 'org-staff', [office.id])
    const path = `${office.path}/members/${await memberOf(person.id)}`
    expect((await call(world, person.cookie, 'GET', `${office.path}/members`)).status).toBe(403)
    expect((await call(world, office.cookie, 'PATCH', path, { role: 'org-admin' })).status).toBe(200)
    expect((await call(world, person.cookie, 'GET', `${office.path}/members`)).status).toBe(200)
    expect((await call(world, office.cookie, 'PATCH', path, { role: 'evaluator' })).status).toBe(422)
    const rows = await world.owner.selectFrom('audit').selectAll().where('action', '=', 'member.role-changed').execute()
    expect(rows.map(row => JSON.parse(row.details))).toContainEqual({
      ...{ from: 'org-staff', to: 'org-admin', accountId: person.id },
    })
  })

  it('always leave one administrator, also when the last two remove each other', async () => {
    const small = await addOffice(world, '第三服务中心')
    const [own] = (await members(small)).members
    const path = (id: string | undefined) => `${small.path}/members/${id}`
    const refused = [409, 'member.last-administrator']
    expect(await refusal(await call(world, small.cookie, 'DELETE', path(own?.id)))).toEqual(refused)
    expect(await refusal(await call(world, small.cookie, 'PATCH', path(own?.id), { role: 'org-staff' }))).toEqual(
      refused,
    )
    for (const method of ['PATCH', 'DELETE'] as const) {
      const second = await addPerson(world, 'org-head', [small.id])
      const ids = (await members(small)).members.map(each => each.id)
      const [mine, theirs] = ids.slice(-2)
      const body = method === 'PATCH' ? { role: 'org-staff' } : undefined
      const replies = await Promise.all([
        call(world, small.cookie, method, path(theirs), body),
        call(world, second.cookie, method, path(mine), body),
      ])
      expect(replies.filter(reply => reply.status < 300)).toHaveLength(1)
      const left = await world.owner
        .selectFrom('membership')
        .select('id')
        .where('organizationId', '=', small.id)
        .where('role', 'in', ['org-head', 'org-admin'])
        .where('endedAt', 'is', null)
        .execute()
      expect(left).toHaveLength(1)
      const fresh = await addPerson(world, 'org-admin', [small.id])
      Object.assign(small, { cookie: fresh.cookie })
      for (const { id } of left) await call(world, fresh.cookie, 'DELETE', path(id))
    }
  })

  it('of another organization are not there', async () => {
    const other = await addOffice(world, '第四服务中心')
    const [foreign] = (await members(other)).members
    const { invitation } = await invite(freshEmail(), 'org-staff', other)
    for (const [method, path] of [
      ['DELETE', `members/${foreign?.id}`],
      ['DELETE', `invitations/${invitation.id}`],
    ] as const) {
      expect((await call(world, office.cookie, method, `${office.path}/${path}`)).status).toBe(404)
    }
    const change = call(world, office.cookie, 'PATCH', `${office.path}/members/${foreign?.id}`, { role: 'org-staff' })
    expect((await change).status).toBe(404)
  })

  it('see to their own account: name, password, other sessions', async () => {
    const person = await addPerson(world, 'org-staff', [office.id])
    const passwordHash = await hashPassword(PASSWORD)
    await world.owner.updateTable('account').set({ passwordHash }).where('id', '=', person.id).execute()
    const signIn = (password: string) =>
      world.request('/api/v1/session', {
        method: 'POST',
        body: JSON.stringify({ email: person.email, password }),
        headers: { 'content-type': 'application/json' },
        address: from(),
      })
    const other = cookieOf(await signIn(PASSWORD))
    const sessions = await (await call(world, person.cookie, 'GET', '/api/v1/account/sessions')).json()
    expect(sessions).toMatchObject({ sessions: [{ isThis: true }, { isThis: false }] })
    expect(JSON.stringify(sessions)).not.toContain('Hash')
    const change = (current: string) =>
      call(world, person.cookie, 'PUT', '/api/v1/account/password', { current, password: 'an even longer password' })
    expect(await refusal(await change('wrong'))).toEqual([422, 'password.wrong'])
    expect((await change(PASSWORD)).status).toBe(204)
    expect((await call(world, other, 'GET', '/api/v1/session')).status).toBe(401)
    expect((await call(world, person.cookie, 'GET', '/api/v1/session')).status).toBe(200)
    expect([(await signIn(PASSWORD)).status, (await signIn('an even longer password')).status]).toEqual([401, 201])
    const left = await (await call(world, person.cookie, 'DELETE', '/api/v1/account/other-sessions')).json()
    expect(left).toMatchObject({ sessions: [{ isThis: true }] })
    const renamed = await call(world, person.cookie, 'PATCH', '/api/v1/account', { name: ' 新名字 ' })
    expect(await renamed.json()).toMatchObject({ user: { name: '新名字' } })
  })
})
