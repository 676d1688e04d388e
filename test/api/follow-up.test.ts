import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { responseValueOf } from '../../shared/domain/value.ts'
import { addOffice, call, freshNonce, type Office, openCode, rate, ratings, read } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const RATINGS: readonly Rating[] = [5, 4, 3, 2, 1, 'na']

describe.each(DATABASES)('what hangs on an answer on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const rowOf = async (nonce: string) =>
    world.owner.selectFrom('response').selectAll().where('nonce', '=', nonce).executeTakeFirstOrThrow()
  const casesOf = async (responseId: string) =>
    world.owner.selectFrom('feedbackCase').selectAll().where('responseId', '=', responseId).execute()
  const overview = () => read<OverviewReply>(world, office, 'overview')

  it('opens exactly one case for a negative answer, however often it is sent, and none for a fair one', async () => {
    const code = await openCode(world, office)
    const [negative, fair] = [freshNonce(), freshNonce()]
    await Promise.all([1, 2, 3].map(() => rate(world, code, office.visit, ratings(5, 5, 5, 2), negative)))
    await rate(world, code, office.visit, ratings(5, 5, 5, 2), negative)
    await rate(world, code, office.visit, ratings(3, 3, 3, 3), fair)
    const response = await rowOf(negative)
    expect(await casesOf(response.id)).toMatchObject([{ cause: 'negative', openedAt: response.receivedAt }])
    expect(await casesOf((await rowOf(fair)).id)).toEqual([])
  })

  it('gives a test answer a receipt and a mark, and counts it nowhere', async () => {
    const code = await openCode(world, office, { kind: 'standing', purpose: 'test' })
    const before = await overview()
    const sums = await world.owner.selectFrom('daily').selectAll().execute()
    const nonce = freshNonce()
    const reply = await rate(world, code, office.visit, ratings(1, 1, 1, 1), nonce)
    const { url } = (await reply.json()) as { url: string }
    expect(await (await world.request(url)).text()).toContain('测试评价，不计入统计')
    const after = await overview()
    expect(after.notCounted.test).toBe(before.notCounted.test + 1)
    expect(after.figure).toEqual(before.figure)
    expect(await world.owner.selectFrom('daily').selectAll().execute()).toEqual(sums)
    expect(await casesOf((await rowOf(nonce)).id)).toEqual([])
  })

  it('records an answer to which nothing applied, without a value', async () => {
    const code = await openCode(world, office, { kind: 'once', form: 'matter', serviceDay: '2025-06-01' })
    const before = await overview()
    const reply = await rate(world, code, office.matter, ratings('na', 'na', 'na', 'na'))
    const { url } = (await reply.json()) as { url: string }
    expect(await (await world.request(url)).text()).toContain('不参与满意率计算')
    const after = await overview()
    expect(after.figure).toMatchObject({ answered: before.figure.answered + 1, n: before.figure.n })
    expect(after.figure.rate).toEqual(before.figure.rate)
    const sums = await world.owner.selectFrom('daily').selectAll().where('day', '=', '2025-06-01').execute()
    expect(sums).toMatchObject([
      { form: 'matter', codeKind: 'once', answered: 1, valued: 0, score: 0, scoreSquares: 0 },
    ])
  })

  it('keeps daily sums that equal a recount of the raw answers, after any mix', async () => {
    const codes = await Promise.all([
      openCode(world, office),
      openCode(world, office, { kind: 'standing', purpose: 'test' }),
    ])
    const versions = await allVersions()
    const next = seeded(20250616)
    for (let round = 0; round < 6; round++) {
      world.clock.nowMs += 25 * 60_000
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          const { id, content } = versions[next(versions.length)] as (typeof versions)[number]
          const given = Object.fromEntries(content.items.map(item => [item.id, RATINGS[next(6)] as Rating]))
          const wanted = {
            kind: 'once',
            form: content.form,
            serviceDay: next(2) ? `2025-06-0${1 + next(3)}` : undefined,
          }
          const code = content.form === 'visit' && next(2) ? codes[next(2)] : await openCode(world, office, wanted)
          const channel = ['qr', 'link', 'web'][next(3)]
          const body = { nonce: freshNonce(), version: id, ratings: given, channel }
          const reply = await call(world, undefined, 'POST', `/api/v1/codes/${code}/responses`, body)
          expect(reply.status).toBe(201)
        }),
      )
    }
    const kept = await world.owner.selectFrom('daily').selectAll().execute()
    const recounted = await recount()
    expect(recounted.length).toBeGreaterThan(10)
    expect(sorted(kept)).toEqual(sorted(recounted))
  })

  async function allVersions(): Promise<{ id: string; content: QuestionnaireContent }[]> {
    const rows = await world.owner.selectFrom('questionnaireVersion').select(['id', 'content']).execute()
    expect(rows).toHaveLength(4)
    return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) }))
  }

  /** From the raw rows alone. */
  async function recount() {
    const versions = new Map((await allVersions()).map(({ id, content }) => [id, content]))
    const marked = await world.owner.selectFrom('responseEvent').select('responseId').execute()
    const tests = new Set(marked.map(event => event.responseId))
    const sums = new Map<string, Record<string, string | number>>()
    for (const row of await world.owner.selectFrom('response').selectAll().execute()) {
      if (tests.has(row.id)) continue
      const { organizationId, day, form, channel } = row
      const content = versions.get(row.versionId) as QuestionnaireContent
      const codeKind = row.onceCodeId === null ? 'standing' : 'once'
      const key = { organizationId, day, form, channel, codeKind, scheme: 'builtin-1' }
      const value = responseValueOf(content, row.levels, BUILTIN_SCHEME)
      const { satisfied, favourable, score } = value ?? { satisfied: 0, favourable: 0, score: 0 }
      const denominator = content.items.length === 4 ? 12 : 10_080
      add(
        sums,
        { ...key, denominator },
        {
          ...{ answered: 1, valued: value ? 1 : 0, satisfied, favourable, score },
          satisfiedSquares: satisfied ** 2,
          favourableSquares: favourable ** 2,
          scoreSquares: score ** 2,
        },
      )
    }
    return [...sums.values()]
  }
})

function add(sums: Map<string, Record<string, string | number>>, key: object, more: Record<string, number>) {
  const name = JSON.stringify(key)
  const row = sums.get(name) ?? { ...key }
  for (const [sum, value] of Object.entries(more)) row[sum] = Number(row[sum] ?? 0) + value
  sums.set(name, row)
}

const sorted = (rows: readonly object[]) => rows.map(row => JSON.stringify(row, Object.keys(row).sort())).sort()

/** A small deterministic generator: an integer below `limit`. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
