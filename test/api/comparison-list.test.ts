import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonReply, FunnelReply } from '../../shared/contract/comparison.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('who is compared on %s', database => {
  let world: World
  let offices: Office[]
  let hidden: Office
  let evaluator: string

  beforeAll(async () => {
    world = await openWorld(database)
    offices = [await addOffice(world, '甲中心'), await addOffice(world, '乙中心'), await addOffice(world, '丙中心')]
    hidden = await addOffice(world, '名单外的中心')
    evaluator = (await addPerson(world, 'evaluator', idsOf(offices))).cookie
    for (const [index, office] of [...offices, hidden].entries()) {
      const code = await openCode(world, office)
      for (let n = 0; n < 6 + index; n++) {
        await rate(world, code, office.visit, n <= index ? ratings(3, 3, 2, 3) : ratings(5, 4, 5, 4))
      }
    }
  })
  afterAll(() => world?.close())

  const compare = async (query = '', cookie = evaluator) => {
    const reply = await call(world, cookie, 'GET', `/api/v1/comparison${query}`)
    expect(reply.status).toBe(200)
    return (await reply.json()) as ComparisonReply
  }
  const funnelOf = async (name: string, form: string) => {
    const path = `/api/v1/comparison/funnel?function=${name}&form=${form}&year=2025`
    const reply = await call(world, evaluator, 'GET', path)
    expect(reply.status).toBe(200)
    return (await reply.json()) as FunnelReply
  }

  it('shows an evaluator the organizations of their list and no other', async () => {
    const seen = async (cookie: string) => (await compare('', cookie)).rows.map(row => row.organization.id).sort()
    expect(await seen(evaluator)).toEqual(idsOf(offices).sort())
    expect(await seen((await addPerson(world, 'reviewer', [hidden.id])).cookie)).toEqual([hidden.id])
    const nobody = await compare('', (await addPerson(world, 'evaluator', [])).cookie)
    expect(nobody).toMatchObject({ organizations: 0, rows: [] })
    const { points } = await funnelOf('comprehensive', 'visit')
    expect(idsOf(offices)).toEqual(expect.arrayContaining(points.map(point => point.organization.id)))
  })

  it('is refused to organizations and to the platform', async () => {
    for (const role of ['org-head', 'org-admin', 'org-staff', 'platform-admin'] as const) {
      const { cookie } = await addPerson(world, role, role === 'platform-admin' ? [] : [offices[0]?.id ?? ''])
      for (const path of [
        'comparison',
        'comparison/funnel?function=finance&form=visit',
        'comparison.csv',
        'comparison.xlsx',
      ]) {
        expect((await call(world, cookie, 'GET', `/api/v1/${path}`)).status).toBe(403)
      }
    }
  })

  it('filters and sorts; what has no value stands last in both directions', async () => {
    const empty = await addOffice(world, '空中心')
    const { cookie } = await addPerson(world, 'evaluator', [...idsOf(offices), empty.id])
    const namesOf = async (query: string) => (await compare(query, cookie)).rows.map(row => row.organization.name.zh)
    expect(await namesOf('?sort=name')).toEqual(['丙中心', '甲中心', '空中心', '乙中心'])
    expect(await namesOf('?sort=-name')).toEqual(['乙中心', '空中心', '甲中心', '丙中心'])
    const up = await namesOf('?sort=rate')
    const down = await namesOf('?sort=-rate')
    expect([up.at(-1), down.at(-1)]).toEqual(['空中心', '空中心'])
    expect(up.slice(0, -1)).toEqual(down.slice(0, -1).reverse())
    expect(await namesOf('?search=%E7%94%B2')).toEqual(['甲中心'])
    expect(await namesOf('?function=finance')).toEqual([])
    expect(await namesOf('?verdict=80-undetermined')).toEqual(['空中心'])
    expect((await compare('?verdict=80-undetermined', cookie)).organizations).toBe(4)
    const unstable = (await compare('?unstable=1')).rows
    expect(unstable.every(row => row.verdicts.some(each => each.unstable.length > 0))).toBe(true)
    for (const query of ['sort=id', 'verdict=80', 'year=20255', 'unstable=yes', 'function=none', 'other=1']) {
      expect((await call(world, cookie, 'GET', `/api/v1/comparison?${query}`)).status, query).toBe(422)
    }
  })

  it('plots each organization of a function and form as its overview shows it', async () => {
    const { points, mean, curve, smallCell } = await funnelOf('comprehensive', 'visit')
    expect(points.map(point => point.organization.name.zh)).toEqual(['丙中心', '甲中心', '乙中心'])
    for (const point of points) {
      const reply = await call(world, evaluator, 'GET', `/api/v1/organizations/${point.organization.id}/overview`)
      const form = ((await reply.json()) as OverviewReply).figure.forms.find(each => each.form === 'visit')
      expect([point.n, point.effectiveN, point.rate]).toEqual([form?.n, form?.effectiveN, form?.rate.percent])
      expect(point.outside).toBeNull()
    }
    expect([mean, smallCell]).toEqual(['71.4', 5])
    expect(curve.length).toBeGreaterThan(2)
    expect((await funnelOf('finance', 'visit')).points).toEqual([])
  })

  it('shows of a form with few answers the count only, and of the other form too', async () => {
    const [office] = offices as [Office]
    for (let n = 0; n < 3; n++) {
      await rate(
        world,
        await openCode(world, office, { kind: 'once', form: 'matter' }),
        office.matter,
        ratings(5, 5, 5, 5),
      )
    }
    const small = { n: 3, rate: null, limits: null, outside: null }
    expect((await funnelOf('comprehensive', 'matter')).points).toMatchObject([small])
    const visits = (await funnelOf('comprehensive', 'visit')).points
    expect(visits.find(point => point.organization.id === office.id)).toMatchObject({ ...small, n: 6 })
    expect(visits.filter(point => point.rate !== null)).toHaveLength(2)
  })
})

function idsOf(offices: readonly Office[]): string[] {
  return offices.map(office => office.id)
}
