import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SubmitReply } from '../../shared/contract/responses.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { addOffice, freshNonce, type Office, openCode, rate, rateByForm, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('answers that come together on %s', database => {
  let world: World
  let office: Office
  let other: Office
  let standing: string

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    other = await addOffice(world, '第二服务中心')
    standing = await openCode(world, office)
  })
  afterAll(() => world?.close())

  const count = async (nonces: readonly string[]) =>
    (await world.owner.selectFrom('response').select('nonce').where('nonce', 'in', nonces).execute()).length

  it('stores each of fifty once, though every one comes twice through two doors', async () => {
    const nonces = Array.from({ length: 50 }, freshNonce)
    const given = nonces.map((_, index) => ratings(((index % 5) + 1) as Rating, 4, 5, index % 3 === 0 ? 'na' : 2))
    const sent = nonces.flatMap((nonce, index) => {
      const answer = given[index] as Record<string, Rating>
      const form = rateByForm(world, standing, office.visit, answer, nonce)
      return [rate(world, standing, office.visit, answer, nonce), form]
    })
    const replies = await Promise.all(sent)
    expect(new Set(replies.map(reply => reply.status))).toEqual(new Set([201, 303]))
    for (let index = 0; index < replies.length; index += 2) {
      const json = (await replies[index]?.json()) as SubmitReply
      expect(replies[index + 1]?.headers.get('location')).toBe(json.url)
    }
    expect(await count(nonces)).toBe(50)
  })

  it('gives each its own outcome: a bad one takes no other with it', async () => {
    const foreign = await openCode(world, other)
    const once = await openCode(world, office, { kind: 'once', form: 'matter' })
    const nonces = Array.from({ length: 9 }, freshNonce)
    const good = ratings(5, 5, 5, 5)
    const replies = await Promise.all([
      rate(world, standing, office.visit, good, nonces[0]),
      rate(world, standing, office.visit, { acceptance: 5 }, nonces[1]),
      rate(world, `${standing.slice(0, 5)}0000000000000000000000`, office.visit, good, nonces[2]),
      rate(world, foreign, other.visit, good, nonces[3]),
      rate(world, foreign, office.visit, good, nonces[4]),
      rate(world, once, office.matter, good, nonces[5]),
      rate(world, once, office.matter, good, nonces[6]),
      rate(world, standing, office.visit, ratings(1, 1, 1, 1), nonces[0]),
      rate(world, standing, office.visit, good, nonces[8]),
    ])
    expect(replies.map(reply => reply.status)).toEqual([201, 422, 404, 201, 422, 201, 410, 422, 201])
    expect(await count(nonces)).toBe(4)
  })

  it('keeps one answer of a nonce that two organizations happen to share apart', async () => {
    const nonce = freshNonce()
    const foreign = await openCode(world, other)
    const replies = await Promise.all([
      rate(world, standing, office.visit, ratings(5, 5, 5, 5), nonce),
      rate(world, foreign, other.visit, ratings(4, 4, 4, 4), nonce),
    ])
    const [one, two] = (await Promise.all(replies.map(reply => reply.json()))) as SubmitReply[]
    expect(replies.map(reply => reply.status)).toEqual([201, 201])
    expect(one?.receipt.slice(5)).not.toBe(two?.receipt.slice(5))
  })

  it('still stores the others where the database itself refuses one of them', async () => {
    const nonces = Array.from({ length: 8 }, freshNonce)
    const bad = nonces[3] as string
    await refuseNonce(bad)
    const replies = await Promise.all(
      nonces.map(nonce => rate(world, standing, office.visit, ratings(5, 5, 5, 5), nonce)),
    )
    expect(replies.map(reply => reply.status)).toEqual([201, 201, 201, 500, 201, 201, 201, 201])
    expect(await replies[3]?.text()).not.toContain('planted')
    expect(await count(nonces)).toBe(7)
  })

  async function refuseNonce(nonce: string) {
    const { sql } = await import('kysely')
    const statements =
      database === 'sqlite'
        ? [
            `create trigger planted before insert on response when new.nonce = '${nonce}'
              begin select raise(abort, 'planted refusal'); end`,
          ]
        : [
            `create function planted() returns trigger language plpgsql as $$ begin
              if new.nonce = '${nonce}' then raise exception 'planted refusal'; end if; return new; end $$`,
            'create trigger planted before insert on response for each row execute function planted()',
          ]
    for (const statement of statements) await sql.raw(statement).execute(world.owner)
  }
})
