import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordList, RecordReply, RecordRow } from '../../shared/contract/records.ts'
import { addOffice, addPerson, call, freshNonce, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const CANARY = { name: '张三丰', contact: '13800138000' }

describe.each(DATABASES)('answers on %s', database => {
  let world: World
  let office: Office
  let foreign: Office
  let hall: string
  const given: Record<string, { receipt: string; number: string }> = {}

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    foreign = await addOffice(world, '第二服务中心')
    const window = await make('windows', { name: { zh: '3 号窗口' } })
    const service = await make('services', { name: { zh: '项目申报' }, function: 'finance' })
    hall = await openCode(world, office, { kind: 'standing', windowId: window.id, serviceId: service.id })
    await answer('good', ratings(5, 4, 5, 4))
    await answer('bad', ratings(5, 4, 5, 2))
    await say('bad', 'comment', { comment: '等了 <b>两个小时</b>，100% 不满意' })
    await say('bad', 'reasons', { tags: ['acceptance.waiting.problem'] })
    await say('bad', 'contact', { ...CANARY, contactConsent: true, replyConsent: true })
    await answer('fair', ratings(3, 4, 'na', 4))
    await answer('nothing', ratings('na', 'na', 'na', 'na'))
    await answer('test', ratings(1, 1, 1, 1), await openCode(world, office, { kind: 'standing', purpose: 'test' }))
    await rate(world, await openCode(world, foreign), foreign.visit, ratings(1, 1, 1, 1))
  })
  afterAll(() => world?.close())

  async function make(path: string, body: object): Promise<{ id: string }> {
    return (await (await call(world, office.cookie, 'POST', `${office.path}/${path}`, body)).json()) as { id: string }
  }
  async function answer(name: string, levels: ReturnType<typeof ratings>, code = hall) {
    world.clock.nowMs += 60_000
    const reply = await rate(world, code, office.visit, levels)
    expect(reply.status).toBe(201)
    given[name] = (await reply.json()) as { receipt: string; number: string }
  }
  const say = (name: string, part: string, body: object) =>
    call(world, undefined, 'PUT', `/api/v1/receipts/${given[name]?.receipt}/${part}`, body)
  async function list(query: string, cookie = office.cookie): Promise<RecordList> {
    const reply = await call(world, cookie, 'GET', `${office.path}/responses?${query}`)
    expect([reply.status, query]).toEqual([200, query])
    return (await reply.json()) as RecordList
  }
  const nameOf = (row: RecordRow) => Object.keys(given).find(name => given[name]?.number === row.number)
  const names = async (query: string) => (await list(query)).responses.map(nameOf)
  const idOf = async (name: string) =>
    (await list('')).responses.find(row => nameOf(row) === name)?.id ?? 'not in the list'
  async function show(name: string, cookie = office.cookie): Promise<RecordReply> {
    const reply = await call(world, cookie, 'GET', `${office.path}/responses/${await idOf(name)}`)
    expect(reply.status).toBe(200)
    return (await reply.json()) as RecordReply
  }
  const of = async (name: string, what: string, body?: object, cookie = office.cookie) =>
    call(world, cookie, 'POST', `${office.path}/responses/${await idOf(name)}/${what}`, body)

  it('are listed newest first, each with what it was about and how it rated', async () => {
    const { responses, found, next } = await list('')
    expect(responses.map(nameOf)).toEqual(['test', 'nothing', 'fair', 'bad', 'good'])
    expect([found, next]).toEqual([{ count: 5, isMore: false }, null])
    expect(responses[3]).toMatchObject({
      window: { zh: '3 号窗口' },
      service: { zh: '项目申报' },
      staff: null,
      day: '2025-06-16',
      dimensions: [
        { dimension: 'acceptance', ratings: [5] },
        { dimension: 'management', ratings: [4] },
        { dimension: 'quality', ratings: [5] },
        { dimension: 'personnel', ratings: [2] },
      ],
      ...{ isNegative: true, state: 'counted', hasComment: true, hasContact: true, contactedAt: null },
    })
    expect(responses.map(row => row.state)).toEqual(['test', 'no-value', 'counted', 'counted', 'counted'])
  })

  it('come in pages that neither repeat nor leave out any', async () => {
    const seen: unknown[] = []
    let cursor: string | null | undefined
    for (let pages = 0; cursor !== null && pages < 9; pages++) {
      const page = await list(`size=2${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.responses.length).toBeLessThanOrEqual(2)
      expect(page.found === null).toBe(cursor !== undefined)
      seen.push(...page.responses.map(nameOf))
      cursor = page.next
    }
    expect(seen).toEqual(['test', 'nothing', 'fair', 'bad', 'good'])
  })

  it('are filtered by what the address asks for', async () => {
    expect(await names('level=negative')).toEqual(['test', 'bad'])
    expect(await names('level=negative&state=counted')).toEqual(['bad'])
    expect(await names('level=fair')).toEqual(['fair'])
    expect(await names('level=satisfied')).toEqual(['good'])
    expect(await names('state=test')).toEqual(['test'])
    expect(await names('state=no-value')).toEqual(['nothing'])
    expect(await names('follow=waiting')).toEqual(['bad'])
    expect(await names('comment=yes')).toEqual(['bad'])
    expect(await names('form=matter')).toEqual([])
    expect(await names('channel=paper')).toEqual([])
    expect(await names('from=2025-06-16&to=2025-06-16&form=visit&channel=qr')).toHaveLength(5)
    expect(await names('to=2025-06-15')).toEqual([])
    expect(await names(`window=${foreign.id}`)).toEqual([])
  })

  it('are found by words of a comment, taken as they are, and by the number on the receipt', async () => {
    const search = (text: string) => names(`search=${encodeURIComponent(text)}`)
    expect(await search('两个小时')).toEqual(['bad'])
    expect(await search('100%')).toEqual(['bad'])
    expect(await search('1_0')).toEqual([])
    expect(await search('<B>')).toEqual(['bad'])
    expect(await search("' or 1=1 --")).toEqual([])
    const number = given.fair?.number ?? ''
    expect(await search(number)).toEqual(['fair'])
    expect(await search(number.slice(-8).toLowerCase())).toEqual(['fair'])
    expect(await search(number.replace('20250616', '20250617'))).toEqual([])
  })

  it.each(['size=0', 'size=101', 'cursor=x', 'search=', 'search=%00', 'level=bad', 'from=2025-13-01', 'order=x'])(
    'refuse the filter %s',
    async query => {
      expect((await call(world, office.cookie, 'GET', `${office.path}/responses?${query}`)).status).toBe(422)
    },
  )

  it('show one with its questions, what was said, and the contact masked', async () => {
    const record = await show('bad')
    expect(record.questionnaire.items).toHaveLength(4)
    expect(record.ratings).toEqual(ratings(5, 4, 5, 2))
    expect(record.comment?.text).toBe('等了 <b>两个小时</b>，100% 不满意')
    expect(record.reasons).toEqual({ tags: ['acceptance.waiting.problem'], erasedAt: null })
    expect(record.contact).toMatchObject({ name: '张**', contact: '138****8000', wantsReply: true })
    expect([record.events, record.chain]).toEqual([[], []])
  })

  it('give contact details in clear only on request, and every request is on record', async () => {
    const reply = await of('bad', 'contact-reveal')
    expect(await reply.json()).toEqual(CANARY)
    const rows = await world.owner.selectFrom('audit').selectAll().where('action', 'like', '%revealed').execute()
    expect(rows).toMatchObject([{ organizationId: office.id, subjectId: await idOf('bad'), details: '{}' }])
    expect((await of('good', 'contact-reveal')).status).toBe(404)
    const everything = JSON.stringify([await list(''), await show('bad'), world.logged])
    for (const secret of Object.values(CANARY)) expect(everything).not.toContain(secret)
  })

  it.each(['evaluator', 'reviewer', 'org-staff', 'platform-admin'] as const)('show nothing to %s', async role => {
    const { cookie } = await addPerson(world, role, role === 'platform-admin' ? [] : [office.id])
    for (const path of ['responses', 'responses?level=negative', `responses/${await idOf('bad')}`, 'attention']) {
      const reply = await call(world, cookie, 'GET', `${office.path}/${path}`)
      expect([path, reply.status, (await reply.json()).code]).toEqual([path, 403, 'role.forbidden'])
    }
    expect((await of('bad', 'contact-reveal', undefined, cookie)).status).toBe(403)
    expect((await of('bad', 'contact', { how: 'phone' }, cookie)).status).toBe(403)
  })

  it('record the first contact once, also when two do it at the same time', async () => {
    expect((await of('bad', 'contact', { how: 'phone', note: '请打 138 0013 8000' })).status).toBe(422)
    const id = await idOf('bad')
    const made = () =>
      call(world, office.cookie, 'POST', `${office.path}/responses/${id}/contact`, { how: 'phone', note: '约好周三来' })
    const replies = await Promise.all([made(), made(), made()])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409, 409])
    const record = await show('bad')
    expect(record.events).toMatchObject([{ kind: 'contacted', by: 'org-admin', how: 'phone', note: '约好周三来' }])
    expect(record.contactedAt).toBe(record.events[0]?.at)
    expect(await names('follow=waiting')).toEqual([])
    expect(await names('follow=contacted')).toEqual(['bad'])
  })

  it('tell a chain: what was rated again before and after the first contact', async () => {
    const again = async (name: string, of: string, levels: ReturnType<typeof ratings>) => {
      world.clock.nowMs += 60_000
      const body = { nonce: freshNonce(), version: office.visit, ratings: levels }
      const reply = await call(world, undefined, 'POST', `/api/v1/receipts/${given[of]?.receipt}/responses`, body)
      given[name] = (await reply.json()) as { receipt: string; number: string }
    }
    await again('late', 'bad', ratings(5, 5, 5, 5))
    await again('fairer', 'fair', ratings(2, 4, 4, 4))
    expect((await show('late')).state).toBe('late')
    expect((await show('fair')).state).toBe('superseded')
    expect(await names('state=late')).toEqual(['late'])
    expect(await names('state=superseded')).toEqual(['fair'])
    const chain = [given.fair?.number, given.fairer?.number]
    for (const name of ['fair', 'fairer']) {
      expect((await show(name)).chain.map(each => each.number)).toEqual(chain)
    }
    expect(await (await of('fair', 'contact', { how: 'visit' })).json()).toMatchObject({ code: 'response.superseded' })
    expect(await names('follow=waiting')).toEqual(['fairer'])
  })

  it('show what was taken back as taken back', async () => {
    await call(world, undefined, 'POST', `/api/v1/receipts/${given.bad?.receipt}/erasure`, { part: 'comment' })
    await call(world, undefined, 'POST', `/api/v1/receipts/${given.bad?.receipt}/erasure`, { part: 'contact' })
    const record = await show('bad')
    expect(record.comment).toMatchObject({ text: null, erasedAt: world.clock.nowMs })
    expect(record.contact).toMatchObject({ name: null, contact: null, erasedAt: world.clock.nowMs })
    expect((await of('bad', 'contact-reveal')).status).toBe(404)
    expect(await names(`search=${encodeURIComponent('两个小时')}`)).toEqual([])
  })

  it('are not there under another organization', async () => {
    const id = await idOf('bad')
    expect((await call(world, foreign.cookie, 'GET', `${foreign.path}/responses/${id}`)).status).toBe(404)
    expect((await call(world, foreign.cookie, 'GET', `${office.path}/responses`)).status).toBe(404)
    const reply = await call(world, foreign.cookie, 'POST', `${foreign.path}/responses/${id}/contact`, { how: 'phone' })
    expect(reply.status).toBe(404)
    expect(world.clock.nowMs).toBeGreaterThan(START_MS)
  })
})
