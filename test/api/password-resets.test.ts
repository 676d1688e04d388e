import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../api/accounts/password.ts'
import type { Role } from '../../shared/contract/accounts.ts'
import type { PasswordResetMade } from '../../shared/contract/members.ts'
import { addOffice, addPerson, call, type Office, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const FRESH = 'a long new password'

describe.each(DATABASES)('a forgotten password on %s', database => {
  let world: World
  let office: Office
  let passwordHash: string

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    passwordHash = await hashPassword('the forgotten one')
  })
  afterAll(() => world?.close())

  const member = async (role: Role, organizations = [office.id]) => {
    const person = await addPerson(world, role, organizations, false)
    await world.owner.updateTable('account').set({ passwordHash }).where('id', '=', person.id).execute()
    const row = await world.owner
      .selectFrom('membership')
      .select('id')
      .where('accountId', '=', person.id)
      .executeTakeFirst()
    return { ...person, path: `${office.path}/members/${row?.id}/password-reset` }
  }
  const issue = async (path: string, cookie = office.cookie) => {
    const reply = await call(world, cookie, 'POST', path)
    expect(reply.status).toBe(201)
    const { link, expiresAt } = (await reply.json()) as PasswordResetMade
    expect(expiresAt).toBe(world.clock.nowMs + 30 * 60_000)
    const [page, token = ''] = link.split('#')
    expect(page).toBe('http://manyi.test/admin/password-reset')
    expect(token).toMatch(/^[\w-]{43}$/)
    return token
  }
  let addresses = 0
  const post = (path: string, body: object) =>
    world.request(`/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      address: `198.51.100.${++addresses % 250}`,
    })
  const use = (token: string, password = FRESH) => post('/password-resets/use', { token, password })
  const signIn = async (email: string, password: string) => (await post('/session', { email, password })).status

  it('is set anew by a link, once: sessions end, the lock goes, the old one is no good', async () => {
    const person = await member('org-staff')
    for (let tries = 0; tries < 5; tries++) await signIn(person.email, 'wrong')
    expect(await signIn(person.email, 'the forgotten one')).toBe(429)
    const token = await issue(person.path)
    const shown = await post('/password-resets/look-up', { token })
    expect(await shown.json()).toMatchObject({ email: person.email, name: 'org-staff' })
    const used = await use(token)
    expect([used.status, used.headers.get('set-cookie')]).toEqual([204, null])
    expect((await call(world, person.cookie, 'GET', '/api/v1/session')).status).toBe(401)
    expect(await signIn(person.email, FRESH)).toBe(201)
    expect(await signIn(person.email, 'the forgotten one')).toBe(401)
    expect(await refusal(await use(token, 'another long password'))).toEqual([410, 'reset.invalid'])
    expect(await refusal(await post('/password-resets/look-up', { token }))).toEqual([410, 'reset.invalid'])
  })

  it('is guarded on: the second factor stays', async () => {
    const person = await member('org-admin')
    const totp = { totpSecret: 'sealed', totpConfirmedAt: 1 }
    await world.owner.updateTable('account').set(totp).where('id', '=', person.id).execute()
    await use(await issue(person.path))
    const row = await world.owner
      .selectFrom('account')
      .select(['totpSecret', 'totpConfirmedAt'])
      .where('id', '=', person.id)
      .executeTakeFirst()
    expect(row).toEqual(totp)
  })

  it('has one link at a time, for thirty minutes', async () => {
    const { path } = await member('org-staff')
    const first = await issue(path)
    const second = await issue(path)
    expect(await refusal(await use(first))).toEqual([410, 'reset.invalid'])
    world.clock.nowMs += 30 * 60_000
    expect(await refusal(await use(second))).toEqual([410, 'reset.invalid'])
    world.clock.nowMs -= 1
    expect((await use(second)).status).toBe(204)
  })

  it('is set by one of two who use the link at once', async () => {
    const { path, email } = await member('org-staff')
    const token = await issue(path)
    const passwords = ['one of two passwords', 'two of two passwords']
    const replies = await Promise.all(passwords.map(password => use(token, password)))
    expect(replies.map(reply => reply.status).sort()).toEqual([204, 410])
    const winner = replies.findIndex(reply => reply.status === 204)
    expect(await signIn(email, passwords[winner] as string)).toBe(201)
  })

  it('of somebody with a higher role, or any role elsewhere, is not for the organization to set', async () => {
    const head = await member('org-head')
    expect(await refusal(await call(world, office.cookie, 'POST', head.path))).toEqual([403, 'reset.forbidden'])
    const other = await addOffice(world, '第二服务中心')
    const both = await member('org-staff')
    await world.owner
      .insertInto('membership')
      .values({ id: world.ctx.newId(), accountId: both.id, role: 'org-staff', organizationId: other.id, createdAt: 1 })
      .execute()
    expect(await refusal(await call(world, office.cookie, 'POST', both.path))).toEqual([403, 'reset.forbidden'])
    const looks = await member('org-staff')
    await world.owner
      .insertInto('membership')
      .values({
        id: world.ctx.newId(),
        accountId: looks.id,
        role: 'platform-admin',
        organizationId: null,
        createdAt: 1,
      })
      .execute()
    expect(await refusal(await call(world, office.cookie, 'POST', looks.path))).toEqual([403, 'reset.forbidden'])
    const { cookie } = await addPerson(world, 'org-head', [office.id])
    await issue((await member('org-admin')).path, cookie)
    const admin = await member('org-admin')
    expect(await refusal(await call(world, admin.cookie, 'POST', admin.path))).toEqual([403, 'session.totp-required'])
  })

  it('of anybody else is for the platform administrator to set, but not their own', async () => {
    const platform = await addPerson(world, 'platform-admin', [])
    const evaluator = await member('evaluator', [office.id])
    const path = (id: string) => `/api/v1/platform/accounts/${id}/password-reset`
    expect((await use(await issue(path(evaluator.id), platform.cookie))).status).toBe(204)
    const own = await call(world, platform.cookie, 'POST', path(platform.id))
    expect((await refusal(own))[1]).toBe('account.own')
    const nobody = await call(world, platform.cookie, 'POST', path(world.ctx.newId()))
    expect(nobody.status).toBe(404)
  })

  it('of a foreign member is not found, and of a disabled account not set', async () => {
    const other = await addOffice(world, '第三服务中心')
    const { path, id } = await member('org-staff')
    const foreign = await call(world, other.cookie, 'POST', path.replace(office.path, other.path))
    expect(await refusal(foreign)).toEqual([404, 'not-found'])
    const token = await issue(path)
    await world.owner.updateTable('account').set({ disabledAt: 1 }).where('id', '=', id).execute()
    expect(await refusal(await use(token))).toEqual([410, 'reset.invalid'])
  })

  it('leaves who did what in the audit log, and its link nowhere in clear', async () => {
    const { path, id } = await member('org-staff')
    const token = await issue(path)
    await use(token)
    const audit = await world.owner.selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('id').execute()
    expect(audit.map(row => row.action)).toEqual(['password-reset.issued', 'password-reset.used'])
    const resets = await world.owner.selectFrom('passwordReset').selectAll().execute()
    const kept = JSON.stringify([audit, resets, world.logged])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(FRESH)
  })
})
