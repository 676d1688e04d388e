import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SubmitReply } from '../../shared/contract/responses.ts'
import { addOffice, freshNonce, type Office, openCode, postForm, rate, rateByForm, ratings } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 4, 3, 'na')

describe.each(DATABASES)('submitting on %s', database => {
  let world: World
  let office: Office
  let standing: string
  const once = (more: object = {}) => openCode(world, office, { kind: 'once', form: 'visit', ...more })
  const stored = (nonce: string) => world.owner.selectFrom('response').selectAll().where('nonce', '=', nonce).execute()

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    standing = await openCode(world, office)
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  it('answers a stored answer with its receipt, which opens a page without a score', async () => {
    const reply = await rate(world, standing, office.visit, GOOD)
    const body = (await reply.json()) as SubmitReply
    expect(reply.status).toBe(201)
    expect(body).toEqual({
      receipt: expect.stringMatching(/^[0-9A-Za-z]{27}$/),
      number: expect.stringMatching(/^20250616-[0-9A-F]{8}$/),
      receivedAt: world.clock.nowMs,
      url: `/r/${body.receipt}`,
    })
    const page = await world.request(body.url)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).toContain(body.number)
    expect(html).toContain('已计入本机构的满意度统计')
    expect(html).not.toMatch(/非常满意|r\.acceptance/)
  })

  it('stores levels in item order, the day, no supersession, and only hashes of what the links hold', async () => {
    const nonce = freshNonce()
    const { receipt } = (await (await rate(world, standing, office.visit, GOOD, nonce)).json()) as SubmitReply
    const rows = await stored(nonce)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ levels: '543-', day: '2025-06-16', channel: 'qr', form: 'visit', supersedes: null })
    expect(JSON.stringify(rows)).not.toContain(receipt.slice(5))
    const codes = await world.owner.selectFrom('code').selectAll().execute()
    expect(JSON.stringify(codes)).not.toContain(standing.slice(5))
  })

  it('sends the form on to the same receipt that JSON returns, keeping language and type size', async () => {
    const nonce = freshNonce()
    const form = await postForm(world, `/s/${standing}?lang=en&large=1`, {
      ...{ nonce, version: office.visit },
      ...{ 'r.acceptance': '5', 'r.management': '4', 'r.quality': '3', 'r.personnel': 'na' },
    })
    expect(form.status).toBe(303)
    const json = await rate(world, standing, office.visit, GOOD, nonce)
    expect(json.status).toBe(201)
    const { receipt } = (await json.json()) as SubmitReply
    expect(form.headers.get('location')).toBe(`/r/${receipt}?lang=en&large=1`)
    expect(await stored(nonce)).toHaveLength(1)
  })

  it('answers a repeat with the same status and body, whatever happened to the code since', async () => {
    const code = await openCode(world, office, { kind: 'standing', expiresAt: world.clock.nowMs + 1000 })
    const single = await once()
    const nonces = [freshNonce(), freshNonce()]
    const send = () => [
      rate(world, code, office.visit, GOOD, nonces[0]),
      rate(world, single, office.visit, GOOD, nonces[1]),
    ]
    const first = await Promise.all((await Promise.all(send())).map(async reply => [reply.status, await reply.text()]))
    expect(first.map(([status]) => status)).toEqual([201, 201])
    world.clock.nowMs += 5000
    await world.owner.updateTable('code').set({ revokedAt: world.clock.nowMs }).where('kind', '=', 'once').execute()
    const again = await Promise.all((await Promise.all(send())).map(async reply => [reply.status, await reply.text()]))
    expect(again).toEqual(first)
    const form = await rateByForm(world, single, office.visit, GOOD, nonces[1])
    expect(form.headers.get('location')).toBe(JSON.parse(first[1]?.[1] as string).url)
    expect((await rate(world, code, office.visit, GOOD)).status).toBe(410)
  })

  it('refuses another answer under a known nonce, through either door, and keeps the first one', async () => {
    const nonce = freshNonce()
    const other = await openCode(world, office)
    await rate(world, standing, office.visit, GOOD, nonce)
    const refused = [
      await rate(world, standing, office.visit, ratings(5, 4, 3, 5), nonce),
      await rate(world, other, office.visit, GOOD, nonce),
      await rate(world, await once(), office.matter, GOOD, nonce),
    ]
    for (const reply of refused) {
      expect(reply.status).toBe(422)
      expect(await reply.json()).toMatchObject({ code: 'nonce.conflict' })
    }
    const form = await rateByForm(world, standing, office.visit, ratings(1, 1, 1, 1), nonce)
    expect(form.status).toBe(422)
    expect(await form.text()).not.toContain('name="nonce"')
    expect((await stored(nonce)).map(row => row.levels)).toEqual(['543-'])
  })

  it('says that a used once-code is used, and shows neither receipt nor score to its next holder', async () => {
    const code = await once()
    const { receipt } = (await (await rate(world, code, office.visit, GOOD)).json()) as SubmitReply
    const replies = [
      await rate(world, code, office.visit, GOOD),
      await rateByForm(world, code, office.visit, GOOD),
      await world.request(`/s/${code}`),
    ]
    for (const reply of replies) {
      expect(reply.status).toBe(410)
      const text = await reply.text()
      expect(text).toContain('用过')
      expect(text).not.toContain(receipt)
    }
  })

  it('lets one of two win a once-code, and tells each the same again', async () => {
    const code = await once()
    const nonces = [freshNonce(), freshNonce()]
    const race = async () => {
      const replies = await Promise.all(nonces.map(nonce => rate(world, code, office.visit, GOOD, nonce)))
      return Promise.all(replies.map(async reply => ({ status: reply.status, body: await reply.text() })))
    }
    const first = await race()
    expect(first.map(({ status }) => status).sort()).toEqual([201, 410])
    expect(await race()).toEqual(first)
    expect([...(await stored(nonces[0] as string)), ...(await stored(nonces[1] as string))]).toHaveLength(1)
  })

  it('refuses a version of another organization or another form', async () => {
    const other = await addOffice(world, '第二服务中心')
    const foreign = await rate(world, standing, other.visit, GOOD)
    expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([422, 'version.unknown'])
    const matter = await rate(world, standing, office.matter, GOOD)
    expect([matter.status, ((await matter.json()) as { code: string }).code]).toEqual([
      422,
      'questionnaire.form-mismatch',
    ])
    const mixed = (await openCode(world, other)).slice(0, 5) + standing.slice(5)
    expect((await rate(world, mixed, other.visit, GOOD)).status).toBe(404)
  })

  it('files the answer under the service day of a once-code, else under the day it is in Shanghai', async () => {
    const given = [freshNonce(), freshNonce(), freshNonce()]
    await rate(world, await once({ serviceDay: '2025-05-30' }), office.visit, GOOD, given[0])
    world.clock.nowMs = Date.parse('2025-06-20T15:59:59.999Z')
    await rate(world, standing, office.visit, GOOD, given[1])
    world.clock.nowMs = Date.parse('2025-06-20T16:00:00.000Z')
    await rate(world, standing, office.visit, GOOD, given[2])
    const days = await Promise.all(given.map(async nonce => (await stored(nonce))[0]?.day))
    expect(days).toEqual(['2025-05-30', '2025-06-20', '2025-06-21'])
  })
})
