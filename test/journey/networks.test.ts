import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver, type Letter, type Outcome } from '../../survey-app/delivery.ts'
import { openOutbox } from '../../survey-app/outbox.ts'
import { openShelf } from '../../survey-app/shelf.ts'
import { Phone } from '../apps/survey-phone.ts'
import { seededNumbers } from '../durability/seeded-numbers.ts'
import { addOffice, freshNonce, type Office, openCode, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'
import { type CuttingProxy, openCuttingProxy } from './cutting-proxy.ts'

const RUNS = 100

/** The page's own delivery, through a line that breaks. */
describe.each(DATABASES)('an answer over a line that breaks, on %s', database => {
  let world: World
  let office: Office
  let code: string
  let proxy: CuttingProxy
  let server: ReturnType<typeof serve>

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    code = await openCode(world, office)
    server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
    if (!server.listening) await new Promise<void>(done => server.once('listening', () => done()))
    proxy = await openCuttingProxy((server.address() as AddressInfo).port)
  })
  afterAll(async () => {
    await proxy?.close()
    if (server && 'closeAllConnections' in server) server.closeAllConnections()
    await new Promise(done => server?.close(done))
    await world?.close()
  })

  it.each(['before', 'during', 'after'] as const)(`%s the request reaches the server: ${RUNS} runs`, async when => {
    const random = seededNumbers(`${database} ${when}`.length * 7919)
    const before = await counted()
    const nonces: string[] = []
    const receipts = new Set<string>()
    for (let run = 0; run < RUNS; run++) {
      const nonce = freshNonce()
      nonces.push(nonce)
      world.clock.nowMs += 1000
      proxy.cutNext({ when, at: random(), isReset: random() < 0.5 })
      const { receipt, tries, left } = await answer(nonce, random() < 0.5)
      expect({ run, tries, left }).toEqual({ run, tries: 2, left: 0 })
      receipts.add(receipt)
    }
    const rows = await world.owner.selectFrom('response').select('nonce').where('nonce', 'in', nonces).execute()
    expect(rows.map(row => row.nonce).sort()).toEqual(nonces.sort())
    expect(await counted()).toBe(before + RUNS)
    expect(receipts.size).toBe(RUNS)
  })

  it('was really cut, every time', () => expect(proxy.cuts()).toBe(3 * RUNS))

  const counted = async () => {
    const rows = await world.owner.selectFrom('daily').select('answered').execute()
    return rows.reduce((sum, row) => sum + row.answered, 0)
  }

  /** What a phone does from submit to receipt: it stays on the page, or is closed by the cut and opens another page. */
  function answer(nonce: string, isClosed: boolean): Promise<{ receipt: string; tries: number; left: number }> {
    const phone = new Phone()
    const given = { nonce, version: office.visit, ratings: ratings(5, 4, 3, 'na') }
    const page = `/s/${code}`
    const letter: Letter = {
      page,
      url: `/api/v1/codes/${code}/responses`,
      lang: 'zh-CN',
      body: JSON.stringify(given),
    }
    let tries = 0
    return new Promise((resolve, reject) => {
      const tell = (outcome: Outcome) => {
        if ('refusal' in outcome) return reject(new Error(outcome.refusal))
        if ('receipt' in outcome) resolve({ receipt: outcome.receipt, tries, left: Object.keys(phone).length })
      }
      const open = (path: string, later: (run: () => void) => unknown) =>
        openOutbox({
          ...{ page: path, tell, later },
          shelf: openShelf<Letter>(
            'manyi.outbox.',
            () => phone,
            () => world.clock.nowMs,
          ),
          deliver: letter => {
            tries++
            return deliver(letter, (url, init) => fetch(new URL(String(url), proxy.url), init))
          },
        })
      const reopen = () => open('/r/elsewhere', setImmediate).flush()
      open(page, isClosed ? () => setImmediate(reopen) : setImmediate).post(nonce, letter)
    })
  }
})
