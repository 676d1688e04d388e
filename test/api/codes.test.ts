import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CodeReply } from '../../shared/contract/codes.ts'
import {
  addCode,
  addOffice,
  addPerson,
  call,
  type Office,
  openCode,
  rate,
  ratings,
  refusal,
} from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'
import { decodeQr } from '../support/zbar.ts'

const GOOD = ratings(5, 5, 5, 5)

describe.each(DATABASES)('codes on %s', database => {
  let world: World
  let office: Office
  let foreign: Office

  beforeAll(async () => {
    world = await openWorld(database, { config: { publicUrl: 'https://a-longest.name.cn:8443' } })
    office = await addOffice(world)
    foreign = await addOffice(world, '第二服务中心')
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  const create = (wanted: object) => addCode(world, office.cookie, office.id, wanted)
  const post = (path: string, body?: object) => call(world, office.cookie, 'POST', `${office.path}/${path}`, body)
  const show = async (id: string, cookie = office.cookie) =>
    (await (await call(world, cookie, 'GET', `${office.path}/codes/${id}`)).json()) as CodeReply
  const list = async (cookie = office.cookie) =>
    ((await (await call(world, cookie, 'GET', `${office.path}/codes`)).json()) as { codes: CodeReply[] }).codes
  const idOf = async (reply: Promise<Response>) => ((await (await reply).json()) as { id: string }).id

  it('makes standing codes for visits, with a link of at most 60 bytes', async () => {
    const code = await create({ kind: 'standing', label: { zh: ' 一楼大厅 ', en: 'Hall' } })
    expect(code).toMatchObject({
      ...{ kind: 'standing', purpose: 'live', form: 'visit', state: 'open', answers: 0, reference: null },
      label: { zh: '一楼大厅', en: 'Hall' },
      ...{ serviceId: null, serviceDay: null, expiresAt: null, revokedAt: null, createdAt: START_MS },
      url: `https://a-longest.name.cn:8443/s/${code.code}`,
    })
    expect(code.code).toMatch(/^[0-9A-Za-z]{27}$/)
    expect(Buffer.byteLength(code.url ?? '')).toBeLessThanOrEqual(60)
    expect(code.code).not.toContain(code.shortCode)
  })

  it('makes once-codes with what they are for, shown on their page', async () => {
    const serviceId = await idOf(post('services', { name: { zh: '贷款咨询', en: 'Loans' }, function: 'finance' }))
    const windowId = await idOf(post('windows', { name: { zh: '三号窗口' } }))
    const staffId = await idOf(post('staff', { name: { zh: '王五' } }))
    const wanted = { form: 'matter', reference: '2025-17', serviceDay: '2025-06-10', serviceId, windowId, staffId }
    const code = await create({ kind: 'once', ...wanted })
    expect(code).toMatchObject({ kind: 'once', ...wanted })
    const page = await (await world.request(`/s/${code.code}?lang=en`)).text()
    for (const shown of ['Loans', '三号窗口', '王五', '2025-17', '10 June 2025']) expect(page).toContain(shown)
  })

  it('gives each code another secret, and stores only hashes', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => create({ kind: 'once', form: 'visit' })))
    expect(new Set(codes.map(each => each.code)).size).toBe(20)
    expect(new Set(codes.map(each => each.code?.slice(0, 5))).size).toBe(1)
    const rows = JSON.stringify(await world.owner.selectFrom('code').selectAll().execute())
    for (const { code } of codes) expect(rows).not.toContain(code?.slice(5))
  })

  it.each([
    ['a standing code for matters', { kind: 'standing', form: 'matter' }],
    ['a once-code without its form', { kind: 'once' }],
    ['an unknown kind', { kind: 'eternal' }],
    ['a day that no calendar has', { kind: 'once', form: 'visit', serviceDay: '2025-02-30' }],
    ['a service that is not there', { kind: 'standing', serviceId: '0197a3c0-0000-7000-8000-000000000000' }],
    ['an empty label', { kind: 'standing', label: { zh: '' } }],
    ['a service day of a standing code', { kind: 'standing', serviceDay: '2025-06-01' }],
  ])('refuses %s', async (_, wanted) => {
    const before = (await list()).length
    const reply = await post('codes', wanted)
    expect(await refusal(reply)).toEqual([422, 'body.invalid'])
    expect((await list()).length).toBe(before)
  })

  it('refuses services, windows and staff of others, and retired ones, as if they were not there', async () => {
    const add = (path: string, body: object) =>
      idOf(call(world, foreign.cookie, 'POST', `${foreign.path}/${path}`, { name: { zh: '别处' }, ...body }))
    const targets = {
      serviceId: await add('services', { function: 'finance' }),
      windowId: await add('windows', {}),
      staffId: await add('staff', {}),
    }
    const retired = await idOf(post('staff', { name: { zh: '离职' } }))
    await world.owner.updateTable('staff').set({ retiredAt: 1 }).where('id', '=', retired).execute()
    for (const [path, id] of [...Object.entries(targets), ['staffId', retired] as const]) {
      const reply = await post('codes', { kind: 'standing', [path]: id })
      expect(reply.status).toBe(422)
      expect(await reply.json()).toMatchObject({ problems: [{ path, code: 'field.invalid' }] })
    }
  })

  it('lists the newest first, with state and answers', async () => {
    world.clock.nowMs += 60_000
    const [standing, once] = [await create({ kind: 'standing' }), await create({ kind: 'once', form: 'visit' })]
    world.clock.nowMs += 60_000
    const last = await create({ kind: 'standing', expiresAt: world.clock.nowMs + 5000 })
    for (let times = 0; times < 3; times++) await rate(world, standing.code ?? '', office.visit, GOOD)
    await rate(world, once.code ?? '', office.visit, GOOD)
    const codes = await list()
    expect(codes[0]?.id).toBe(last.id)
    const found = (id: string) => codes.find(each => each.id === id)
    expect(found(standing.id)).toMatchObject({ state: 'open', answers: 3, code: standing.code })
    expect(found(once.id)).toMatchObject({ state: 'used', answers: 1, code: null, url: null })
    world.clock.nowMs += 5000
    expect(await show(last.id)).toMatchObject({ state: 'expired', code: null, url: null })
  })

  it('shows its secret to those who may print it, and never to staff', async () => {
    const { id, code } = await create({ kind: 'standing' })
    const staff = (await addPerson(world, 'org-staff', [office.id])).cookie
    const head = (await addPerson(world, 'org-head', [office.id])).cookie
    expect(await show(id, head)).toMatchObject({ code, state: 'open' })
    expect(await show(id, staff)).toMatchObject({ code: null, url: null, state: 'open' })
    expect(JSON.stringify(await list(staff))).not.toContain(code)
  })

  it('revokes for good, once, whoever asks twice', async () => {
    const { id, code } = await create({ kind: 'standing' })
    world.clock.nowMs += 1000
    const replies = await Promise.all([post(`codes/${id}/revocation`), post(`codes/${id}/revocation`)])
    world.clock.nowMs += 1000
    const third = await post(`codes/${id}/revocation`)
    for (const reply of [...replies, third]) {
      expect(reply.status).toBe(200)
      expect(await reply.json()).toMatchObject({ state: 'revoked', revokedAt: START_MS + 1000, code: null, url: null })
    }
    const audit = await world.owner.selectFrom('audit').selectAll().where('subjectId', '=', id).execute()
    expect(audit.map(row => row.action).sort()).toEqual(['code.created', 'code.revoked'])
    expect((await rate(world, code ?? '', office.visit, GOOD)).status).toBe(410)
  })

  it('makes pictures that a phone reads', async () => {
    const token = await openCode(world, office)
    const png = await world.request(`/codes/${token}.png`)
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await decodeQr(Buffer.from(await png.arrayBuffer()))).toEqual([`https://a-longest.name.cn:8443/s/${token}`])
    const svg = await world.request(`/codes/${token}.svg`)
    expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect(await svg.text()).toMatch(/^<svg [^>]*viewBox/)
  })

  it('makes a poster that says whose it is and, for a test code, that it counts nothing', async () => {
    const test = await create({ kind: 'standing', purpose: 'test', label: { zh: '一楼大厅' } })
    const poster = await world.request(`/codes/${test.code}/poster`)
    const html = await poster.text()
    expect(poster.status).toBe(200)
    for (const shown of ['第一服务中心', '一楼大厅', test.shortCode, '测试', '<svg']) expect(html).toContain(shown)
    const live = await (await world.request(`/codes/${await openCode(world, office)}/poster`)).text()
    expect(live).not.toContain('测试')
  })

  it.each(['.svg', '.png', '/poster'])('prints no code that is closed or unknown: %s', async format => {
    const { id, code } = await create({ kind: 'standing' })
    await post(`codes/${id}/revocation`)
    const used = await openCode(world, office, { kind: 'once', form: 'visit' })
    await rate(world, used, office.visit, GOOD)
    const statusOf = async (token: string | null) => (await world.request(`/codes/${token}${format}`)).status
    expect([await statusOf(code), await statusOf(used)]).toEqual([410, 410])
    expect([await statusOf('zzzzz'.padEnd(27, '0')), await statusOf('x')]).toEqual([404, 404])
  })

  it('offers another rating on the receipt only while the code can be used', async () => {
    const expiresAt = START_MS + 10_000
    const { code } = await create({ kind: 'standing', expiresAt })
    const { url } = (await (await rate(world, code ?? '', office.visit, GOOD)).json()) as { url: string }
    expect(await (await world.request(url)).text()).toContain(`href="/s/${code}"`)
    world.clock.nowMs = expiresAt
    expect(await (await world.request(url)).text()).not.toContain(`/s/${code}`)
  })
})
