import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import { addCounter, addMatter, type Counter, step } from '../support/ledger.ts'
import { addOffice, addPerson, call, postForm } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const DAY = '2025-06-16'

describe.each(DATABASES)('the acceptance slip on %s', database => {
  let world: World
  let counter: Counter
  let matter: MatterReply

  beforeAll(async () => {
    world = await openWorld(database)
    counter = await addCounter(world, await addOffice(world, '第一服务中心'))
    matter = await addMatter(world, counter, { number: 'BJ-1', title: '<b>贴息</b>' })
    await step(world, counter, matter.id, {
      kind: 'commissioned',
      day: DAY,
      document: 'WT-1',
      gaps: '期限 <i>待定</i>',
    })
    await step(world, counter, matter.id, { kind: 'materials', day: DAY, list: ['营业执照副本', '近三年报表'] })
    await step(world, counter, matter.id, { kind: 'accepted', day: DAY, promisedOn: '2025-06-30' })
  })
  afterAll(() => world?.close())

  const pathOf = (organization = counter.id, id = matter.id) => `/print/organizations/${organization}/matters/${id}`
  const print = (cookie: string | undefined, path = pathOf()) => call(world, cookie, 'GET', path)
  const linkOn = (html: string) => /http:\/\/manyi\.test(\/m\/[0-9A-Za-z]{27})</.exec(html)?.[1] ?? ''

  it('says what was accepted, by whom, until when and what is to be brought, but not for whom', async () => {
    const reply = await print(counter.cookie)
    expect(reply.status).toBe(200)
    const html = await reply.text()
    const wanted = [
      '第一服务中心',
      '受理回执',
      'BJ-1',
      '贷款咨询',
      '王五',
      '2025-06-30',
      '近三年报表',
      '期限 &lt;i>待定',
    ]
    for (const text of wanted) expect(html).toContain(text)
    expect(html).not.toContain('样例有限公司')
    expect(await (await print(counter.cookie, `${pathOf()}?lang=en`)).text()).toContain('Acceptance slip')
  })

  it('carries the link to the progress, and number and secret to type', async () => {
    const html = await (await print(counter.cookie)).text()
    const link = linkOn(html)
    expect(`https://${'x'.repeat(22)}${link}`.length).toBeLessThanOrEqual(60)
    await step(world, counter, matter.id, { kind: 'started', day: DAY })
    await step(world, counter, matter.id, { kind: 'note', day: DAY, text: '银行已受理', isPublic: true })
    await step(world, counter, matter.id, { kind: 'note', day: DAY, text: '客户资信一般', isPublic: false })
    const progress = await (await world.request(link)).text()
    for (const text of ['BJ-1', '正在实施', '银行已受理', '2025年6月30日']) expect(progress).toContain(text)
    expect(progress).not.toMatch(/资信|样例有限公司|贴息/)
    const typed = /class="secret">([^<]+)</.exec(html)?.[1] ?? ''
    const asked = await postForm(world, `/o/${link.slice(3, 8)}/progress`, { number: 'BJ-1', secret: typed })
    expect(asked.headers.get('location')).toBe(link)
  })

  it('shows the first promise beside one that the client agreed to, and the result', async () => {
    const link = linkOn(await (await print(counter.cookie)).text())
    const changed = { kind: 'promised', day: DAY, promisedOn: '2025-07-10', consentOn: DAY }
    await step(world, counter, matter.id, changed)
    const delivered = { kind: 'delivered', day: DAY, asAgreed: true, outcome: '已放款' }
    await step(world, counter, matter.id, delivered)
    const html = await (await world.request(link)).text()
    for (const text of ['2025年7月10日', '2025年6月30日', '已交付', '已放款']) expect(html).toContain(text)
  })

  it('is for those who run the organization or own the matter', async () => {
    const as = async (role: 'org-head' | 'org-staff' | 'evaluator', organizations = [counter.id]) =>
      (await print((await addPerson(world, role, organizations)).cookie)).status
    expect(await as('org-head')).toBe(200)
    expect(await as('org-staff')).toBe(403)
    expect(await as('evaluator')).toBe(403)
    expect((await print(undefined)).status).toBe(401)
    const owner = await addPerson(world, 'org-staff', [counter.id])
    await world.owner
      .updateTable('membership')
      .set({ staffId: counter.staff })
      .where('accountId', '=', owner.id)
      .execute()
    expect((await print(owner.cookie)).status).toBe(200)
  })

  it('is not found by another organization, nor for what is not there', async () => {
    const other = await addOffice(world, '第二服务中心')
    expect((await print(other.cookie)).status).toBe(404)
    expect((await print(other.cookie, pathOf(other.id))).status).toBe(404)
    expect((await print(counter.cookie, pathOf(counter.id, 'nothing'))).status).toBe(404)
  })

  it('refuses whoever looks at it in words, on a page', async () => {
    const { cookie } = await addPerson(world, 'org-staff', [counter.id])
    const reply = await world.request(pathOf(), { headers: { cookie, accept: 'text/html' } })
    expect(reply.status).toBe(403)
    expect(await reply.text()).toMatch(/^<!doctype html>.*您的角色不能进行此操作/s)
  })

  it('allows no script and is kept nowhere', async () => {
    const { headers } = await print(counter.cookie)
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe|https?:/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(world.logged.join()).not.toContain(matter.progressSecret)
  })
})
