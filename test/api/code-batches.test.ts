import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchReply } from '../../shared/contract/code-batches.ts'
import { codesOf, makeBatch, makeCodes, sendBatch } from '../support/code-batches.ts'
import { addDesk, addMatter, addVisit, type Desk } from '../support/ledger-samples.ts'
import { addOffice, call, freshNonce, type Office, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)
/** The end of a day in Shanghai. */
const endOf = (day: string) => Date.parse(`${day}T16:00:00Z`)
const TODAY_AND_15 = '2025-07-01'

describe.each(DATABASES)('batches of codes on %s', database => {
  let world: World
  let office: Office
  let desk: Desk
  let foreign: Office
  let foreignDesk: Desk

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    desk = await addDesk(world, office)
    foreign = await addOffice(world, '第二服务中心')
    foreignDesk = await addDesk(world, foreign)
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  const stored = async () => ({
    codes: (await world.owner.selectFrom('code').select('id').execute()).length,
    batches: (await world.owner.selectFrom('batch').select('id').execute()).length,
    audit: (await world.owner.selectFrom('audit').select('id').execute()).length,
  })
  const add = async (path: string, body: object) =>
    ((await (await call(world, office.cookie, 'POST', `${office.path}/${path}`, body)).json()) as { id: string }).id

  it('makes one standing code for each target, and one for the organization', async () => {
    const windows = [await add('windows', { name: { zh: '一号' } }), await add('windows', { name: { zh: '二号' } })]
    const label = { zh: '办事大厅' }
    const targets = { services: [desk.serviceId], windows: [...windows, windows[0]], staff: [desk.staffId] }
    const batch = await makeBatch(world, office, { of: 'targets', label, organization: true, ...targets })
    expect(batch).toMatchObject({ of: 'targets', kind: 'standing', label, made: 5, open: 5, used: 0, revoked: 0 })
    const codes = await codesOf(world, office, batch)
    expect(codes).toHaveLength(5)
    for (const code of codes)
      expect(code).toMatchObject({ kind: 'standing', label, expiresAt: null, batchId: batch.id })
    expect(
      codes
        .map(each => each.windowId)
        .filter(Boolean)
        .sort(),
    ).toEqual(windows.sort())
    expect(codes.filter(each => !each.windowId && !each.serviceId && !each.staffId)).toHaveLength(1)
  })

  it('makes numbered once-codes that live for the feedback limit, or for as long as asked', async () => {
    const wanted = { of: 'numbers', form: 'visit', serviceId: desk.serviceId }
    const codes = await makeCodes(world, office, { ...wanted, count: 3, prefix: 'DT-', from: 8 })
    expect(codes.map(each => each.reference).sort()).toEqual(['DT-0008', 'DT-0009', 'DT-0010'])
    for (const { kind, serviceId, expiresAt } of codes) {
      expect([kind, serviceId, expiresAt]).toEqual(['once', desk.serviceId, endOf(TODAY_AND_15)])
    }
    const [short] = await makeCodes(world, office, { ...wanted, count: 1, validDays: 1 })
    expect(short?.expiresAt).toBe(endOf('2025-06-17'))
    expect(new Set(codes.map(each => each.code)).size).toBe(3)
  })

  it('takes over from the ledger whom and what a once-code is about, so that its answer counts for them', async () => {
    const [matter, visit] = [await addMatter(world, office, desk), await addVisit(world, office, desk)]
    const codes = await makeCodes(world, office, { of: 'ledger', matters: [matter], visits: [visit] })
    const of = (id: string) => codes.find(each => each.matterId === id || each.visitId === id)
    expect(of(matter)).toMatchObject({ form: 'matter', serviceDay: '2025-06-10', expiresAt: endOf('2025-06-25') })
    expect(of(visit)).toMatchObject({
      form: 'visit',
      serviceDay: '2025-06-12',
      staffId: desk.staffId,
      expiresAt: endOf('2025-06-27'),
    })
    expect((await rate(world, of(matter)?.code ?? '', office.matter, GOOD)).status).toBe(201)
    const answer = await world.owner
      .selectFrom('response')
      .select(['clientId', 'serviceId', 'staffId', 'day', 'form'])
      .where('codeId', '=', of(matter)?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(answer).toEqual({ ...desk, day: '2025-06-10', form: 'matter' })
    const facts = await world.owner
      .selectFrom('ledgerFact')
      .select(['kind', 'subjectKind', 'details'])
      .where('subjectId', '=', matter)
      .execute()
    const details = JSON.stringify({ codeId: of(matter)?.id })
    expect(facts).toEqual([{ kind: 'invited', subjectKind: 'matter', details }])
  })

  it('gives days from today where somebody names them, the feedback limit being over', async () => {
    const late = await addMatter(world, office, desk, { deliveredOn: '2025-05-31' })
    const [code] = await makeCodes(world, office, { of: 'ledger', matters: [late], validDays: 5 })
    expect(code).toMatchObject({ serviceDay: '2025-05-31', expiresAt: endOf('2025-06-21') })
  })

  it("keeps the organization's own feedback limit", async () => {
    const limited = await addOffice(world, '第三服务中心')
    const rule = { invitesVisits: 1, invitesMatters: 1, feedbackDays: 10, updatedAt: START_MS }
    await world.owner
      .insertInto('invitationRule')
      .values({ organizationId: limited.id, ...rule })
      .execute()
    await sendBatch(world, limited, { of: 'numbers', form: 'matter', count: 1 })
    const once = { kind: 'once', form: 'visit' }
    await call(world, limited.cookie, 'POST', `${limited.path}/codes`, once)
    await call(world, limited.cookie, 'POST', `${limited.path}/codes`, { ...once, purpose: 'test' })
    const ends = await world.owner
      .selectFrom('code')
      .select('expiresAt')
      .where('organizationId', '=', limited.id)
      .orderBy('id')
      .execute()
    const tenDays = endOf('2025-06-26')
    expect(ends.map(each => each.expiresAt)).toEqual([tenDays, tenDays, null])
  })

  it('ends with the day that the slip names', async () => {
    const [code] = await makeCodes(world, office, { of: 'numbers', form: 'visit', count: 1, validDays: 2 })
    world.clock.nowMs = Date.parse('2025-06-18T15:59:59Z')
    expect((await world.request(`/s/${code?.code}`)).status).toBe(200)
    world.clock.nowMs += 1000
    expect((await world.request(`/s/${code?.code}`)).status).toBe(410)
    expect((await rate(world, code?.code ?? '', office.visit, GOOD)).status).toBe(410)
  })

  it('makes one batch of a double click, and refuses the key for another one', async () => {
    const body = { of: 'numbers', form: 'visit', count: 2, key: freshNonce() }
    const before = await stored()
    const replies = await Promise.all([1, 2, 3].map(() => sendBatch(world, office, body)))
    const batches = await Promise.all(replies.map(async reply => (await reply.json()) as BatchReply))
    expect(replies.map(reply => reply.status)).toEqual([201, 201, 201])
    expect(new Set(batches.map(each => each.id)).size).toBe(1)
    expect(await stored()).toEqual({ codes: before.codes + 2, batches: before.batches + 1, audit: before.audit + 1 })
    const other = await sendBatch(world, office, { ...body, count: 3 })
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([409, 'batch.key-used'])
    expect((await sendBatch(world, foreign, { ...body, count: 3 })).status).toBe(201)
  })

  it('makes nothing where one id is foreign, retired, unknown, voided, not delivered or has a code', async () => {
    const good = await addMatter(world, office, desk)
    const coded = await addMatter(world, office, desk)
    await makeBatch(world, office, { of: 'ledger', matters: [coded] })
    const late = await addMatter(world, office, desk, { deliveredOn: '2025-05-31' })
    const wrong: [object, string, string][] = [
      [{ matters: [good, await addMatter(world, foreign, foreignDesk)] }, 'matters.1', 'field.invalid'],
      [{ matters: [good], visits: [await addVisit(world, foreign, foreignDesk)] }, 'visits.0', 'field.invalid'],
      [{ matters: [world.ctx.newId(), good] }, 'matters.0', 'field.invalid'],
      [{ matters: [good, await addMatter(world, office, desk, { voidedAt: 1 })] }, 'matters.1', 'row.not-completed'],
      [
        { matters: [await addMatter(world, office, desk, { deliveredOn: null }), good] },
        'matters.0',
        'row.not-completed',
      ],
      [{ visits: [await addVisit(world, office, desk, { voidedAt: 1 })] }, 'visits.0', 'row.not-completed'],
      [{ matters: [good, coded] }, 'matters.1', 'row.has-code'],
      [{ matters: [late, good] }, 'matters.0', 'row.past-limit'],
    ]
    const before = await stored()
    for (const [rows, path, code] of wrong) {
      const reply = await sendBatch(world, office, { of: 'ledger', ...rows })
      expect(reply.status).toBe(422)
      expect(await reply.json()).toMatchObject({ code: 'body.invalid', problems: [{ path, code }] })
    }
    const targets = { of: 'targets', services: [desk.serviceId, foreignDesk.serviceId], staff: [foreignDesk.staffId] }
    expect(await (await sendBatch(world, office, targets)).json()).toMatchObject({
      problems: [{ path: 'services.1' }, { path: 'staff.0' }],
    })
    const numbers = { of: 'numbers', form: 'visit', count: 2, serviceId: foreignDesk.serviceId }
    expect((await sendBatch(world, office, numbers)).status).toBe(422)
    expect(await stored()).toEqual(before)
  })

  it.each([
    ['nothing', { of: 'targets' }],
    ['no rows', { of: 'ledger' }],
    ['a number that is none', { of: 'numbers', form: 'visit', count: 0 }],
    ['more than a batch may hold', { of: 'numbers', form: 'visit', count: 1001 }],
    ['a life of years', { of: 'numbers', form: 'visit', count: 1, validDays: 1000 }],
    ['an unknown kind', { of: 'everything' }],
    ['a short key', { of: 'numbers', form: 'visit', count: 1, key: 'a' }],
  ])('refuses %s', async (_, body) => {
    const before = await stored()
    const reply = await sendBatch(world, office, body)
    expect(await refusal(reply)).toEqual([422, 'body.invalid'])
    expect(await stored()).toEqual(before)
  })

  it('gives a matter one code, whoever asks for two batches at once', async () => {
    const matters = [await addMatter(world, office, desk), await addMatter(world, office, desk)]
    const other = await addMatter(world, office, desk)
    const replies = await Promise.all([
      sendBatch(world, office, { of: 'ledger', matters }),
      sendBatch(world, office, { of: 'ledger', matters: [other, ...matters] }),
    ])
    expect(replies.map(reply => reply.status === 201).sort()).toEqual([false, true])
    for (const reply of replies) expect([201, 409, 422]).toContain(reply.status)
    const codes = await world.owner.selectFrom('code').select('matterId').where('matterId', 'in', matters).execute()
    expect(codes.map(each => each.matterId).sort()).toEqual([...matters].sort())
  })
})
