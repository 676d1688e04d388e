import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { addDesk, addMatter, type Desk } from '../support/ledger-samples.ts'
import { addOffice, call, freshNonce, type Office, rate, ratings } from '../support/people.ts'
import { holdTable, untilWaiting } from '../support/waiting.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)

let world: World
let office: Office
let desk: Desk

async function open(database: (typeof DATABASES)[number]): Promise<void> {
  world = await openWorld(database)
  office = await addOffice(world)
  desk = await addDesk(world, office)
}

/** A delivered matter with the once-code of its slip, and what is done with it. */
async function slip() {
  const matter = await addMatter(world, office, desk)
  const post = (path: string, body?: object) => call(world, office.cookie, 'POST', `${office.path}/${path}`, body)
  const invite = () => post('code-batches', { of: 'ledger', key: freshNonce(), matters: [matter], validDays: 3 })
  await invite()
  const codes = () => world.owner.selectFrom('code').where('matterId', '=', matter)
  const { id } = await codes().select('id').executeTakeFirstOrThrow()
  const { code } = (await (await call(world, office.cookie, 'GET', `${office.path}/codes/${id}`)).json()) as CodeReply
  return {
    invite,
    rate: () => rate(world, code ?? '', office.matter, GOOD),
    replace: () => post(`codes/${id}/replacement`),
    revoke: () => post(`codes/${id}/revocation`),
    live: async () => (await codes().where('revokedAt', 'is', null).select('id').execute()).length,
    answers: async () => {
      const ids = codes().select('id')
      return (await world.owner.selectFrom('response').where('codeId', 'in', ids).select('id').execute()).length
    },
  }
}

/** What became of several requests: status, and the code of a refusal. */
async function said(...requests: Promise<Response>[]) {
  const replies = await Promise.all(requests)
  return Promise.all(
    replies.map(async reply => (reply.ok ? reply.status : ((await reply.json()) as { code: string }).code)),
  )
}

describe.each(DATABASES)('a rating and the end of its code at the same instant, on %s', database => {
  beforeAll(() => open(database))
  afterAll(() => world?.close())

  it.each(['rating', 'replacement'])('is either counted or replaced, the %s asked for first', async first => {
    for (let turn = 0; turn < 5; turn++) {
      const { rate, replace, live, answers } = await slip()
      const requests = first === 'rating' ? [rate(), replace()] : [replace(), rate()].reverse()
      const outcome = await said(...requests)
      const [stored, open] = [await answers(), await live()]
      if (stored === 1) expect([...outcome, open]).toEqual([201, 'code.used', 1])
      else expect([...outcome, open]).toEqual(['code.revoked', 201, 1])
    }
  })
})

describe('of a rating and the end of its code, on PostgreSQL', () => {
  beforeAll(() => open('postgres'))
  afterAll(() => world?.close())

  /** The rating has read its code, and waits to be stored, while the other one begins. */
  async function ratedFirst(rating: () => Promise<Response>, other: () => Promise<Response>) {
    const letGo = await holdTable(world.owner, 'response')
    const first = rating()
    await untilWaiting(world.owner, 1)
    const second = other()
    await untilWaiting(world.owner, 2)
    await letGo()
    return said(first, second)
  }

  /** The code has ended, which isn't committed yet, while the rating begins. */
  async function endedFirst(rating: () => Promise<Response>, other: () => Promise<Response>) {
    const letGo = await holdTable(world.owner, 'audit')
    const first = other()
    await untilWaiting(world.owner, 1)
    const second = rating()
    await untilWaiting(world.owner, 2)
    await letGo()
    return said(second, first)
  }

  it('the replacement waits for a rating on its way, and is refused', async () => {
    const { rate, replace, live, answers } = await slip()
    expect(await ratedFirst(rate, replace)).toEqual([201, 'code.used'])
    expect([await answers(), await live()]).toEqual([1, 1])
  })

  it('the rating waits for a replacement on its way, and is refused', async () => {
    const { rate, replace, live, answers } = await slip()
    expect(await endedFirst(rate, replace)).toEqual(['code.revoked', 201])
    expect([await answers(), await live()]).toEqual([0, 1])
  })

  it('a revoked slip whose rating was on its way gets no second code', async () => {
    const { rate, revoke, invite, answers } = await slip()
    expect(await ratedFirst(rate, revoke)).toEqual([201, 200])
    expect(await said(invite())).toEqual(['body.invalid'])
    expect(await answers()).toBe(1)
  })

  it('a slip that was revoked first takes no rating, and its matter gets another code', async () => {
    const { rate, revoke, invite, answers } = await slip()
    expect(await endedFirst(rate, revoke)).toEqual(['code.revoked', 200])
    expect(await said(invite())).toEqual([201])
    expect(await answers()).toBe(0)
  })

  it('neither waits where a poster is replaced: its ratings go on', async () => {
    const made = await call(world, office.cookie, 'POST', `${office.path}/codes`, { kind: 'standing' })
    const { id, code } = (await made.json()) as CodeReply
    const letGo = await holdTable(world.owner, 'audit')
    const replaced = call(world, office.cookie, 'POST', `${office.path}/codes/${id}/replacement`)
    await untilWaiting(world.owner, 1)
    expect(await said(rate(world, code ?? '', office.visit, GOOD))).toEqual([201])
    await letGo()
    expect((await replaced).status).toBe(201)
  })
})
