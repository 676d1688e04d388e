import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startJobs } from '../../api/jobs/schedule.ts'
import { bring } from '../support/imports.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const HALF_A_MINUTE_MS = 30_000
const TEN_MINUTES_MS = 600_000

describe.each(DATABASES)('jobs on %s', database => {
  let world: World
  let office: Office
  let jobs: ReturnType<typeof startJobs> | undefined

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterEach(async () => {
    await jobs?.stop()
    vi.useRealTimers()
    await world.close()
  })

  const shelf = () => world.owner.selectFrom('figure').select(['organizationId', 'computedAt', 'body']).execute()
  const answer = async () => rate(world, await openCode(world, office), office.visit, ratings(5, 5, 4, 3))

  it('work out figures of compared organizations before anybody asks, and again only after a change', async () => {
    const { cookie } = await addPerson(world, 'evaluator', [office.id])
    const alone = await addOffice(world, '无人比较的中心')
    await answer()
    jobs = startJobs(world.ctx)
    expect(await shelf()).toEqual([])
    await vi.advanceTimersByTimeAsync(HALF_A_MINUTE_MS)
    await jobs.stop()
    const first = await shelf()
    expect(first.map(row => row.organizationId)).toEqual([office.id])
    expect(first.map(row => row.organizationId)).not.toContain(alone.id)

    world.clock.nowMs += HALF_A_MINUTE_MS
    const reply = await call(world, cookie, 'GET', '/api/v1/comparison')
    const { rows } = (await reply.json()) as { rows: { n: number; computedAt: number }[] }
    expect(rows).toMatchObject([{ n: 1, computedAt: first[0]?.computedAt }])

    await answer()
    jobs = startJobs(world.ctx)
    await vi.advanceTimersByTimeAsync(HALF_A_MINUTE_MS)
    await jobs.stop()
    const [second] = await shelf()
    expect(second?.computedAt).toBe(world.clock.nowMs)
  })

  it('give up imports that nobody has applied in time', async () => {
    const found = await bring(world, office, '窗口编号,窗口名称\nW1,一号\n')
    world.clock.nowMs += 25 * 3_600_000
    jobs = startJobs(world.ctx)
    await vi.advanceTimersByTimeAsync(TEN_MINUTES_MS)
    await jobs.stop()
    const { state } = await world.owner
      .selectFrom('importFile')
      .select('state')
      .where('id', '=', found.id)
      .executeTakeFirstOrThrow()
    expect(state).toBe('abandoned')
  })

  it('are tried again after a failure, which is logged', async () => {
    await addPerson(world, 'evaluator', [office.id])
    await answer()
    const errors: string[] = []
    const failing = { ...world.ctx.db, reader: undefined as never }
    const ctx = {
      ...world.ctx,
      db: failing,
      log: { ...world.ctx.log, error: (_: object, text: string) => errors.push(text) },
    }
    jobs = startJobs(ctx)
    await vi.advanceTimersByTimeAsync(HALF_A_MINUTE_MS)
    await vi.advanceTimersByTimeAsync(HALF_A_MINUTE_MS)
    expect(errors).toEqual(['a job failed', 'a job failed'])
  })
})
