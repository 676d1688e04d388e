import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import { addCounter, addDelivered, addMatter, addVisit, type Counter, step } from '../support/ledger.ts'
import { addOffice, addPerson, call } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

describe.each(DATABASES)('matters on %s', database => {
  let world: World
  let counter: Counter
  let foreign: Counter
  let staffCookie: string

  beforeAll(async () => {
    world = await openWorld(database)
    counter = await addCounter(world, await addOffice(world))
    foreign = await addCounter(world, await addOffice(world, '第二服务中心'))
    staffCookie = (await addPerson(world, 'org-staff', [counter.id])).cookie
  })
  afterAll(() => world?.close())

  const post = (path: string, body: object, cookie = counter.cookie) =>
    call(world, cookie, 'POST', `${counter.path}/${path}`, body)
  const show = async (id: string, cookie = counter.cookie) =>
    (await (await call(world, cookie, 'GET', `${counter.path}/matters/${id}`)).json()) as MatterReply
  const refusal = async (reply: Promise<Response>) => {
    const response = await reply
    const body = (await response.json()) as { code: string; problems?: { path: string; code: string }[] }
    return [response.status, body.code, ...(body.problems ?? []).map(each => `${each.path} ${each.code}`)]
  }

  it('goes from the inquiry to closing, each step a fact with its author and day', async () => {
    const { id, number } = await addMatter(world, counter, { title: '设备更新贷款' })
    await step(world, counter, id, { kind: 'answered', day: '2025-06-03', staffId: counter.colleague })
    await step(world, counter, id, { kind: 'materials', day: '2025-06-03', list: ['营业执照', '近两年报表'] })
    const gaps = '利率待银行确定，确定后书面告知'
    await step(world, counter, id, { kind: 'commissioned', day: '2025-06-04', document: 'WT-2025-7', gaps })
    await step(world, counter, id, { kind: 'accepted', day: '2025-06-05', promisedOn: '2025-06-20' })
    await step(world, counter, id, { kind: 'started', day: '2025-06-06' })
    await step(world, counter, id, { kind: 'contract', day: '2025-06-04', fen: 1_200_000 })
    await step(world, counter, id, { kind: 'note', day: '2025-06-10', text: '已送银行初审', isPublic: true })
    await step(world, counter, id, { kind: 'delivered', day: '2025-06-13', asAgreed: true, outcome: '获批' })
    const closed = await step(world, counter, id, { kind: 'closed', day: '2025-06-16', feedback: 'handled' })
    expect(closed).toMatchObject({
      ...{ number, stage: 'closed', title: '设备更新贷款', owner: { id: counter.staff, name: { zh: '王五' } } },
      ...{ askedOn: '2025-06-02', answeredOn: '2025-06-03', commissionedOn: '2025-06-04', commissionGaps: gaps },
      ...{ acceptedOn: '2025-06-05', startedOn: '2025-06-06', deliveredOn: '2025-06-13', closedOn: '2025-06-16' },
      ...{ firstPromisedOn: '2025-06-20', promisedOn: '2025-06-20', promiseConsentOn: null, asAgreed: true },
      ...{ contractFen: 1_200_000, signedOn: '2025-06-04', outcome: '获批', isOverdue: false, warnings: [] },
      invitation: { state: 'invited' },
    })
    expect(closed.facts.map(fact => fact.kind)).toEqual(
      `asked answered materials commissioned accepted started contract note delivered invited closed`.split(' '),
    )
    expect(closed.facts[1]).toMatchObject({ day: '2025-06-03', at: START_MS, by: 'org-admin', staff: '赵六' })
    expect(closed.facts[2]?.details).toEqual({ list: ['营业执照', '近两年报表'] })
    expect(closed.next).toEqual(['contract', 'document', 're-dated', 'voided'])
    const audit = await world.owner.selectFrom('audit').select('action').where('subjectId', '=', id).execute()
    expect(audit).toHaveLength(10)
  })

  it('refuses what may not follow, and what it needs and has not', async () => {
    const { id } = await addMatter(world, counter)
    const take = (body: object) => refusal(post(`matters/${id}/steps`, body))
    expect(await take({ kind: 'started', day: '2025-06-10' })).toEqual([409, 'matter.step-not-now'])
    expect(await take({ kind: 'commissioned', day: '2025-06-10' })).toEqual([
      422,
      'body.invalid',
      'document field.required',
    ])
    expect(await take({ kind: 'commissioned', day: '2025-06-01', document: 'W' })).toEqual([
      ...[422, 'body.invalid', 'day day.before'],
    ])
    expect(await take({ kind: 'note', day: '2025-06-10', text: '请电 13812345678', isPublic: true })).toEqual([
      ...[422, 'body.invalid', 'text field.no-details'],
    ])
    expect(await take({ kind: 'answered', day: '2025-06-10', staffId: foreign.staff })).toEqual([
      ...[422, 'body.invalid', 'staffId field.invalid'],
    ])
    expect((await show(id)).facts).toHaveLength(1)
  })

  it('changes a promised day only with consent in time, and remembers the first promise', async () => {
    const { id } = await addMatter(world, counter)
    await step(world, counter, id, { kind: 'commissioned', day: '2025-06-03', document: 'W' })
    await step(world, counter, id, { kind: 'promised', day: '2025-06-03', promisedOn: '2025-06-17' })
    const take = (body: object, cookie = counter.cookie) =>
      refusal(post(`matters/${id}/steps`, { kind: 'promised', day: '2025-06-16', ...body }, cookie))
    expect(await take({ promisedOn: '2025-06-30' })).toContain('consentOn promise.consent-missing')
    expect(await take({ promisedOn: '2025-06-30', consentOn: '2025-06-18' })).toContain('consentOn day.future')
    const changed = await step(world, counter, id, {
      ...{ kind: 'promised', day: '2025-06-16', promisedOn: '2025-06-30', consentOn: '2025-06-16' },
    })
    expect(changed).toMatchObject({ firstPromisedOn: '2025-06-17', promisedOn: '2025-06-30' })
    expect(changed).toMatchObject({ promiseConsentOn: '2025-06-16' })
    world.clock.nowMs = Date.parse('2025-07-02T02:00:00Z')
    const later = (await addPerson(world, 'org-admin', [counter.id])).cookie
    const late = { promisedOn: '2025-07-10', consentOn: '2025-06-30' }
    expect(await take({ ...late, day: '2025-06-30' }, later)).toContain('consentOn promise.consent-late')
    expect(await show(id, later)).toMatchObject({ isOverdue: true })
    world.clock.nowMs = START_MS
  })

  it('takes a step once where two take it at the same time', async () => {
    const { id, updatedAt } = await addMatter(world, counter)
    const body = { kind: 'commissioned', day: '2025-06-10', document: 'W' }
    const replies = await Promise.all([post(`matters/${id}/steps`, body), post(`matters/${id}/steps`, body)])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409])
    const stale = await post(`matters/${id}/steps`, {
      kind: 'document',
      day: '2025-06-10',
      title: '报告',
      reference: 'R',
      seen: updatedAt,
    })
    expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([409, 'conflict'])
    expect((await show(id)).facts.map(fact => fact.kind)).toEqual(['asked', 'commissioned'])
  })

  it('has one owner at a time; handing over is a fact', async () => {
    const { id } = await addMatter(world, counter)
    const staffId = counter.colleague
    const handed = await step(world, counter, id, { kind: 'handed-over', day: '2025-06-16', staffId, reason: '休假' })
    expect(handed).toMatchObject({ owner: { name: { zh: '赵六' } } })
    expect(handed.facts.at(-1)).toMatchObject({ kind: 'handed-over', staff: '赵六', details: { reason: '休假' } })
  })

  it('lets staff take steps, but not set days right or void', async () => {
    const { id, progressSecret } = await addMatter(world, counter)
    expect(progressSecret).toMatch(/^[0-9A-Za-z]{22}$/)
    const take = (body: object) => post(`matters/${id}/steps`, { day: '2025-06-16', ...body }, staffCookie)
    expect((await take({ kind: 'commissioned', document: 'W' })).status).toBe(201)
    expect((await take({ kind: 'voided', reason: '误录' })).status).toBe(403)
    expect((await take({ kind: 're-dated', which: 'asked', to: '2025-06-01', reason: '误录' })).status).toBe(403)
    const seen = await show(id, staffCookie)
    expect(seen.progressSecret).toBeNull()
    expect(seen.next).not.toContain('voided')
  })

  it('ends at the client’s wish before delivery, and can be voided with a reason', async () => {
    const [one, other] = [await addMatter(world, counter), await addDelivered(world, counter)]
    const cancelled = await step(world, counter, one.id, { kind: 'cancelled', day: '2025-06-16', reason: '不再需要' })
    expect(cancelled).toMatchObject({ stage: 'cancelled', closedOn: '2025-06-16', next: ['re-dated', 'voided'] })
    const code = other.invitation?.codeId ?? ''
    const voided = await step(world, counter, other.id, { kind: 'voided', day: '2025-06-16', reason: '重复录入' })
    expect(voided).toMatchObject({ voidedAt: START_MS, next: [] })
    const row = await world.owner.selectFrom('code').select('revokedAt').where('id', '=', code).executeTakeFirst()
    expect(row?.revokedAt).toBe(START_MS)
    const again = post(`matters/${other.id}/steps`, { kind: 'note', day: '2025-06-16', text: '甲', isPublic: false })
    expect(await refusal(again)).toEqual([409, 'matter.step-not-now'])
  })

  it('keeps numbers apart, and organizations', async () => {
    await addMatter(world, counter, { number: 'BJ-1' })
    const same = { clientId: counter.client, serviceId: counter.service, staffId: counter.staff, askedOn: '2025-06-02' }
    expect(await refusal(post('matters', { ...same, number: 'BJ-1' }))).toEqual([
      409,
      'number.taken',
      'number number.taken',
    ])
    expect(await refusal(post('matters', { ...same, clientId: foreign.client }))).toContain('clientId field.invalid')
    const theirs = await addMatter(world, foreign, { number: 'BJ-1' })
    expect((await call(world, counter.cookie, 'GET', `${counter.path}/matters/${theirs.id}`)).status).toBe(404)
    const take = post(`matters/${theirs.id}/steps`, { kind: 'voided', day: '2025-06-16', reason: '误录' })
    expect((await take).status).toBe(404)
  })

  it('lists by what is asked for, page by page', async () => {
    const list = async (query: string) => {
      const reply = await call(world, counter.cookie, 'GET', `${counter.path}/matters?${query}`)
      return (await reply.json()) as { matters: MatterReply[]; next: string | null }
    }
    const all = (await list('')).matters.map(row => row.id)
    const first = await list('size=2')
    const second = await list(`size=2&cursor=${first.next}`)
    expect([...first.matters, ...second.matters].map(row => row.id)).toEqual(all.slice(0, 4))
    expect((await list('stage=cancelled')).matters).toHaveLength(1)
    expect((await list('row=voided')).matters).toHaveLength(1)
    expect((await list('search=bj-1')).matters.map(row => row.number)).toEqual(['BJ-1'])
    expect((await list(`search=${encodeURIComponent('样例')}`)).matters.length).toBe(all.length)
    expect((await list('open=yes')).matters.every(row => row.deliveredOn === null)).toBe(true)
  })

  it('enters visits as completed, amends them, and re-dates them with their open code', async () => {
    const visit = await addVisit(world, counter, { subject: '政策咨询', day: '2025-06-16' })
    expect(visit).toMatchObject({ way: 'window', day: '2025-06-16', invitation: { state: 'invited' } })
    const codeId = visit.invitation?.codeId ?? ''
    const take = (body: object) => post(`visits/${visit.id}/steps`, body)
    await take({ kind: 'amended', subject: '用工咨询', staffId: counter.colleague })
    const moved = (await (await take({ kind: 're-dated', to: '2025-06-13', reason: '日期录错' })).json()) as MatterReply
    expect(moved).toMatchObject({ day: '2025-06-13', subject: '用工咨询', staff: { name: { zh: '赵六' } } })
    const code = await world.owner.selectFrom('code').selectAll().where('id', '=', codeId).executeTakeFirstOrThrow()
    expect(code).toMatchObject({ serviceDay: '2025-06-13', staffId: counter.colleague, reference: visit.number })
    // The end of 28 June in Shanghai, fifteen days after the visit.
    expect(code.expiresAt).toBe(Date.parse('2025-06-28T16:00:00Z'))
    expect(await refusal(take({ kind: 're-dated', to: '2025-06-17', reason: '录错' }))).toContain('to day.future')
  })
})
