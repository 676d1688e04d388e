import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProfileReply } from '../../shared/contract/profile.ts'
import { addOffice, addPerson, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const FACTS = {
  ...{ legalPerson: '广州市某某服务中心', registeredOn: '2019-05-06', registeredIn: '广州市' },
  ...{ registeredCapital: 2_000_000, premisesArea: 620, isCountyCenter: true },
  details: {
    address: { zh: '海珠区一号', en: '1 Haizhu' },
    hours: { zh: '周一至周五 9:00–17:00' },
    ...{ phone: '020-12345678', email: 'a@example.org', website: 'https://example.org/a' },
    complaints: { phone: '020-87654321', person: { zh: '投诉受理员' }, how: { zh: '来电、来信、来访' } },
    complaintSteps: [{ name: { zh: '登记' }, range: { least: 0, most: 1, unit: 'working' as const } }],
  },
}

describe.each(DATABASES)('the profile on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
  })
  beforeEach(async () => {
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const send = (method: string, path: string, body?: unknown, cookie = office.cookie) =>
    call(world, cookie, method, `${office.path}/profile${path}`, body)
  const put = (change: object) => send('PUT', '', { ...FACTS, updatedAt: null, ...change })
  const read = async (reply: Promise<Response>) => (await (await reply).json()) as ProfileReply

  it('is empty at first, and then what was entered', async () => {
    expect(await read(send('GET', ''))).toEqual({
      ...{ legalPerson: null, registeredOn: null, registeredIn: null, registeredCapital: null, premisesArea: null },
      ...{ isCountyCenter: false, details: {}, updatedAt: null, revenue: [], earlierNames: [] },
    })
    const saved = await read(put({}))
    expect(saved).toMatchObject({ ...FACTS, updatedAt: world.clock.nowMs })
    expect(await read(send('GET', ''))).toEqual(saved)
  })

  it('is never overwritten by an editor who has seen something older, even within one millisecond', async () => {
    const both = await Promise.all([put({}), put({ premisesArea: 1 })])
    expect(both.map(reply => reply.status).sort()).toEqual([200, 409])
    const { updatedAt } = await read(send('GET', ''))
    const again = await Promise.all([put({ updatedAt, premisesArea: 2 }), put({ updatedAt, premisesArea: 3 })])
    expect(again.map(reply => reply.status).sort()).toEqual([200, 409])
    expect((await put({ updatedAt })).status).toBe(409)
    expect((await put({})).status).toBe(409)
  })

  it('tells in the log what was changed and what it was', async () => {
    const { updatedAt } = await read(put({}))
    await put({ updatedAt, premisesArea: null })
    const rows = await world.owner
      .selectFrom('audit')
      .selectAll()
      .where('organizationId', '=', office.id)
      .where('action', '=', 'profile.changed')
      .orderBy('id')
      .execute()
    expect(rows.map(row => JSON.parse(row.details))[1]).toEqual({
      from: { premisesArea: 620 },
      to: { premisesArea: null },
    })
  })

  it('knows the revenue of each year, with its source, and takes it back', async () => {
    await send('PUT', '/revenue/2023', { yuan: 9_000_000, updatedAt: null })
    const said = await read(send('PUT', '/revenue/2024', { yuan: 12_500_000, source: '审计报告', updatedAt: null }))
    expect(said.revenue).toMatchObject([
      { year: 2024, yuan: 12_500_000, source: '审计报告' },
      { year: 2023, yuan: 9_000_000, source: null },
    ])
    const updatedAt = said.revenue[0]?.updatedAt ?? null
    expect((await send('PUT', '/revenue/2024', { yuan: 1, updatedAt: null })).status).toBe(409)
    const corrected = await read(send('PUT', '/revenue/2024', { yuan: 13_000_000, updatedAt }))
    expect(corrected.revenue[0]).toMatchObject({ yuan: 13_000_000, source: null })
    expect((await send('PUT', '/revenue/2024', { yuan: 1, updatedAt })).status).toBe(409)
    expect((await read(send('DELETE', '/revenue/2023'))).revenue).toHaveLength(1)
    expect((await send('DELETE', '/revenue/2023')).status).toBe(404)
  })

  it('is read by evaluators and staff, and changed by administrators alone', async () => {
    for (const role of ['evaluator', 'reviewer', 'org-staff'] as const) {
      const { cookie } = await addPerson(world, role, [office.id])
      expect((await send('GET', '', undefined, cookie)).status).toBe(200)
      expect((await send('PUT', '', { ...FACTS, updatedAt: null }, cookie)).status).toBe(403)
    }
  })

  it.each([
    ['registeredOn', { registeredOn: '2023-02-30' }],
    ['registeredCapital', { registeredCapital: -1 }],
    ['premisesArea', { premisesArea: 1.5 }],
    ['details.website', { details: { website: 'javascript:alert(1)' } }],
    ['details.email', { details: { email: 'nobody' } }],
    ['details.complaints.phone', { details: { complaints: { phone: 'x'.repeat(61) } } }],
    ['updatedAt', { updatedAt: undefined }],
  ])('refuses a wrong %s', async (path, change) => {
    const reply = await put(change)
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({ problems: [{ path }] })
  })

  it('says what the public page and the star grade still miss', async () => {
    const gaps = async () => {
      const reply = await call(world, office.cookie, 'GET', `${office.path}/publication-gaps`)
      return (await reply.json()) as { organization: { code: string }[]; services: { gaps: string[] }[] }
    }
    const codes = async () => (await gaps()).organization.map(each => each.code)
    expect(await codes()).toEqual(expect.arrayContaining(['services', 'complaint-route', 'legal-person', 'revenue']))
    await put({})
    await send('PUT', '/revenue/2024', { yuan: 1, updatedAt: null })
    const name = { zh: '甲' }
    const staff = await call(world, office.cookie, 'POST', `${office.path}/staff`, { name, professional: true })
    expect(await codes()).toEqual(['services'])
    const service = await call(world, office.cookie, 'POST', `${office.path}/services`, { name, function: 'finance' })
    const { id } = (await service.json()) as { id: string }
    expect((await gaps()).services).toMatchObject([{ id, name, gaps: expect.arrayContaining(['scope', 'limit']) }])
    const { id: responsibleId } = (await staff.json()) as { id: string }
    const said = { zh: '有' }
    const stages = ['commission', 'acceptance', 'implementation', 'delivery', 'feedback']
    const range = { least: 0, most: 1, unit: 'working' }
    const details = {
      ...{ scope: said, clients: said, price: said, promise: said, materials: [said], department: name, responsibleId },
      steps: stages.map(stage => ({ stage, name, range })),
    }
    await call(world, office.cookie, 'PATCH', `${office.path}/services/${id}`, {
      details,
      limit: { days: 5, unit: 'working' },
    })
    expect(await gaps()).toEqual({ organization: [], services: [] })
    await call(world, office.cookie, 'POST', `${office.path}/staff/${responsibleId}/retirement`)
    expect(await gaps()).toMatchObject({
      organization: [{ code: 'professional-staff' }],
      services: [{ gaps: ['responsible'] }],
    })
  })
})
