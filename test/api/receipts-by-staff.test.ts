import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../shared/contract/accounts.ts'
import { addPerson, call, freshNonce, openCode, ratings, refusal } from '../support/people.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const ROLES: readonly Role[] = ['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer', 'platform-admin']
const TITLE = '<h1>请在您自己的手机上评价</h1>'

describe.each(DATABASES)('whoever is signed in, on %s,', database => {
  let desk: Desk
  let live: string
  let test: string

  beforeAll(async () => {
    desk = await openDesk(database)
    live = await openCode(desk.world, desk.office)
    test = await openCode(desk.world, desk.office, { kind: 'standing', purpose: 'test' })
  })
  afterAll(() => desk?.world.close())

  const stored = () => desk.world.owner.selectFrom('response').select('id').execute()
  const answer = () => ({ nonce: freshNonce(), version: desk.office.visit, ratings: ratings(5, 5, 5, 5) })
  const fields = () => ({
    ...{ nonce: freshNonce(), version: desk.office.visit },
    ...{ 'r.acceptance': '5', 'r.management': '5', 'r.quality': '5', 'r.personnel': '5' },
  })
  const open = (cookie: string, path: string) => desk.world.request(path, { headers: { cookie } })
  const postAs = (cookie: string, path: string) =>
    desk.world.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields()) })
  const signIn = async (role: Role) => {
    const list = role === 'platform-admin' ? [] : [desk.office.id]
    return (await addPerson(desk.world, role, list, role !== 'reviewer')).cookie
  }

  it.each(ROLES)('as %s sees no questionnaire of a live code and gives no rating', async role => {
    const cookie = await signIn(role)
    const before = await stored()
    for (const reply of [await open(cookie, `/s/${live}`), await postAs(cookie, `/s/${live}`)]) {
      expect(reply.status).toBe(403)
      const html = await reply.text()
      expect(html).toContain(TITLE)
      expect(html).not.toContain('<form')
    }
    const json = await call(desk.world, cookie, 'POST', `/api/v1/codes/${live}/responses`, answer())
    expect(await refusal(json)).toEqual([403, 'session.may-not-rate'])
    expect(await stored()).toEqual(before)
  })

  it('does not rate again either', async () => {
    const cookie = await signIn('org-staff')
    const { receipt } = await desk.give()
    const before = await stored()
    const pages = [await open(cookie, `/r/${receipt}/again`), await postAs(cookie, `/r/${receipt}/again`)]
    for (const reply of pages) expect([reply.status, (await reply.text()).includes(TITLE)]).toEqual([403, true])
    const json = await call(desk.world, cookie, 'POST', `/api/v1/receipts/${receipt}/responses`, answer())
    expect(await refusal(json)).toEqual([403, 'session.may-not-rate'])
    expect(await stored()).toEqual(before)
    expect((await open(cookie, `/r/${receipt}`)).status).toBe(200)
  })

  it('tries test codes as anybody does', async () => {
    const cookie = await signIn('org-admin')
    expect((await open(cookie, `/s/${test}`)).status).toBe(200)
    expect((await postAs(cookie, `/s/${test}`)).status).toBe(303)
    const json = await call(desk.world, cookie, 'POST', `/api/v1/codes/${test}/responses`, answer())
    expect(json.status).toBe(201)
    const { receipt } = (await json.json()) as { receipt: string }
    expect((await open(cookie, `/r/${receipt}/again`)).status).toBe(200)
    expect((await postAs(cookie, `/r/${receipt}/again`)).status).toBe(303)
  })

  it('hears of unknown codes and receipts what everybody hears', async () => {
    const cookie = await signIn('org-admin')
    const token = 'AAAAA0123456789012345678901'
    for (const path of [`/s/${token}`, '/s/short', `/r/${token}/again`]) {
      expect([(await open(cookie, path)).status, (await postAs(cookie, path)).status]).toEqual([404, 404])
    }
  })

  it('may rate once signed out, and so may a cookie that was never good', async () => {
    const cookie = await signIn('org-staff')
    await call(desk.world, cookie, 'DELETE', '/api/v1/session')
    for (const worthless of [cookie, '__Host-manyi=made-up', '__Host-manyi=']) {
      expect((await open(worthless, `/s/${live}`)).status).toBe(200)
      expect((await postAs(worthless, `/s/${live}`)).status).toBe(303)
    }
  })
})
