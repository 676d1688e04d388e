import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServiceReply, StaffReply } from '../../shared/contract/catalogue.ts'
import { addOffice, addPerson, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const DETAILS = {
  scope: { zh: '贷款担保\r\n与贴息', en: 'Guarantees' },
  clients: { zh: '在本市登记的中小企业' },
  steps: [
    { stage: 'commission', name: { zh: '服务委托' }, range: { least: 0, most: 1, unit: 'working' } },
    { stage: 'feedback', name: { zh: '反馈处理', en: 'Feedback' } },
  ],
  price: { zh: '免费' },
  materials: [{ zh: '营业执照' }, { zh: '申请表', en: 'Form' }],
  department: { zh: '融资部' },
} as const

describe.each(DATABASES)('the catalogue on %s', database => {
  let world: World
  let office: Office
  let other: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    other = await addOffice(world, '第二服务中心')
  })
  afterAll(() => world?.close())

  const send = (method: string, path: string, body?: unknown, of = office) =>
    call(world, of.cookie, method, of.path + path, body)
  const read = async <T>(path: string) => (await (await send('GET', path)).json()) as T
  const add = async <T = { id: string; revision: string }>(path: string, body: object, of = office) => {
    const reply = await send('POST', path, body, of)
    expect(reply.status).toBe(201)
    return (await reply.json()) as T
  }
  const problem = async (reply: Response) => {
    const { code, problems } = (await reply.json()) as { code: string; problems?: { path?: string }[] }
    return [reply.status, code, problems?.[0]?.path]
  }
  const names = async (path: string, list: string) =>
    (await read<Record<string, { name: { zh: string } }[]>>(path))[list]?.map(each => each.name.zh)
  const actions = async (subjectId: string) => {
    const rows = world.owner.selectFrom('audit').selectAll().where('subjectId', '=', subjectId).orderBy('id')
    return (await rows.execute()).map(({ action, details }) => ({ action, details: JSON.parse(details) }))
  }

  it('keeps everything that is said of a service, window and member of staff', async () => {
    const window = await add('/windows', {
      name: { zh: '一号窗口' },
      number: 'W-1',
      details: { place: { zh: '一楼' }, hours: { zh: '周一至周五' }, phone: '020-1234 5678 转 1' },
    })
    const staff = await add<StaffReply>('/staff', {
      name: { zh: '陈敏' },
      professional: true,
      windows: [window.id],
      details: { title: { zh: '主任' }, phone: '020-1' },
    })
    expect(staff).toMatchObject({ professional: true, windows: [window.id], number: null, retiredAt: null })
    const said = {
      ...{ name: { zh: '贷款担保', en: 'Loan guarantee' }, number: 'S-1', function: 'finance', publicBenefit: true },
      ...{ limit: { days: 10, unit: 'working' }, details: { ...DETAILS, responsibleId: staff.id } },
    }
    const { id } = await add('/services', said)
    const kept = { ...said, details: { ...said.details, scope: { zh: '贷款担保\n与贴息', en: 'Guarantees' } } }
    expect(await read(`/services/${id}`)).toMatchObject({ ...kept, earlierNames: [], standingCodes: 0 })
    expect(await read(`/windows/${window.id}`)).toMatchObject({ details: { phone: '020-1234 5678 转 1' } })
    const { services } = await read<{ services: object[] }>('/services')
    expect(services).toEqual([expect.not.objectContaining({ details: expect.anything() })])
    expect(services[0]).toMatchObject({ number: 'S-1', publicBenefit: true, limit: { days: 10, unit: 'working' } })
    expect(await actions(id)).toMatchObject([{ action: 'service.created', details: { number: 'S-1' } }])
  })

  it('changes what was sent, leaves the rest, and the log tells the old and the new', async () => {
    const { id } = await add('/services', { name: { zh: '旧项目' }, function: 'finance', publicBenefit: false })
    const changed = await send('PATCH', `/services/${id}`, {
      limit: { days: 3, unit: 'calendar' },
      publicBenefit: null,
    })
    expect(await changed.json()).toMatchObject({ function: 'finance', publicBenefit: null, limit: { days: 3 } })
    const emptied = await send('PATCH', `/services/${id}`, { limit: null, details: { price: { zh: '免费' } } })
    expect(await emptied.json()).toMatchObject({ limit: null, details: { price: { zh: '免费' } }, earlierNames: [] })
    expect((await send('PATCH', `/services/${id}`, { limit: null })).status).toBe(200)
    expect(await actions(id)).toMatchObject([
      { action: 'service.created' },
      { action: 'service.changed', details: { from: { publicBenefit: false }, to: { publicBenefit: null } } },
      { action: 'service.changed', details: { from: { details: {} } } },
    ])
  })

  it('keeps every earlier name with its time and who renamed it', async () => {
    const { id } = await add('/windows', { name: { zh: '甲窗口', en: 'Window A' } })
    for (const zh of ['乙窗口', '乙窗口', '丙窗口']) {
      world.clock.nowMs += 1000
      expect((await send('PATCH', `/windows/${id}`, { name: { zh } })).status).toBe(200)
    }
    const until = world.clock.nowMs
    expect(await read(`/windows/${id}`)).toMatchObject({
      name: { zh: '丙窗口' },
      earlierNames: [
        { name: { zh: '乙窗口' }, until, by: 'org-admin' },
        { name: { zh: '甲窗口', en: 'Window A' }, until: until - 2000 },
      ],
    })
  })

  it('keeps earlier names of the organization, by whomever it was renamed', async () => {
    const own = await addOffice(world, '原名')
    const platform = await addPerson(world, 'platform-admin', [])
    expect((await call(world, own.cookie, 'PATCH', own.path, { name: { zh: '新名' } })).status).toBe(200)
    expect((await call(world, platform.cookie, 'PATCH', own.path, { name: { zh: '更新的名' } })).status).toBe(200)
    const profile = await (await call(world, own.cookie, 'GET', `${own.path}/profile`)).json()
    expect(profile).toMatchObject({ earlierNames: [{ name: { zh: '新名' } }, { name: { zh: '原名' } }] })
  })

  it('retires instead of deleting, once, and takes it back', async () => {
    const { id } = await add('/staff', { name: { zh: '何伟' } })
    const before = world.clock.nowMs
    const retired = (await (await send('POST', `/staff/${id}/retirement`)).json()) as StaffReply
    world.clock.nowMs += 5000
    expect(retired.retiredAt).toBe(before)
    expect(await (await send('POST', `/staff/${id}/retirement`)).json()).toMatchObject({ retiredAt: before })
    expect(await names('/staff', 'staff')).not.toContain('何伟')
    expect(await names('/staff?state=retired', 'staff')).toEqual(['何伟'])
    expect(await names('/staff?state=all', 'staff')).toContain('何伟')
    expect(await (await send('DELETE', `/staff/${id}/retirement`)).json()).toMatchObject({ retiredAt: null })
    expect((await send('DELETE', `/staff/${id}/retirement`)).status).toBe(200)
    expect((await actions(id)).map(each => each.action)).toEqual(['staff.created', 'staff.retired', 'staff.reinstated'])
  })

  it('is searched by part of a name or number, whatever its case', async () => {
    await add('/windows', { name: { zh: '检测窗口', en: 'Testing' }, number: 'Jc-7' })
    await add('/windows', { name: { zh: '百分之100%窗口' } })
    expect(await names('/windows?search=jC-', 'windows')).toEqual(['检测窗口'])
    expect(await names('/windows?search=TEST', 'windows')).toEqual(['检测窗口'])
    expect(await names(`/windows?search=${encodeURIComponent('0%')}`, 'windows')).toEqual(['百分之100%窗口'])
    expect(await problem(await send('GET', '/windows?state=gone'))).toEqual([422, 'body.invalid', 'state'])
  })

  it('has each number once in an organization, retired ones included', async () => {
    const first = await add('/services', { name: { zh: '甲' }, function: 'finance', number: 'N-1' })
    const second = await add('/services', { name: { zh: '乙' }, function: 'finance' })
    await send('POST', `/services/${first.id}/retirement`)
    const again = { name: { zh: '丙' }, function: 'finance', number: 'N-1' }
    expect(await problem(await send('POST', '/services', again))).toEqual([409, 'number.taken', 'number'])
    const renumbered = await send('PATCH', `/services/${second.id}`, { number: 'N-1' })
    expect(await problem(renumbered)).toEqual([409, 'number.taken', 'number'])
    await add('/services', again, other)
    await add('/windows', { name: { zh: '丁' }, number: 'N-1' })
    await send('PATCH', `/services/${first.id}`, { number: null })
    expect((await send('PATCH', `/services/${second.id}`, { number: 'N-1' })).status).toBe(200)
  })

  it('lets one of two who take a number at once have it', async () => {
    const wanted = { name: { zh: '同号' }, function: 'finance', number: 'R-1' }
    const replies = await Promise.all([1, 2, 3].map(() => send('POST', '/services', wanted)))
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409, 409])
  })

  it('tells an editor who has seen something older, and of two at once one', async () => {
    const made = await add<ServiceReply>('/services', { name: { zh: '两人改' }, function: 'finance' })
    const change = (zh: string) =>
      send('PATCH', `/services/${made.id}`, { details: { price: { zh } }, revision: made.revision })
    const replies = await Promise.all(['免费', '一百元'].map(change))
    expect(replies.map(reply => reply.status).sort()).toEqual([200, 409])
    expect(await problem(await change('两百元'))).toEqual([409, 'conflict', undefined])
    const { revision } = await read<ServiceReply>(`/services/${made.id}`)
    expect(revision).not.toBe(made.revision)
    expect((await send('PATCH', `/services/${made.id}`, { number: 'P-9', revision })).status).toBe(200)
  })

  it('refuses what is of another organization, retired or not there', async () => {
    const foreign = await add('/staff', { name: { zh: '别处的人' } }, other)
    const away = await add('/staff', { name: { zh: '离职的人' } })
    await send('POST', `/staff/${away.id}/retirement`)
    const service = { name: { zh: '甲' }, function: 'finance' }
    for (const responsibleId of [foreign.id, away.id, world.ctx.newId()]) {
      const refused = await send('POST', '/services', { ...service, details: { responsibleId } })
      expect(await problem(refused)).toEqual([422, 'body.invalid', 'details.responsibleId'])
    }
    const window = await add('/windows', { name: { zh: '别处的窗口' } }, other)
    const worker = await add('/staff', { name: { zh: '本处的人' } })
    const moved = await send('PATCH', `/staff/${worker.id}`, { windows: [window.id] })
    expect(await problem(moved)).toEqual([422, 'body.invalid', 'windows'])
    for (const [method, path] of [
      ['GET', `/staff/${foreign.id}`],
      ['PATCH', `/staff/${foreign.id}`],
      ['POST', `/staff/${foreign.id}/retirement`],
      ['DELETE', `/staff/${foreign.id}/retirement`],
    ] as const) {
      expect((await send(method, path, method === 'PATCH' ? { number: '1' } : undefined)).status).toBe(404)
    }
  })

  it('keeps whom a service names after they have left, until somebody else is chosen', async () => {
    const { id: responsibleId } = await add('/staff', { name: { zh: '将离职' } })
    const { id } = await add('/services', { name: { zh: '甲' }, function: 'finance', details: { responsibleId } })
    await send('POST', `/staff/${responsibleId}/retirement`)
    const details = { responsibleId, price: { zh: '免费' } }
    expect((await send('PATCH', `/services/${id}`, { details })).status).toBe(200)
  })

  it('moves staff between windows', async () => {
    const [a, b] = [await add('/windows', { name: { zh: 'A' } }), await add('/windows', { name: { zh: 'B' } })]
    const { id } = await add('/staff', { name: { zh: '轮岗' }, windows: [a.id] })
    const both = await send('PATCH', `/staff/${id}`, { windows: [b.id, a.id, a.id] })
    expect(await both.json()).toMatchObject({ windows: [a.id, b.id].sort() })
    expect(await (await send('PATCH', `/staff/${id}`, { windows: [b.id] })).json()).toMatchObject({ windows: [b.id] })
    expect(await (await send('PATCH', `/staff/${id}`, { windows: [] })).json()).toMatchObject({ windows: [] })
  })

  const wrongStep = { stage: 'delivery', name: { zh: '交付' }, range: { least: 3, most: 1, unit: 'working' } }
  it.each([
    ['details.scope.zh', { details: { scope: { zh: 'x'.repeat(1001) } } }],
    ['details.steps.0.range.most', { details: { steps: [wrongStep] } }],
    ['details.steps.0.stage', { details: { steps: [{ stage: 'other', name: { zh: '交付' } }] } }],
    ['details.materials', { details: { materials: Array(41).fill({ zh: '表' }) } }],
    ['details', { details: { secret: 1 } }],
    ['limit.days', { limit: { days: -1, unit: 'working' } }],
    ['number', { number: '两\n行' }],
  ])('refuses a wrong %s', async (path, change) => {
    const refused = await send('POST', '/services', { name: { zh: '甲' }, function: 'finance', ...change })
    expect(await problem(refused)).toEqual([422, 'body.invalid', path])
  })
})
