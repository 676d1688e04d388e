import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorReply } from '../../shared/contract/errors.ts'
import { addOffice, freshNonce, type Office, openCode, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)
const TOO_MUCH = 'x'.repeat(2_000_000)

describe.each(DATABASES)('bad input on %s', database => {
  let world: World
  let office: Office
  let code: string

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    code = await openCode(world, office)
  })
  afterAll(() => world?.close())

  const path = () => `/api/v1/codes/${code}/responses`
  const answer = (change: object) => ({ nonce: freshNonce(), version: office.visit, ratings: GOOD, ...change })
  const send = (body: BodyInit, headers: HeadersInit = {}) =>
    world.request(path(), { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  const countStored = async () => (await world.owner.selectFrom('response').select('id').execute()).length

  /** Sends it once in each language; it must be refused in both alike, and nothing may be stored. */
  async function expectRefused(once: (language: string) => Promise<Response>, status: number, error: string) {
    const before = await countStored()
    const logged = world.logged.length
    const said = await Promise.all(
      ['zh-CN,zh;q=0.9', 'en-GB,en;q=0.9,zh;q=0.8'].map(async language => {
        const reply = await once(language)
        const body = (await reply.json()) as ErrorReply
        expect([reply.status, body.code, body.message]).toEqual([status, error, expect.any(String)])
        expect(body.params).toBeTypeOf('object')
        expect(JSON.stringify(body)).not.toMatch(/ at .*\.ts|node_modules|sqlite|postgres|Error:/i)
        for (const problem of body.problems ?? []) expect(problem.message).not.toBe('')
        return body
      }),
    )
    expect(said[0]?.message).toMatch(/[一-鿿]/)
    expect(said[1]?.message).toMatch(/^[\x20-\x7e]+$/)
    expect(await countStored()).toBe(before)
    expect(world.logged.slice(logged)).toEqual([])
    return said[1] as ErrorReply
  }

  const WRONG_RATINGS: [string, object, object][] = [
    ['missing ratings', { acceptance: 5 }, { code: 'ratings.missing', path: 'ratings.management' }],
    ['no rating at all', {}, { code: 'ratings.missing', path: 'ratings.acceptance' }],
    ['an item of the full questionnaire', { ...GOOD, 'quality.professionalism': 5 }, { code: 'ratings.unknown-item' }],
    ['a name that every object has', { ...GOOD, constructor: 5 }, { code: 'ratings.unknown-item' }],
    ['only names that every object has', { constructor: 5 }, { code: 'ratings.missing' }],
  ]
  it.each(WRONG_RATINGS)('refuses %s, and says which', async (_, given, problem) => {
    const once = (language: string) => send(JSON.stringify(answer({ ratings: given })), { 'accept-language': language })
    const { problems } = await expectRefused(once, 422, 'ratings.invalid')
    expect(problems).toContainEqual(expect.objectContaining(problem))
  })

  const WRONG_FIELDS: [string, object][] = [
    ['level 6', { ratings: { ...GOOD, quality: 6 } }],
    ['level 4.5', { ratings: { ...GOOD, quality: 4.5 } }],
    ["the text '5'", { ratings: { ...GOOD, quality: '5' } }],
    ['null for a level', { ratings: { ...GOOD, quality: null } }],
    ['a list of ratings', { ratings: [5, 5, 5, 5] }],
    ['an unknown field', { day: '2020-01-01' }],
    ['a field that only the server may set', { supersedes: null }],
    ['a huge number', { version: 10 ** 300 }],
    ['a nonce that is too short', { nonce: 'short' }],
    ['a nonce with other characters', { nonce: 'nonce with spaces and ü' }],
    ['a nonce that is too long', { nonce: 'n'.repeat(65) }],
    ['a version that is no id', { version: "1' or '1'='1" }],
    ['a channel that only the organization uses', { channel: 'paper' }],
    ['a lone surrogate as an item', { ratings: { ...GOOD, '\ud800': 5 } }],
    ['names that every object has, in their own spelling', { ratings: { ...GOOD, toString: 5, hasOwnProperty: 5 } }],
    ['a zero byte in an item', { ratings: { ...GOOD, 'quality\u0000': 5 } }],
    ['an item name without end', { ratings: { ...GOOD, ['x'.repeat(5000)]: 5 } }],
    ['more items than any questionnaire has', { ratings: Object.fromEntries(many(4000)) }],
  ]
  it.each(WRONG_FIELDS)('refuses %s', async (_, change) => {
    const once = (language: string) => send(JSON.stringify(answer(change)), { 'accept-language': language })
    const { problems } = await expectRefused(once, 422, 'body.invalid')
    expect(problems).not.toEqual([])
    expect(JSON.stringify(problems).length).toBeLessThan(10_000)
  })

  it('refuses a field __proto__', async () => {
    const sly = JSON.stringify(answer({})).replace('{', '{"__proto__":{"channel":"web"},')
    await expectRefused(language => send(sly, { 'accept-language': language }), 422, 'body.invalid')
  })

  it('takes an item __proto__ for nothing: it changes neither the answer nor any object', async () => {
    const plain = JSON.stringify(answer({}))
    const sly = plain.replace('"quality":5', '"quality":5,"__proto__":1')
    expect(sly).not.toBe(plain)
    const [first, second] = [await send(sly), await send(plain)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await first.text()).toBe(await second.text())
  })

  it.each([
    ['{"nonce":', 400, 'body.invalid-json'],
    ['', 400, 'body.invalid-json'],
    ['null', 422, 'body.invalid'],
    ['[]', 422, 'body.invalid'],
    ['"text"', 422, 'body.invalid'],
    ['{"ratings":1e999}', 422, 'body.invalid'],
    ['['.repeat(50_000), 400, 'body.invalid-json'],
  ])('refuses the body %.20s', async (body, status, error) => {
    await expectRefused(language => send(body, { 'accept-language': language }), status, error)
  })

  it('refuses 2 MB, whether or not it says so beforehand', async () => {
    const streamed = () => new Blob([TOO_MUCH]).stream()
    const asStream = { duplex: 'half' } as RequestInit
    const headers = (language: string, type: string) => ({ 'content-type': type, 'accept-language': language })
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const to = (language: string) => (type.includes('json') ? path() : `/s/${code}?lang=${language.slice(0, 2)}`)
      await expectRefused(
        language =>
          world.request(to(language), {
            method: 'POST',
            body: TOO_MUCH,
            headers: { ...headers(language, type), 'content-length': String(TOO_MUCH.length) },
          }),
        413,
        'body.too-large',
      )
      await expectRefused(
        language =>
          world.request(to(language), {
            ...asStream,
            method: 'POST',
            body: streamed(),
            headers: headers(language, type),
          }),
        413,
        'body.too-large',
      )
    }
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'refuses %s where JSON is wanted',
    async type => {
      const body = JSON.stringify(answer({}))
      const headers = (language: string) => ({ 'content-type': type, 'accept-language': language })
      await expectRefused(language => send(body, headers(language)), 415, 'body.unsupported-type')
    },
  )

  it.each([
    ['a zero byte', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['nothing but spaces', '   '],
    ['more than a name', 'x'.repeat(101)],
  ])('refuses %s as a name', async (_, zh) => {
    const once = (language: string) =>
      world.request(`${office.path}/windows`, {
        method: 'POST',
        body: JSON.stringify({ name: { zh } }),
        headers: { cookie: office.cookie, 'content-type': 'application/json', 'accept-language': language },
      })
    await expectRefused(once, 422, 'body.invalid')
    const { windows } = await world.owner
      .selectFrom('serviceWindow')
      .select(count => count.fn.countAll<number>().as('windows'))
      .executeTakeFirstOrThrow()
    expect(windows).toBe(0)
  })

  it.each(['0000', '9999', '20', 'abcd', '2025&year=2024', '2025&sort=1', '%00%00%00%00', '-001'])(
    'refuses the year %s',
    async year => {
      const once = (language: string) =>
        world.request(`${office.path}/overview?year=${year}`, {
          headers: { cookie: office.cookie, 'accept-language': language },
        })
      await expectRefused(once, 422, 'body.invalid')
    },
  )
})

function many(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`i${index}`, 5])
}
