import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeSecret } from '../../api/codes/secret.ts'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import type { CoverageReply, LedgerInvitationsMade, LedgerWarningsReply } from '../../shared/contract/coverage.ts'
import type { MatterReply, VisitReply } from '../../shared/contract/ledger.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { addCounter, addDelivered, addMatter, addVisit, type Counter, step } from '../support/ledger.ts'
import { addOffice, addPerson, call, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)
const DAY_MS = 86_400_000

describe.each(DATABASES)('coverage on %s', database => {
  let world: World
  let counter: Counter
  let evaluator: string

  beforeEach(async () => {
    world = await openWorld(database)
    counter = await addCounter(world, await addOffice(world))
    evaluator = (await addPerson(world, 'evaluator', [counter.id])).cookie
  })
  afterEach(() => world?.close())

  const get = async <T>(path: string, cookie = counter.cookie) => {
    const reply = await call(world, cookie, 'GET', `${counter.path}/${path}`)
    if (reply.status !== 200) throw new Error(await reply.text())
    return (await reply.json()) as T
  }
  const coverage = (query = '') => get<CoverageReply>(`coverage${query}`)
  const put = (path: string, body: object) => call(world, counter.cookie, 'PUT', `${counter.path}/${path}`, body)
  const post = (path: string, body: object) => call(world, counter.cookie, 'POST', `${counter.path}/${path}`, body)
  const invite = async (body: object) =>
    (await (await post('ledger-invitations', body)).json()) as LedgerInvitationsMade
  const tokenOf = async (row: MatterReply | VisitReply) => {
    const { key } = await world.owner
      .selectFrom('organization')
      .select('key')
      .where('id', '=', counter.id)
      .executeTakeFirstOrThrow()
    return key + codeSecret(world.ctx, counter.id, row.invitation?.codeId ?? '')
  }
  const answer = async (row: MatterReply | VisitReply, given: Parameters<typeof rate>[3] = GOOD) => {
    const reply = await rate(world, await tokenOf(row), 'way' in row ? counter.visit : counter.matter, given)
    expect(reply.status).toBe(201)
  }
  const opened = () => world.owner.selectFrom('codeOpened').select('codeId').execute()

  it('is unknown while no ledger is kept, and answers through other once-codes are none of it', async () => {
    const token = await openCode(world, counter, { kind: 'once', form: 'visit', serviceDay: '2025-06-16' })
    await rate(world, token, counter.visit, GOOD)
    const none = { services: null, notInvited: 0, invited: 0, opened: 0, rated: 0, percent: null }
    expect(await coverage()).toMatchObject({ forms: { visit: none, matter: none }, combined: none })
    await addVisit(world, counter)
    const kept = { services: 1, notInvited: 0, invited: 1, opened: 0, rated: 0, percent: '0.0' }
    expect(await coverage()).toMatchObject({ forms: { visit: kept, matter: none } })
    expect((await coverage()).combined).toMatchObject({ services: null, invited: 1, percent: null })
  })

  it('counts not invited, invited, opened and rated; silence is none of the last', async () => {
    await put('invitation-rule', { invitesVisits: true, invitesMatters: false, feedbackDays: 15 })
    const visits = [await addVisit(world, counter), await addVisit(world, counter), await addVisit(world, counter)]
    const matter = await addDelivered(world, counter)
    await addMatter(world, counter)
    expect(matter.invitation).toMatchObject({ state: 'not-invited', codeId: null })
    const [first, second, third] = visits as [VisitReply, VisitReply, VisitReply]
    await answer(first)
    await answer(second, ratings('na', 'na', 'na', 'na'))
    expect((await world.request(`/s/${await tokenOf(third)}`, { method: 'HEAD' })).status).toBe(200)
    const robot = { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }
    expect((await world.request(`/s/${await tokenOf(third)}`, { headers: robot })).status).toBe(200)
    const { forms, combined } = await coverage()
    expect(forms.visit).toEqual({ services: 3, notInvited: 0, invited: 3, opened: 2, rated: 1, percent: '33.3' })
    expect(forms.matter).toEqual({ services: 1, notInvited: 1, invited: 0, opened: 0, rated: 0, percent: '0.0' })
    expect(combined).toEqual({ services: 4, notInvited: 1, invited: 3, opened: 2, rated: 1, percent: '25.0' })
    for (let times = 0; times < 2; times++) await world.request(`/s/${await tokenOf(third)}`)
    await expect.poll(opened).toHaveLength(1)
    expect((await coverage()).forms.visit).toMatchObject({ opened: 3, rated: 1 })
    expect((await get<VisitReply>(`visits/${third.id}`)).invitation).toMatchObject({ state: 'opened' })
    expect((await get<VisitReply>(`visits/${first.id}`)).invitation).toMatchObject({ state: 'answered' })
  })

  it('is the same in the overview and, to the digit, in the comparison, whatever happens in the ledger', async () => {
    const same = async () => {
      const overview = await get<OverviewReply>('overview', evaluator)
      const { forms, combined } = await coverage()
      expect(overview.coverage).toEqual({ forms, combined })
      const reply = await call(world, evaluator, 'GET', '/api/v1/comparison?year=2025')
      const [row] = ((await reply.json()) as ComparisonReply).rows
      const { services, rated, percent } = combined
      expect(row?.coverage).toEqual(services === null ? null : { count: rated, of: services, percent })
      return { combined, verdicts: row?.verdicts, interval: row?.interval }
    }
    await same()
    const visit = await addVisit(world, counter)
    await same()
    const matter = await addDelivered(world, counter)
    expect((await same()).combined).toMatchObject({ services: 2, rated: 0 })
    await answer(visit)
    await answer(matter)
    const full = await same()
    expect(full.combined).toMatchObject({ services: 2, rated: 2, percent: '100.0' })
    expect([full.interval, full.verdicts?.map(each => each.verdict)]).toEqual([null, ['met', 'met']])
    await step(world, counter, matter.id, { kind: 'voided', day: '2025-06-16', reason: '误录' })
    expect((await same()).combined).toMatchObject({ services: 1, rated: 1 })
    await post(`visits/${visit.id}/steps`, { kind: 're-dated', to: '2024-12-30', reason: '录错年份' })
    expect((await same()).combined).toMatchObject({ services: 0, rated: 0, percent: null })
    expect((await coverage('?from=2024-01-01&to=2024-12-31')).forms.visit).toMatchObject({ services: 1, rated: 0 })
  })

  it('leaves an answer on its own day, and shows what was moved, voided or entered late', async () => {
    const visit = await addVisit(world, counter, { number: 'DF-1' })
    const matter = await addDelivered(world, counter, '2025-06-13', { number: 'BJ-1' })
    await addVisit(world, counter, { number: 'DF-2', day: '2025-06-12' })
    await addVisit(world, counter, { number: 'DF-3', day: '2025-06-13' })
    await answer(visit)
    await answer(matter)
    await post(`visits/${visit.id}/steps`, { kind: 're-dated', to: '2025-06-15', reason: '录错' })
    await step(world, counter, matter.id, { kind: 'voided', day: '2025-06-16', reason: '重复' })
    const days = await world.owner.selectFrom('response').select('day').execute()
    expect(days.map(row => row.day).sort()).toEqual(['2025-06-13', '2025-06-16'])
    const found = await get<LedgerWarningsReply>('ledger-warnings?year=2025')
    expect(found).toMatchObject({ limitDays: 3, counts: { late: 1, reDated: 1, voided: 1 }, next: null })
    expect(found.rows.map(({ number, warnings, ratedDay }) => [number, warnings, ratedDay])).toEqual([
      ['DF-2', ['late'], null],
      ['BJ-1', ['voided'], '2025-06-13'],
      ['DF-1', ['re-dated'], '2025-06-16'],
    ])
    expect((await coverage()).warnings).toEqual({ limitDays: 3, late: 1, reDated: 1, voided: 1 })
    expect((await get<LedgerWarningsReply>('ledger-warnings?year=2025&kind=late')).rows).toHaveLength(1)
    const first = await get<LedgerWarningsReply>('ledger-warnings?year=2025&size=2')
    const second = await get<LedgerWarningsReply>(`ledger-warnings?year=2025&size=2&cursor=${first.next}`)
    expect([...first.rows, ...second.rows].map(row => row.number)).toEqual(['DF-2', 'BJ-1', 'DF-1'])
  })

  it('invites once what was not invited, whoever asks at the same time, and nothing past the limit', async () => {
    await put('invitation-rule', { invitesVisits: false, invitesMatters: false, feedbackDays: 15 })
    const open = [await addVisit(world, counter), await addVisit(world, counter, { day: '2025-06-01' })]
    await addVisit(world, counter, { day: '2025-05-31' })
    const voided = await addVisit(world, counter)
    await post(`visits/${voided.id}/steps`, { kind: 'voided', reason: '误录' })
    const made = await Promise.all([invite({ all: true }), invite({ all: true }), invite({ visits: [open[0]?.id] })])
    expect(made.reduce((sum, each) => sum + each.made, 0)).toBe(2)
    const { batches } = await get<{ batches: { id: string; made: number }[] }>('code-batches')
    const listed = batches.map(batch => [batch.id, batch.made])
    expect(listed).toEqual(
      expect.arrayContaining(made.filter(each => each.made > 0).map(each => [each.batchId, each.made])),
    )
    expect(await invite({ all: true })).toMatchObject({ made: 0, codeIds: [], batchId: null, isMore: false })
    const again = await invite({ visits: [open[0]?.id, voided.id] })
    expect(again).toMatchObject({ made: 0, passedOver: 2 })
    const codes = await world.owner
      .selectFrom('code')
      .select(['visitId', 'expiresAt'])
      .where('visitId', 'is not', null)
      .execute()
    expect(codes.map(row => row.visitId).sort()).toEqual(open.map(row => row.id).sort())
    // The last feedback day is this very day: 1 June and fifteen days.
    expect(codes.find(row => row.visitId === open[1]?.id)?.expiresAt).toBe(Date.parse('2025-06-16T16:00:00Z'))
  })

  it('invites by rule only within the feedback limit, and by the rule as it is then', async () => {
    expect((await addVisit(world, counter, { day: '2025-05-31' })).invitation).toMatchObject({ state: 'not-invited' })
    await put('invitation-rule', { invitesVisits: true, invitesMatters: true, feedbackDays: 30 })
    const visit = await addVisit(world, counter, { day: '2025-05-31' })
    expect(visit.invitation).toMatchObject({ state: 'invited', expiresAt: START_MS + 14 * DAY_MS + 14 * 3_600_000 })
    const wrong = await put('invitation-rule', { invitesVisits: true, invitesMatters: true, feedbackDays: 0 })
    expect(wrong.status).toBe(422)
  })
})
