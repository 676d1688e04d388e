import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCode, addOffice, addPerson, call, type Office, rate, ratings, versionInUse } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('settings of an organization on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const change = (body: object, cookie = office.cookie) => call(world, cookie, 'PATCH', office.path, body)
  const audits = () =>
    world.owner
      .selectFrom('audit')
      .selectAll()
      .where('organizationId', '=', office.id)
      .where('action', '=', 'organization.changed')
      .orderBy('id')
      .execute()

  it('let receipts say what the organization promises, in the language of the page', async () => {
    const own = await addOffice(world)
    const replyPromise = { zh: '2 个工作日内回复', en: 'A reply within 2 working days' }
    await call(world, own.cookie, 'PATCH', own.path, { replyPromise })
    const { code } = await addCode(world, own.cookie, own.id, { kind: 'standing' })
    const version = await versionInUse(world, own.cookie, own.id, 'visit')
    const { url } = (await (await rate(world, code ?? '', version, ratings(5, 5, 5, 5))).json()) as { url: string }
    expect(await (await world.request(url)).text()).toContain(replyPromise.zh)
    expect(await (await world.request(`${url}?lang=en`)).text()).toContain(replyPromise.en)
  })

  it('change one by one, and the log keeps the old and the new', async () => {
    const renamed = await change({ name: { zh: '新名称', en: 'New name' } })
    expect(await renamed.json()).toMatchObject({ name: { zh: '新名称', en: 'New name' }, function: 'comprehensive' })
    const replyPromise = { zh: '3 个工作日内回复', en: 'A reply within 3 working days' }
    const promised = await change({ replyPromise, function: 'finance' })
    expect(await promised.json()).toMatchObject({ name: { zh: '新名称' }, function: 'finance', replyPromise })
    expect(await (await call(world, office.cookie, 'GET', office.path)).json()).toMatchObject({ replyPromise })
    const taken = await change({ replyPromise: null, name: { zh: '新名称' } })
    expect(await taken.json()).toMatchObject({ replyPromise: null, name: { zh: '新名称' } })
    const rows = await audits()
    expect(rows).toHaveLength(3)
    expect(rows.map(row => row.organizationId)).toEqual(Array(3).fill(office.id))
    expect(JSON.parse(rows[0]?.details ?? '')).toEqual({
      from: { name: { zh: '第一服务中心' } },
      to: { name: { zh: '新名称', en: 'New name' } },
    })
  })

  it('write nothing where nothing changes', async () => {
    const before = (await audits()).length
    expect((await change({ name: { zh: '新名称' } })).status).toBe(200)
    expect((await change({})).status).toBe(200)
    expect(await audits()).toHaveLength(before)
  })

  it.each([{ name: {} }, { name: { zh: '' } }, { name: { zh: '两\n行' } }, { key: 'abcde' }, { function: 'other' }])(
    'refuse %j',
    async body => {
      expect((await change(body)).status).toBe(422)
    },
  )

  it('are read by everybody who has to do with it and changed by its administrators and the platform', async () => {
    for (const role of ['org-staff', 'evaluator', 'reviewer'] as const) {
      const { cookie } = await addPerson(world, role, [office.id])
      expect((await call(world, cookie, 'GET', office.path)).status).toBe(200)
      expect((await change({ name: { zh: '别人改的' } }, cookie)).status).toBe(403)
    }
    const { cookie, id } = await addPerson(world, 'platform-admin', [])
    expect((await change({ name: { zh: '平台改的' } }, cookie)).status).toBe(200)
    expect((await audits()).at(-1)).toMatchObject({ organizationId: office.id, accountId: id })
  })
})
