import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttentionReply } from '../../shared/contract/attention.ts'
import type { MatterList } from '../../shared/contract/ledger.ts'
import type { RecordList } from '../../shared/contract/records.ts'
import { addDays, businessDayOf } from '../../shared/domain/business-day.ts'
import { addDesk, addMatter } from '../support/ledger-samples.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const DAY_MS = 86_400_000

describe.each(DATABASES)('what waits on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const attention = async () =>
    (await (
      await call(world, (await addPerson(world, 'org-head', [office.id])).cookie, 'GET', `${office.path}/attention`)
    ).json()) as AttentionReply
  async function addWindow(zh: string): Promise<string> {
    const reply = await call(world, office.cookie, 'POST', `${office.path}/windows`, { name: { zh } })
    return ((await reply.json()) as { id: string }).id
  }

  it('is nothing for an organization that is new', async () => {
    const nothing = { count: 0, oldest: [] }
    expect(await attention()).toMatchObject({
      due: { overdue: nothing, today: nothing, feedback: 0, appointments: { today: 0, earlier: 0 } },
      watchedWindows: 0,
      waiting: { count: 0, oldest: [] },
      comments: [],
      silentWindows: [],
      silentDays: 14,
    })
  })

  it('names negative answers without contact, the newest comments, and windows that nobody rates', async () => {
    const [busy, quiet] = [await addWindow('1 号窗口'), await addWindow('2 号窗口')]
    await addWindow('3 号窗口，没有评价码')
    const busyCode = await openCode(world, office, { kind: 'standing', windowId: busy })
    const quietCode = await openCode(world, office, { kind: 'standing', windowId: quiet })
    await rate(world, quietCode, office.visit, ratings(5, 5, 5, 5))
    const tested = await openCode(world, office, { kind: 'standing', purpose: 'test', windowId: quiet })
    world.clock.nowMs += 15 * DAY_MS
    office = { ...office, cookie: (await addPerson(world, 'org-admin', [office.id])).cookie }
    const fresh = await addWindow('4 号窗口，昨天才贴')
    await openCode(world, office, { kind: 'standing', windowId: fresh })
    await rate(world, tested, office.visit, ratings(1, 1, 1, 1))
    for (let index = 0; index < 7; index++) {
      world.clock.nowMs += 1000
      const reply = await rate(world, busyCode, office.visit, ratings(5, 5, 5, index < 6 ? 1 : 5))
      const { receipt } = (await reply.json()) as { receipt: string }
      await call(world, undefined, 'PUT', `/api/v1/receipts/${receipt}/comment`, { comment: `第 ${index} 条` })
    }
    const found = await attention()
    expect(found.waiting.count).toBe(6)
    expect(found.waiting.oldest).toHaveLength(5)
    expect(found.waiting.oldest[0]).toMatchObject({ window: { zh: '1 号窗口' }, hasContact: false })
    expect(found.comments.map(each => each.text)).toEqual([5, 4, 3, 2, 1].map(index => `第 ${index} 条`))
    expect(found.watchedWindows).toBe(2)
    expect(found.silentWindows).toEqual([{ id: quiet, name: { zh: '2 号窗口' }, lastDay: '2025-06-16' }])
  })

  it('names matters by their promised day and feedback limit, and lists of as many behind them', async () => {
    const desk = await addDesk(world, office)
    const today = businessDayOf(world.clock.nowMs)
    const matter = (stage: 'started' | 'delivered', over: object) =>
      addMatter(world, office, desk, { stage, deliveredOn: null, ...over })
    const ids: string[] = []
    for (let late = 1; late <= 6; late++) ids.unshift(await matter('started', { promisedOn: addDays(today, -late) }))
    const dueToday = await matter('started', { promisedOn: today })
    await matter('started', { promisedOn: addDays(today, 1) })
    await matter('started', { promisedOn: addDays(today, -9), voidedAt: 1 })
    await matter('delivered', { promisedOn: addDays(today, -20), deliveredOn: addDays(today, -15) })
    await matter('delivered', { deliveredOn: addDays(today, -16) })
    const { due } = await attention()
    expect([due.overdue.count, due.overdue.oldest.map(each => each.id)]).toEqual([6, ids.slice(0, 5)])
    expect(due.overdue.oldest[0]).toMatchObject({
      promisedOn: addDays(today, -6),
      client: { zh: '明珠机械有限公司' },
      service: { zh: '贷款咨询' },
      owner: { zh: '王五' },
    })
    expect(due.today).toMatchObject({ count: 1, oldest: [{ id: dueToday, promisedOn: today }] })
    const lists = { overdue: due.overdue.count, today: due.today.count, feedback: due.feedback }
    expect(lists.feedback).toBe(1)
    for (const [kind, count] of Object.entries(lists)) {
      const reply = await call(world, office.cookie, 'GET', `${office.path}/matters?open=${kind}`)
      const { matters } = (await reply.json()) as MatterList
      expect([kind, matters.length]).toEqual([kind, count])
    }
  })

  it('names appointments of today and earlier ones that nobody ended', async () => {
    const today = businessDayOf(world.clock.nowMs)
    for (const day of [today, addDays(today, 1), addDays(today, 2)]) {
      await call(world, office.cookie, 'POST', `${office.path}/appointments`, { day, minute: 600 })
    }
    expect((await attention()).due.appointments).toEqual({ today: 1, earlier: 0, earliest: null })
    world.clock.nowMs += DAY_MS
    office = { ...office, cookie: (await addPerson(world, 'org-admin', [office.id])).cookie }
    expect((await attention()).due.appointments).toEqual({ today: 1, earlier: 1, earliest: today })
  })

  it('leads to a list of as many', async () => {
    const reply = await call(world, office.cookie, 'GET', `${office.path}/responses?follow=waiting`)
    const { found, responses } = (await reply.json()) as RecordList
    expect(found?.count).toBe((await attention()).waiting.count)
    const [last] = responses.slice(-1)
    await call(world, office.cookie, 'POST', `${office.path}/responses/${last?.id}/contact`, { how: 'wechat' })
    expect((await attention()).waiting).toMatchObject({ count: 5 })
  })
})
