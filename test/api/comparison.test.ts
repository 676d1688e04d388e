import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { answerMix, MIX_YEARS } from '../support/answer-mix.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('the comparison on %s', database => {
  let world: World
  let offices: Office[]
  let evaluator: string

  beforeAll(async () => {
    world = await openWorld(database)
    offices = [await addOffice(world, '甲中心'), await addOffice(world, '乙中心'), await addOffice(world, '丙中心')]
    evaluator = (await addPerson(world, 'evaluator', idsOf(offices))).cookie
  })
  afterAll(() => world?.close())

  const compare = async (query = '', cookie = evaluator) => {
    const reply = await call(world, cookie, 'GET', `/api/v1/comparison${query}`)
    expect(reply.status).toBe(200)
    return (await reply.json()) as ComparisonReply
  }
  const overviewOf = async (office: Office, year: string) =>
    (await (await call(world, evaluator, 'GET', `${office.path}/overview?year=${year}`)).json()) as OverviewReply
  const shelf = () => world.owner.selectFrom('figure').selectAll().orderBy('organizationId').orderBy('year').execute()

  /** Every organization in both years: what the comparison shows is what its own overview shows. */
  async function expectAgreement(after: string) {
    for (const year of MIX_YEARS) {
      const { rows } = await compare(`?year=${year}`)
      for (const office of offices) {
        const row = rows.find(each => each.organization.id === office.id)
        const { figure } = await overviewOf(office, year)
        const { rate, interval, n, effectiveN, answered, missing } = figure
        const verdicts = figure.verdicts.map(({ label: _, doubts: __, ...verdict }) => verdict)
        expect(row, `${after}, ${year}`).toMatchObject({ rate, interval, n, effectiveN, answered, missing, verdicts })
      }
    }
  }

  it('agrees with each overview to the digit, whatever happens to the answers', async () => {
    const act = answerMix(world, offices, 20250616)
    for (let step = 0; step < 140; step++) {
      const name = await act()
      if (step > 20 && step % 2 === 0) await expectAgreement(`step ${step}: ${name}`)
    }
    const kinds = await world.owner.selectFrom('responseEvent').select('kind').distinct().orderBy('kind').execute()
    const all = ['contacted', 'excluded', 'late', 'reinstated', 'superseded', 'test']
    expect(kinds.map(each => each.kind)).toEqual(all)
  }, 120_000)

  it('works out again only what has changed', async () => {
    await compare('?year=2025')
    const before = await shelf()
    world.clock.nowMs += 60_000
    await compare('?year=2025')
    expect(await shelf()).toEqual(before)
    const [office] = offices as [Office]
    await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
    const { rows, computedAt } = await compare('?year=2025')
    const after = await shelf()
    const moved = after.filter(row => !before.some(old => JSON.stringify(old) === JSON.stringify(row)))
    expect(moved.map(row => [row.organizationId, row.year])).toEqual([[office.id, 2025]])
    expect(rows.filter(row => row.computedAt === computedAt).map(row => row.organization.id)).toEqual([office.id])
  })

  it('a test answer moves no figure', async () => {
    await compare('?year=2025')
    const before = await shelf()
    const [office] = offices as [Office]
    await rate(
      world,
      await openCode(world, office, { kind: 'standing', purpose: 'test' }),
      office.visit,
      ratings(1, 1, 1, 1),
    )
    await compare('?year=2025')
    expect(await shelf()).toEqual(before)
  })

  it('misses nothing when the shelf is cleared or filled by another version', async () => {
    const before = (await compare('?year=2025')).rows
    await world.owner.deleteFrom('figure').execute()
    const strip = (rows: ComparisonReply['rows']) => rows.map(({ computedAt: _, ...row }) => row)
    expect(strip((await compare('?year=2025')).rows)).toEqual(strip(before))
    await world.owner.updateTable('figure').set({ body: '{"format":0}' }).execute()
    expect(strip((await compare('?year=2025')).rows)).toEqual(strip(before))
  })

  it('answers of many at once leave one figure that counts them all', async () => {
    const codes = await Promise.all(offices.map(office => openCode(world, office)))
    const before = (await compare()).rows.reduce((sum, row) => sum + row.answered, 0)
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const office = offices[index % 3] as Office
        const reply = await rate(world, codes[index % 3] as string, office.visit, ratings(5, 4, 4, 5))
        expect(reply.status).toBe(201)
        if (index % 7 === 0) await compare()
      }),
    )
    expect((await compare()).rows.reduce((sum, row) => sum + row.answered, 0)).toBe(before + 60)
    await expectAgreement('after many at once')
  })
})

function idsOf(offices: readonly Office[]): string[] {
  return offices.map(office => office.id)
}
