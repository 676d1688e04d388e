import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addOffice, freshNonce, type Office, openCode, ratings } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)

describe.each(DATABASES)('unknown codes on %s', database => {
  let world: World
  let office: Office
  let code: string
  let hosts = 0

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    code = await openCode(world, office)
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  const freshAddress = () => `198.51.100.${++hosts}`
  const rateFrom = (address: string, token: string) =>
    world.request(`/api/v1/codes/${token}/responses`, {
      method: 'POST',
      body: JSON.stringify({ nonce: freshNonce(), version: office.visit, ratings: GOOD }),
      headers: { 'content-type': 'application/json' },
      address,
    })
  const DOORS: [string, (address: string, token: string) => Promise<Response>][] = [
    ['/s/… opened', (address, token) => world.request(`/s/${token}`, { address })],
    [
      '/s/… sent',
      (address, token) => {
        const fields = { nonce: freshNonce(), version: office.visit, 'r.quality': '5' }
        return world.request(`/s/${token}`, { method: 'POST', body: new URLSearchParams(fields), address })
      },
    ],
    ['the API', rateFrom],
    ['/r/…', (address, token) => world.request(`/r/${token}`, { address })],
    ['/o/…', (address, token) => world.request(`/o/${token}`, { address })],
    ['/m/…', (address, token) => world.request(`/m/${token}`, { address })],
    ['/codes/….svg', (address, token) => world.request(`/codes/${token}.svg`, { address })],
    ['/codes/….png', (address, token) => world.request(`/codes/${token}.png`, { address })],
    ['/codes/…/poster', (address, token) => world.request(`/codes/${token}/poster`, { address })],
  ]

  it.each(DOORS)('all look the same at %s, in status, size and headers', async (_, door) => {
    const address = freshAddress()
    const wrong = [
      code.slice(0, 5) + 'x'.repeat(22),
      'zzzzz'.padEnd(27, '0'),
      code.slice(0, 26),
      `${code}0`,
      'x',
      'a-b_c',
      '%E6%BB%A1%E6%84%8F',
      '%00',
    ]
    const seen = await Promise.all(
      wrong.map(async token => {
        const reply = await door(address, token)
        const body = (await reply.text()).replaceAll(/href="\/[srom]\/[^"?]*/g, 'href="')
        return JSON.stringify([reply.status, body, [...reply.headers].sort()])
      }),
    )
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toMatch(/^\[404,/)
  })

  it.each(DOORS)(
    'are stopped at %s after thirty, while what is there stays open to the same address',
    async (_, door) => {
      const address = freshAddress()
      const statuses: number[] = []
      for (let tries = 0; tries < 31; tries++) {
        statuses.push((await door(address, `zzzzz${String(tries).padStart(22, '0')}`)).status)
      }
      expect(statuses).toEqual([...Array(30).fill(404), 429])
      const stopped = await door(address, 'zzzzz'.padEnd(27, '9'))
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await world.request(`/s/${code}`, { address })).status).toBe(200)
      const good = await rateFrom(address, code)
      expect(good.status).toBe(201)
      const { url } = (await good.json()) as { url: string }
      expect((await world.request(url, { address })).status).toBe(200)
      expect((await door(freshAddress(), 'zzzzz'.padEnd(27, '8'))).status).toBe(404)
      world.clock.nowMs += Number(stopped.headers.get('retry-after')) * 1000
      expect((await door(address, 'zzzzz'.padEnd(27, '7'))).status).toBe(404)
    },
  )

  it('lets a whole company behind one address rate', async () => {
    const address = freshAddress()
    const replies = await Promise.all(Array.from({ length: 300 }, () => rateFrom(address, code)))
    expect(new Set(replies.map(reply => reply.status))).toEqual(new Set([201]))
  })
})
