import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)
const OUTSIDE = ['org-staff', 'evaluator', 'reviewer'] as const
const HIDDEN = { rate: { percent: null, exact: null }, interval: null }

describe.each(DATABASES)('few answers on %s', database => {
  let world: World
  let office: Office

  beforeEach(async () => {
    world = await openWorld(database)
    office = await addOffice(world, '甲中心')
  })
  afterEach(() => world?.close())

  /** So many answers; of a day they need a once-code each. */
  async function answer(count: number, given: Record<string, Rating> = GOOD, serviceDay?: string, to = office) {
    const standing = serviceDay === undefined ? await openCode(world, to) : undefined
    for (let n = 0; n < count; n++) {
      const code = standing ?? (await openCode(world, to, { kind: 'once', form: 'visit', serviceDay }))
      expect((await rate(world, code, to.visit, given)).status).toBe(201)
    }
  }
  const answerMatters = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const code = await openCode(world, office, { kind: 'once', form: 'matter', serviceDay: '2025-05-05' })
      expect((await rate(world, code, office.matter, GOOD)).status).toBe(201)
    }
  }
  const overview = async (cookie: string, query = '') =>
    (await (await call(world, cookie, 'GET', `${office.path}/overview${query}`)).json()) as OverviewReply
  const everybodyElse = () => Promise.all(OUTSIDE.map(role => addPerson(world, role, [office.id])))
  const shownMonths = ({ trend }: OverviewReply) =>
    trend.flatMap(({ month, n, rate: { percent } }) => (n > 0 ? [[month, n, percent !== null]] : []))

  it('show their count and the verdict to everybody but the administrators of the organization', async () => {
    await answer(4)
    const own = await overview(office.cookie)
    expect(own.figure).toMatchObject({ n: 4, rate: { percent: '100.0' } })
    const head = await addPerson(world, 'org-head', [office.id])
    expect(await overview(head.cookie)).toEqual(own)
    for (const { cookie } of await everybodyElse()) {
      const seen = await overview(cookie)
      expect(seen.figure).toMatchObject({ n: 4, answered: 4, ...HIDDEN, verdicts: own.figure.verdicts })
      expect(seen.figure.formulas.map(each => each.rate.percent)).toEqual([null, null, null])
      expect(seen.dimensions.map(each => [each.n, each.levels])).toEqual(Array(4).fill([4, null]))
      expect(seen.trend.at(-1)).toMatchObject({ n: 4, ...HIDDEN })
      expect(seen.scheme.smallCell).toBe(5)
    }
  })

  it('are five no longer', async () => {
    await answer(5)
    for (const { cookie } of await everybodyElse())
      expect(await overview(cookie)).toEqual(await overview(office.cookie))
  })

  it('of one form hide the other form with them, since the total is shown', async () => {
    await answer(9)
    await answerMatters(4)
    const own = await overview(office.cookie)
    expect(own.figure.forms.map(each => each.rate.percent)).toEqual(['100.0', '100.0'])
    for (const { cookie } of await everybodyElse()) {
      const { figure } = await overview(cookie)
      expect(figure.forms).toMatchObject([
        { form: 'visit', n: 9, ...HIDDEN },
        { form: 'matter', n: 4, ...HIDDEN },
      ])
      expect(figure).toMatchObject({ n: 13, rate: own.figure.rate, interval: own.figure.interval })
    }
  })

  it('name no cause of an unstable verdict and no bounds, which would tell how they rate', async () => {
    await answer(13)
    await answer(3, ratings(1, 1, 1, 1), '2025-05-05')
    const own = await overview(office.cookie)
    const causes = ({ figure }: OverviewReply) => figure.verdicts.map(each => each.unstable)
    expect(causes(own)).toEqual([['standing-codes'], []])
    for (const { cookie } of await everybodyElse()) {
      expect(causes(await overview(cookie))).toEqual([['few'], []])
    }
    const { cookie } = await addPerson(world, 'evaluator', [office.id])
    const { rows } = (await (await call(world, cookie, 'GET', '/api/v1/comparison')).json()) as ComparisonReply
    expect(rows[0]?.verdicts.map(each => each.unstable)).toEqual([['few'], []])
  })

  it('of one dimension hide a second one with them', async () => {
    await answer(6, ratings(5, 4, 5, 'na'))
    await answer(1, ratings(5, 'na', 5, 'na'))
    await answer(3)
    for (const { cookie } of await everybodyElse()) {
      const { dimensions } = await overview(cookie)
      expect(
        dimensions.map(each => [each.dimension, each.n, each.rate.percent !== null, each.levels !== null]),
      ).toEqual([
        ['acceptance', 10, true, true],
        ['management', 9, false, false],
        ['quality', 10, true, true],
        ['personnel', 3, false, false],
      ])
    }
  })

  it('of one month hide the same second month in the year and in the last twelve months', async () => {
    await answer(5, GOOD, '2024-03-05')
    await answer(3, GOOD, '2024-09-05')
    await answer(6, GOOD, '2024-11-05')
    await answer(7, GOOD, '2025-02-05')
    for (const { cookie } of await everybodyElse()) {
      expect(shownMonths(await overview(cookie, '?year=2024'))).toEqual([
        ['2024-03', 5, false],
        ['2024-09', 3, false],
        ['2024-11', 6, true],
      ])
      const lastTwelve = await overview(cookie)
      expect(lastTwelve.trend).toHaveLength(12)
      expect(shownMonths(lastTwelve)).toEqual([
        ['2024-09', 3, false],
        ['2024-11', 6, true],
        ['2025-02', 7, true],
      ])
    }
    expect(shownMonths(await overview(office.cookie)).every(([, , isShown]) => isShown)).toBe(true)
  })

  it('are hidden in the comparison and its files too, and the order of rows does not tell them', async () => {
    const large = await addOffice(world, '乙中心')
    await answer(3)
    await answer(6, ratings(5, 5, 3, 5), undefined, large)
    const { cookie } = await addPerson(world, 'evaluator', [office.id, large.id])
    for (const sort of ['rate', '-rate']) {
      const { rows } = (await (
        await call(world, cookie, 'GET', `/api/v1/comparison?sort=${sort}`)
      ).json()) as ComparisonReply
      expect(rows.map(row => [row.organization.id, row.n, row.rate.percent])).toEqual([
        [large.id, 6, '75.0'],
        [office.id, 3, null],
      ])
      expect(rows[1]).toMatchObject(HIDDEN)
      expect(rows[1]?.verdicts.map(each => each.verdict)).toEqual(['met-unconfirmed', 'met-unconfirmed'])
    }
    const csv = await (await call(world, cookie, 'GET', '/api/v1/comparison.csv')).text()
    const line = csv.split('\r\n').find(each => each.includes('甲中心') && each.includes('综合服务'))
    expect(line?.split(',').slice(2, 6)).toEqual(['不显示', '—', '—', '3'])
  })
})
