import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { satisfactionFigure } from '../../shared/domain/figure.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { trendOf } from '../../shared/domain/trend.ts'
import { addOffice, addPerson, call, freshNonce, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

type Kind = 'test' | 'superseded' | 'late' | 'contacted' | 'excluded' | 'reinstated'
const GOOD = ratings(5, 5, 5, 5)
const BAD = ratings(1, 1, 1, 1)

describe.each(DATABASES)('the overview on %s', database => {
  let world: World
  let office: Office
  let code: string

  beforeEach(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    code = await openCode(world, office)
  })
  afterEach(() => world?.close())

  const overview = async (query = '', cookie = office.cookie) => {
    const reply = await call(world, cookie, 'GET', `${office.path}/overview${query}`)
    if (reply.status !== 200) throw new Error(await reply.text())
    return (await reply.json()) as OverviewReply
  }
  /** Rates a visit, or a matter of a day, and returns the response's id. */
  async function answer(given: Record<string, Rating>, day?: string, form: 'visit' | 'matter' = 'matter') {
    const nonce = freshNonce()
    const token = day === undefined ? code : await openCode(world, office, { kind: 'once', form, serviceDay: day })
    const reply = await rate(world, token, day === undefined ? office.visit : office[form], given, nonce)
    expect(reply.status).toBe(201)
    const row = await world.owner
      .selectFrom('response')
      .select('id')
      .where('nonce', '=', nonce)
      .executeTakeFirstOrThrow()
    return row.id
  }
  let events = 0
  async function happen(responseId: string, ...kinds: Kind[]) {
    for (const kind of kinds) {
      const row = { organizationId: office.id, responseId, kind, at: world.clock.nowMs + ++events }
      await world.owner
        .insertInto('responseEvent')
        .values({ ...row, id: world.ctx.newId() })
        .execute()
    }
  }

  it('of an organization without answers counts nothing and rates nothing', async () => {
    const { figure, trend, dimensions, notCounted, organization, period } = await overview()
    expect(organization.name).toEqual({ zh: '第一服务中心' })
    expect(period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(figure).toMatchObject({ answered: 0, n: 0, rate: { percent: null, exact: null }, interval: null })
    expect(figure.verdicts.map(each => each.verdict)).toEqual(['undetermined', 'undetermined'])
    expect(figure.forms.map(each => [each.form, each.n, each.effectiveN])).toEqual([
      ['visit', 0, null],
      ['matter', 0, null],
    ])
    expect(trend.map(each => each.month)).toEqual(monthsUpTo(2025, 6))
    for (const month of trend) expect(month).toMatchObject({ n: 0, rate: { percent: null }, interval: null })
    for (const each of dimensions) expect(each).toMatchObject({ n: 0, notApplicable: 0, rate: { percent: null } })
    expect(notCounted).toEqual({ test: 0, superseded: 0, late: 0, excluded: 0 })
  })

  it('names its scheme, and the same numbers whoever may look', async () => {
    for (let n = 0; n < 5; n++) await answer(ratings(5, 4, 3, 1))
    const mine = await overview()
    expect(mine.scheme).toMatchObject({
      id: 'builtin-1',
      formula: 'satisfied-share',
      note: { zh: '软件内置口径，非标准规定' },
    })
    expect(mine.scheme.thresholds.map(each => each.percent)).toEqual([80, 90])
    expect(mine.figure.formulas.map(each => [each.formula, each.rate.percent])).toEqual([
      ['satisfied-share', '50.0'],
      ['favourable-share', '75.0'],
      ['mean-score', '65.0'],
    ])
    for (const role of ['org-head', 'org-staff', 'evaluator', 'reviewer'] as const) {
      expect(await overview('', (await addPerson(world, role, [office.id])).cookie)).toEqual(mine)
    }
  })

  it('leaves out tests, superseded, late and excluded answers, says how many, and counts the reinstated', async () => {
    await answer(GOOD)
    await happen(await answer(BAD), 'test')
    await happen(await answer(BAD), 'superseded')
    await happen(await answer(BAD), 'late')
    await happen(await answer(BAD), 'excluded')
    const once = await overview()
    expect(once.notCounted).toEqual({ test: 1, superseded: 1, late: 1, excluded: 1 })
    expect(once.figure).toMatchObject({ answered: 1, n: 1, rate: { percent: '100.0' } })
    expect(once.trend.at(-1)).toMatchObject({ month: '2025-06', n: 1, rate: { percent: '100.0' } })

    await happen(await answer(BAD), 'excluded', 'reinstated')
    await happen(await answer(BAD), 'contacted')
    await happen(await answer(BAD), 'excluded', 'reinstated', 'excluded')
    await happen(await answer(BAD), 'superseded', 'excluded')
    await happen(await answer(BAD), 'test', 'excluded')
    const twice = await overview()
    expect(twice.notCounted).toEqual({ test: 2, superseded: 2, late: 1, excluded: 2 })
    expect(twice.figure).toMatchObject({ answered: 3, n: 3, rate: { percent: '33.3' } })
  })

  it('takes answers off one alike group without touching the others of it', async () => {
    const ids: string[] = []
    for (let times = 0; times < 5; times++) ids.push(await answer(BAD))
    await answer(GOOD)
    await happen(ids[0] as string, 'excluded')
    await happen(ids[1] as string, 'excluded')
    expect((await overview()).figure).toMatchObject({ n: 4, rate: { exact: { numerator: '1', denominator: '4' } } })
  })

  it('files answers under their service day: months, years, and the year asked for', async () => {
    await answer(GOOD, '2024-12-31')
    await answer(BAD, '2025-01-01')
    await answer(GOOD, '2025-01-31')
    await answer(GOOD, '2024-06-30')
    const now = await overview()
    expect(now.figure).toMatchObject({ n: 2, rate: { percent: '50.0' } })
    const counts = now.trend.map(each => [each.month, each.n])
    expect(counts).toEqual(monthsUpTo(2025, 6).map(month => [month, { '2024-12': 1, '2025-01': 2 }[month] ?? 0]))
    const before = await overview('?year=2024')
    expect(before.period).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(before.figure).toMatchObject({ n: 2, rate: { percent: '100.0' } })
    expect(before.trend.map(each => each.month)).toEqual(monthsUpTo(2024, 12))
    expect(before.trend.filter(each => each.n > 0).map(each => each.month)).toEqual(['2024-06', '2024-12'])
    expect((await overview('?year=2023')).figure.n).toBe(0)
  })

  it('begins the new year at midnight in Shanghai', async () => {
    world.clock.nowMs = Date.parse('2025-12-31T15:59:59.999Z')
    const { cookie } = await addPerson(world, 'org-head', [office.id])
    await answer(GOOD)
    expect(await overview('', cookie)).toMatchObject({ period: { from: '2025-01-01' }, figure: { n: 1 } })
    world.clock.nowMs += 1
    const after = await overview('', cookie)
    expect(after).toMatchObject({ period: { from: '2026-01-01' }, figure: { n: 0 } })
    expect(after.trend.slice(-2)).toMatchObject([
      { month: '2025-12', n: 1 },
      { month: '2026-01', n: 0 },
    ])
  })

  it('is what the domain computes from the raw rows', async () => {
    const levels: Rating[] = [5, 4, 3, 2, 1, 'na']
    for (let index = 0; index < 40; index++) {
      const pick = (step: number) => levels[(index * step + (index >> 2)) % 6] as Rating
      const day = index % 3 === 0 ? undefined : `2025-0${1 + (index % 6)}-1${index % 9}`
      const id = await answer(ratings(pick(1), pick(5), pick(7), pick(11)), day, index % 2 ? 'visit' : 'matter')
      if (index % 13 === 5) await happen(id, 'excluded')
      if (index % 17 === 3) await happen(id, 'superseded')
    }
    const rows = await world.owner.selectFrom('response').selectAll().execute()
    const marks = await world.owner.selectFrom('responseEvent').selectAll().execute()
    const groups = rows.map((row): AnswerGroup => {
      const has = (kind: Kind) => marks.some(event => event.responseId === row.id && event.kind === kind)
      const { form, channel, clientId, versionId } = row
      return {
        ...{ form, channel, clientId, versionId, levels: row.levels, count: 1 },
        month: row.day.slice(0, 7),
        codeKind: row.onceCodeId === null ? 'standing' : 'once',
        inLedger: false,
        excluded: has('excluded'),
        position: has('superseded') ? 'first' : 'only',
      }
    })
    const contents = await world.owner.selectFrom('questionnaireVersion').select(['id', 'content']).execute()
    const versions = new Map(contents.map(({ id, content }) => [id, JSON.parse(content) as QuestionnaireContent]))
    const expected = satisfactionFigure({ groups, versions, scheme: BUILTIN_SCHEME })
    const trend = trendOf({ groups, versions, scheme: BUILTIN_SCHEME, lastMonth: '2025-06' })
    const found = await overview()
    const { combined, forms } = expected
    const deciding = combined.rates['satisfied-share']
    expect(found.figure.n).toBeGreaterThan(20)
    expect(found.figure).toMatchObject({ answered: combined.answered, n: combined.valued })
    expect(found.figure.rate).toMatchObject({ percent: deciding.rate?.percent })
    expect(found.figure.interval).toEqual({
      lower: deciding.interval?.lowerPercent,
      upper: deciding.interval?.upperPercent,
    })
    expect(found.figure.verdicts.map(each => each.verdict)).toEqual(expected.verdicts.map(each => each.verdict))
    expect(found.figure.forms.map(each => [each.n, each.effectiveN])).toEqual([
      [forms.visit.valued, forms.visit.effective],
      [forms.matter.valued, forms.matter.effective],
    ])
    expect(found.trend.map(each => [each.month, each.n, each.rate.percent])).toEqual(
      trend.map(each => [each.month, each.n, each.rate?.percent ?? null]),
    )
    expect(found.dimensions.map(each => [each.dimension, each.n, each.levels?.[5], each.notApplicable])).toEqual(
      Object.entries(combined.dimensions).map(([name, each]) => [name, each.valued, each.levels[5], each.levels.na]),
    )
  })
})

function monthsUpTo(year: number, month: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const months = year * 12 + month - 1 - (11 - index)
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}
