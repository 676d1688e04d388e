import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchReply, CandidateList } from '../../shared/contract/code-batches.ts'
import type { CodeList } from '../../shared/contract/codes.ts'
import { codesOf, makeBatch } from '../support/code-batches.ts'
import { addDesk, addMatter, addVisit, type Desk } from '../support/ledger-samples.ts'
import { addOffice, call, type Office, rate, ratings, read } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)

describe.each(DATABASES)('what becomes of batches on %s', database => {
  let world: World
  let office: Office
  let desk: Desk
  let foreign: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    desk = await addDesk(world, office)
    foreign = await addOffice(world, '第二服务中心')
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  it('makes a thousand', async () => {
    const batch = await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 1000 })
    expect(batch).toMatchObject({ made: 1000, open: 1000 })
    const first = await read<CodeList>(world, office, `codes?batch=${batch.id}`)
    expect([first.count, first.codes.length]).toEqual([1000, 200])
    const seen = new Set(first.codes.map(each => each.id))
    let next = first.next
    while (next !== null) {
      const page: CodeList = await read(world, office, `codes?batch=${batch.id}&cursor=${next}`)
      for (const { id } of page.codes) seen.add(id)
      next = page.next
    }
    expect(seen.size).toBe(1000)
  })

  it('revokes what nobody has answered, once', async () => {
    const batch = await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 3 })
    const [one, two] = await codesOf(world, office, batch)
    await rate(world, one?.code ?? '', office.visit, GOOD)
    const revoke = () => call(world, office.cookie, 'POST', `${office.path}/code-batches/${batch.id}/revocation`)
    for (const reply of [await revoke(), await revoke()]) {
      expect(await reply.json()).toMatchObject({ made: 3, open: 0, used: 1, revoked: 2, expired: 0 })
    }
    expect((await rate(world, two?.code ?? '', office.visit, GOOD)).status).toBe(410)
    const audit = await world.owner.selectFrom('audit').selectAll().where('subjectId', '=', batch.id).execute()
    expect(audit.map(row => [row.action, JSON.parse(row.details)])).toEqual([
      ['code-batch.created', { of: 'numbers', made: 3, purpose: 'live' }],
      ['code-batch.revoked', { revoked: 2 }],
    ])
  })

  it('lists batches newest first, with how their codes stand', async () => {
    const first = await makeBatch(world, office, {
      of: 'numbers',
      form: 'visit',
      count: 2,
      validDays: 1,
      label: { zh: '大厅纸条' },
    })
    const [code] = await codesOf(world, office, first)
    await rate(world, code?.code ?? '', office.visit, GOOD)
    const second = await makeBatch(world, office, { of: 'numbers', form: 'matter', count: 1 })
    const { batches } = await read<{ batches: BatchReply[] }>(world, office, 'code-batches')
    expect(batches.slice(0, 2).map(each => each.id)).toEqual([second.id, first.id])
    expect(batches[1]).toEqual({ ...first, open: 1, used: 1, createdBy: 'org-admin' })
  })

  it("knows nothing of another organization's batches", async () => {
    const batch = await makeBatch(world, foreign, { of: 'numbers', form: 'visit', count: 1 })
    const path = `${office.path}/code-batches/${batch.id}`
    expect((await call(world, office.cookie, 'GET', path)).status).toBe(404)
    expect((await call(world, office.cookie, 'POST', `${path}/revocation`)).status).toBe(404)
    const { batches } = await read<{ batches: BatchReply[] }>(world, office, 'code-batches')
    expect(batches.map(each => each.id)).not.toContain(batch.id)
    expect(await codesOf(world, office, batch)).toEqual([])
    const [code] = await world.owner.selectFrom('code').select('revokedAt').where('batchId', '=', batch.id).execute()
    expect(code?.revokedAt).toBeNull()
  })

  it('offers what was completed and has no code yet', async () => {
    const [open, coded] = [
      await addMatter(world, office, desk, { deliveredOn: '2025-03-03' }),
      await addMatter(world, office, desk, { deliveredOn: '2025-03-04' }),
    ]
    const voided = await addMatter(world, office, desk, { deliveredOn: '2025-03-03', voidedAt: 1 })
    const batch = await makeBatch(world, office, { of: 'ledger', matters: [coded], validDays: 15 })
    const offered = async () =>
      read<CandidateList>(world, office, 'code-candidates?form=matter&from=2025-03-01&to=2025-03-31')
    const first = await offered()
    expect(first).toMatchObject({ isMore: false, feedbackDays: 15 })
    expect(first.rows).toEqual([
      {
        ...{ id: open, number: first.rows[0]?.number, day: '2025-03-03', until: '2025-03-18' },
        client: { zh: '明珠机械有限公司' },
        service: { zh: '贷款咨询', en: 'Loans' },
      },
    ])
    expect(first.rows.map(row => row.id)).not.toContain(voided)
    await call(world, office.cookie, 'POST', `${office.path}/code-batches/${batch.id}/revocation`)
    expect((await offered()).rows.map(row => row.id)).toEqual([coded, open])
    const visit = await addVisit(world, office, desk, { day: '2025-03-05' })
    const visits = await read<CandidateList>(world, office, 'code-candidates?form=visit&from=2025-03-05&to=2025-03-05')
    expect(visits.rows.map(row => row.id)).toEqual([visit])
  })
})
