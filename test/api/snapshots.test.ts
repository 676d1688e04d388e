import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inScope, readInScope } from '../../api/scope/in-scope.ts'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import type { SnapshotList, SnapshotReply } from '../../shared/contract/snapshots.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'
import { readCsv, readXlsx } from '../support/xlsx.ts'

const API = '/api/v1/snapshots'

describe.each(DATABASES)('a snapshot on %s', database => {
  let world: World
  let offices: [Office, Office]
  let evaluator: { id: string; cookie: string }

  beforeEach(async () => {
    world = await openWorld(database)
    offices = [await addOffice(world, '甲中心'), await addOffice(world, '=乙中心')]
    evaluator = await addPerson(world, 'evaluator', idsOf(offices))
    for (const office of offices) await answer(office, 6)
  })
  afterEach(() => world?.close())

  async function answer(office: Office, count: number, level: 1 | 5 = 5) {
    const code = await openCode(world, office)
    for (let n = 0; n < count; n++) await rate(world, code, office.visit, ratings(level, level, level, level))
  }
  const take = async (body: object = { query: {} }, cookie = evaluator.cookie) => {
    const reply = await call(world, cookie, 'POST', API, body)
    expect(reply.status).toBe(201)
    return (await reply.json()) as SnapshotReply
  }
  const show = async (id: string, cookie = evaluator.cookie) =>
    (await (await call(world, cookie, 'GET', `${API}/${id}`)).json()) as SnapshotReply
  const compare = async (query = '') =>
    (await (await call(world, evaluator.cookie, 'GET', `/api/v1/comparison${query}`)).json()) as ComparisonReply
  const list = async (cookie: string) =>
    ((await (await call(world, cookie, 'GET', API)).json()) as SnapshotList).snapshots.map(({ id }) => id)

  it('keeps exactly what the comparison shows, by whom and when, under a digest', async () => {
    const query = { year: '2025', sort: '-name', search: '中心' }
    const shown = await compare('?year=2025&sort=-name&search=%E4%B8%AD%E5%BF%83')
    const taken = await take({ query, note: '年度报告' })
    expect(taken.shown).toEqual(shown)
    const about = { author: 'evaluator', createdAt: world.clock.nowMs, year: 2025, note: '年度报告', query }
    expect(taken).toMatchObject({ ...about, scheme: 'builtin-1', organizations: 2, isIntact: true, differences: [] })
    const row = await world.owner.selectFrom('snapshot').selectAll().executeTakeFirstOrThrow()
    expect(createHash('sha256').update(row.body).digest('hex')).toBe(taken.digest)
    expect(JSON.parse(row.body)).toMatchObject({ author: evaluator.id, createdAt: world.clock.nowMs, query, shown })
  })

  it('stays as it is, and says what is different now', async () => {
    const taken = await take()
    await answer(offices[0], 2, 1)
    const later = await show(taken.id)
    expect(later.shown).toEqual(taken.shown)
    expect(later.digest).toBe(taken.digest)
    expect(later.differences).toMatchObject([
      {
        organization: { id: offices[0].id },
        before: { n: 6, rate: { percent: '100.0' } },
        after: { n: 8, rate: { percent: '75.0' } },
      },
    ])
  })

  it('of a filter that lets nobody through is refused', async () => {
    const reply = await call(world, evaluator.cookie, 'POST', API, { query: { search: '没有这一家' } })
    expect(await refusal(reply)).toEqual([409, 'snapshot.empty'])
    expect(await list(evaluator.cookie)).toEqual([])
  })

  it('is seen by whoever looks at every organization in it, and by nobody else', async () => {
    const both = await take()
    world.clock.nowMs += 1
    const one = await take({ query: { search: '甲' } })
    expect(await list(evaluator.cookie)).toEqual([one.id, both.id])
    const reviewer = await addPerson(world, 'reviewer', idsOf(offices))
    expect(await list(reviewer.cookie)).toEqual([one.id, both.id])
    const narrow = await addPerson(world, 'evaluator', [offices[0].id])
    expect(await list(narrow.cookie)).toEqual([one.id])
    for (const path of ['', '/csv', '/xlsx']) {
      expect((await call(world, narrow.cookie, 'GET', `${API}/${both.id}${path}`)).status).toBe(404)
    }
    for (const role of ['org-head', 'platform-admin'] as const) {
      const { cookie } = await addPerson(world, role, role === 'org-head' ? [offices[0].id] : [])
      expect((await call(world, cookie, 'GET', API)).status).toBe(403)
      expect((await call(world, cookie, 'POST', API, { query: {} })).status).toBe(403)
    }
  })

  it('is exported as it was kept, with its digest, by someone the audit log names', async () => {
    const taken = await take()
    await answer(offices[0], 2, 1)
    const file = async (format: string) => await call(world, evaluator.cookie, 'GET', `${API}/${taken.id}/${format}`)
    const csv = readCsv(await (await file('csv')).text())
    const workbook = readXlsx(new Uint8Array(await (await file('xlsx')).arrayBuffer()))
    for (const rows of [csv, workbook.rows.map(row => row.map(String))]) {
      expect(rows.flat()).toContain(taken.digest)
      expect(
        rows
          .find(row => row[0] === '甲中心')
          ?.slice(2, 3)
          .map(Number),
      ).toEqual([100])
    }
    expect(csv.some(row => row[0] === "'=乙中心")).toBe(true)
    const audit = await world.owner
      .selectFrom('audit')
      .select(['action', 'accountId'])
      .where('subjectId', '=', taken.id)
      .orderBy('id')
      .execute()
    const by = (action: string) => ({ action, accountId: evaluator.id })
    expect(audit).toEqual([by('snapshot.taken'), by('snapshot.exported'), by('snapshot.exported')])
  })

  it('can be changed or deleted by nobody, not even by the owner of the table', async () => {
    const taken = await take()
    const changes = [`update snapshot set body = '{}'`, 'delete from snapshot', `update snapshot set digest = ''`]
    for (const change of changes) {
      await expect(sql.raw(change).execute(world.owner), change).rejects.toThrow('append-only')
      await expect(sql.raw(change).execute(world.ctx.db.writer), change).rejects.toThrow(
        /append-only|permission denied/,
      )
    }
    expect(await show(taken.id)).toEqual(taken)
  })

  it('that was tampered with beneath the application is called out', async () => {
    const taken = await take()
    const stop =
      database === 'postgres' ? 'alter table snapshot disable trigger user' : 'drop trigger snapshot_no_update'
    await sql.raw(stop).execute(world.owner)
    await sql.raw(`update snapshot set body = replace(body, '100.0', '99.0')`).execute(world.owner)
    expect((await show(taken.id)).isIntact).toBe(false)
    const csv = readCsv(await (await call(world, evaluator.cookie, 'GET', `${API}/${taken.id}/csv`)).text())
    expect(csv.flat()).not.toContain(taken.digest)
  })
})

describe('snapshots on postgres', () => {
  it('are kept apart by the database too', async () => {
    const world = await openWorld('postgres')
    const [one, other] = [await addOffice(world, '甲中心'), await addOffice(world, '乙中心')]
    const { id, cookie } = await addPerson(world, 'evaluator', [one.id, other.id])
    for (const office of [one, other]) {
      await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
    }
    await call(world, cookie, 'POST', API, { query: {} })
    const seen = (organizationIds: string[]) =>
      readInScope(world.ctx.db, { kind: 'evaluator', organizationIds, accountId: id }, trx =>
        trx.selectFrom('snapshot').select('id').execute(),
      )
    expect(await seen([one.id])).toEqual([])
    expect(await seen([one.id, other.id])).toHaveLength(1)
    const tenant = { kind: 'tenant', organizationId: one.id, accountId: id, role: 'org-head' } as const
    const none = await inScope(world.ctx.db, tenant, trx => trx.selectFrom('snapshot').select('id').execute())
    expect(none).toEqual([])
    await world.close()
  })
})

function idsOf(offices: readonly Office[]): string[] {
  return offices.map(office => office.id)
}
