import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { addCode, addOrganization, addPerson, call, rate, ratings, versionInUse } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('from scan to rate on %s', database => {
  let world: World
  let organization: string
  let cookie: string

  beforeAll(async () => {
    world = await openWorld(database)
    organization = await addOrganization(world, '第一服务中心')
    cookie = (await addPerson(world, 'org-admin', [organization])).cookie
  })
  afterAll(() => world?.close())

  it('moves the rate by exactly one rating', async () => {
    const code = await addCode(world, cookie, organization, { kind: 'standing', label: { zh: '一楼大厅' } })
    const version = await versionInUse(world, cookie, organization, 'visit')
    const reply = await rate(world, code.code ?? '', version, ratings(5, 4, 3, 1))
    expect(await reply.json()).toMatchObject({ number: expect.stringMatching(/^20250616-[0-9A-F]{8}$/) })
    expect(reply.status).toBe(201)
    const overview = await call(world, cookie, 'GET', `/api/v1/organizations/${organization}/overview`)
    const { figure } = (await overview.json()) as OverviewReply
    expect(figure).toMatchObject({ n: 1, rate: { percent: '50.0', exact: { numerator: '1', denominator: '2' } } })
  })
})
