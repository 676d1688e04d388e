import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportPreview, ImportReply } from '../../shared/contract/imports.ts'
import { type FileSheet, wholeWorkbook, workbook } from '../support/import-files.ts'
import { apply, bring, get, problemsOf, settled } from '../support/imports.ts'
import { addOffice, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const TABLES = ['service', 'serviceWindow', 'staff', 'client', 'matter', 'visit'] as const

describe.each(DATABASES)('an import on %s', database => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld(database)
  })
  beforeEach(async () => {
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const rowsOf = (table: (typeof TABLES)[number]) =>
    world.owner
      .selectFrom(table as 'client')
      .selectAll()
      .where('organizationId', '=', office.id)
      .execute()
  const countAll = async () => Promise.all(TABLES.map(async table => (await rowsOf(table)).length))
  const factsOf = async (subjectId: string) =>
    world.owner.selectFrom('ledgerFact').selectAll().where('subjectId', '=', subjectId).orderBy('id').execute()

  it.each([true, false])('brings all six sheets at once, texts shared: %s', async shared => {
    const found = await bring(world, office, await workbook(wholeWorkbook(), { shared }))
    expect([await problemsOf(world, office, found.id), found.failure]).toEqual([[], null])
    expect(found).toMatchObject({ state: 'ready', percent: 100, kind: 'xlsx' })
    expect(found.counts.clients).toEqual({ new: 2, changed: 0, unchanged: 0, faulty: 0 })
    expect(await countAll()).toEqual([0, 0, 0, 0, 0, 0])
    const reply = await apply(world, office, found.id)
    expect([reply.status, await reply.json()]).toMatchObject([200, { state: 'applied' }])
    expect(await countAll()).toEqual([1, 1, 1, 2, 2, 2])
    const [matter] = await world.owner
      .selectFrom('matter')
      .selectAll()
      .where('organizationId', '=', office.id)
      .orderBy('number')
      .execute()
    expect(matter).toMatchObject({
      ...{ stage: 'delivered', askedOn: '2025-05-06', answeredOn: '2025-05-07', startedOn: '2025-05-10' },
      ...{ promisedOn: '2025-06-09', contractFen: 1_200_050, deliveredOn: '2025-06-06', asAgreed: 1 },
      ...{ enteredAt: world.clock.nowMs, completedEnteredAt: world.clock.nowMs },
    })
    const facts = await factsOf(matter?.id ?? '')
    expect(facts.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      ...['asked 2025-05-06', 'answered 2025-05-07', 'commissioned 2025-05-08', 'accepted 2025-05-09'],
      ...['contract 2025-05-08', 'started 2025-05-10', 'delivered 2025-06-06'],
    ])
    for (const { details, accountId } of facts) {
      expect([JSON.parse(details).imported, accountId !== null]).toEqual([found.id, true])
    }
    expect(await world.owner.selectFrom('code').select('id').where('organizationId', '=', office.id).execute()).toEqual(
      [],
    )
  })

  it('updates by number when it is imported again, and changes nothing when all is the same', async () => {
    const first = await bring(world, office, await workbook(wholeWorkbook()))
    await apply(world, office, first.id)
    const again = await bring(world, office, await workbook(wholeWorkbook()))
    expect([again.state, await problemsOf(world, office, again.id)]).toEqual(['ready', []])
    for (const counts of Object.values(again.counts)) expect(counts).toMatchObject({ new: 0, changed: 0, faulty: 0 })
    const before = await world.owner.selectFrom('ledgerFact').select('id').execute()
    expect((await apply(world, office, again.id)).status).toBe(200)
    expect(await world.owner.selectFrom('ledgerFact').select('id').execute()).toEqual(before)
    expect(await countAll()).toEqual([1, 1, 1, 2, 2, 2])

    world.clock.nowMs += 1000
    const changes = [
      sheetOf(
        '企业',
        ['企业编号', '企业名称', '联系方式'],
        ['A-Q1', '广州一股份公司', '13812345678'],
        ['A-Q2', '广州二公司', '020-12345678'],
      ),
      sheetOf(
        '办件',
        ['办件编号', '企业编号', '服务编号', '首问负责人编号', '咨询日期', '委托日期', '委托书编号'],
        ['A-B2', 'A-Q2', 'A-F1', 'A-R1', '2025-06-09', '2025-06-11', 'WT-2'],
      ),
      sheetOf('到访', ['到访编号', '到访日期', '方式', '事由'], ['A-D2', '2025-06-14', '电话', '']),
    ]
    const third = await bring(world, office, await workbook(changes))
    expect([third.state, await problemsOf(world, office, third.id)]).toEqual(['ready', []])
    expect(third.counts.clients).toEqual({ new: 0, changed: 2, unchanged: 0, faulty: 0 })
    expect((await apply(world, office, third.id)).status).toBe(200)
    const earlier = await world.owner
      .selectFrom('earlierName')
      .selectAll()
      .where('organizationId', '=', office.id)
      .execute()
    expect(earlier).toMatchObject([{ nameZh: '广州一公司', subjectKind: 'client' }])
    const visits = await world.owner
      .selectFrom('visit')
      .selectAll()
      .where('organizationId', '=', office.id)
      .orderBy('number')
      .execute()
    expect(visits.map(({ day, subject }) => [day, subject])).toEqual([
      ['2025-06-12', '送交材料'],
      ['2025-06-14', '咨询'],
    ])
    const matter = await world.owner
      .selectFrom('matter')
      .selectAll()
      .where('organizationId', '=', office.id)
      .where('number', '=', 'A-B2')
      .executeTakeFirstOrThrow()
    expect(matter).toMatchObject({ stage: 'commissioned', askedOn: '2025-06-09', commissionedOn: '2025-06-11' })
    expect((await factsOf(matter.id)).map(({ kind }) => kind)).toEqual(['asked', 're-dated', 'commissioned'])
    expect(
      await world.owner.selectFrom('clientContact').select('id').where('organizationId', '=', office.id).execute(),
    ).toHaveLength(2)
  })

  it('does all or nothing: one wrong cell, and nothing at all is brought', async () => {
    const sheets = wholeWorkbook().map(sheet =>
      sheet.name === '到访' ? { ...sheet, rows: [...sheet.rows, ['A-D3', '去年', '窗口']] } : sheet,
    )
    const found = await bring(world, office, await workbook(sheets))
    expect([found.state, found.problems]).toEqual(['faulty', 1])
    expect(await problemsOf(world, office, found.id)).toEqual(['visits 4 B cell.day'])
    const reply = await apply(world, office, found.id)
    expect([reply.status, (await reply.json()).code]).toEqual([409, 'import.not-ready'])
    expect(await countAll()).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('lets one of two applications through', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    const replies = await Promise.all([apply(world, office, found.id), apply(world, office, found.id)])
    expect(replies.map(reply => reply.status).sort()).toEqual([200, 409])
    expect(await countAll()).toEqual([1, 1, 1, 2, 2, 2])
    expect((await apply(world, office, found.id)).status).toBe(409)
  })

  it('applies nothing when something has changed since the preview, and makes the preview anew', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    const client = { number: 'A-Q1', name: { zh: '别人先登记的公司' } }
    expect((await call(world, office.cookie, 'POST', `${office.path}/clients`, client)).status).toBe(201)
    const refused = await apply(world, office, found.id)
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'import.outdated'])
    expect(await countAll()).toEqual([0, 0, 0, 1, 0, 0])
    const again = await settled(world, office, found.id)
    expect(again.counts.clients).toEqual({ new: 1, changed: 1, unchanged: 0, faulty: 0 })
    expect((await apply(world, office, found.id)).status).toBe(200)
    expect(await countAll()).toEqual([1, 1, 1, 2, 2, 2])
  })

  it('gives up the file before when another one comes, and deletes what it was to bring', async () => {
    const first = await bring(world, office, await workbook(wholeWorkbook()))
    const second = await bring(world, office, '窗口编号,窗口名称\nW1,一号\n')
    expect((await get<ImportReply>(world, office, first.id)).state).toBe('abandoned')
    const rows = await world.owner
      .selectFrom('importRow')
      .select('importId')
      .where('organizationId', '=', office.id)
      .execute()
    expect(rows.map(row => row.importId)).toEqual([second.id])
    expect((await apply(world, office, first.id)).status).toBe(409)
    expect((await call(world, office.cookie, 'DELETE', `${office.path}/imports/${second.id}`)).status).toBe(204)
    expect(
      await world.owner.selectFrom('importRow').select('importId').where('organizationId', '=', office.id).execute(),
    ).toEqual([])
  })

  it('keeps contacts sealed on the way and masked in the preview', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    const preview = await get<ImportPreview>(world, office, `${found.id}/preview`)
    const clients = preview.sheets.find(({ sheet }) => sheet === 'clients')
    expect(clients?.rows[0]).toMatchObject({
      row: 2,
      outcome: 'new',
      values: { contact: '138****5678', contactName: '李**' },
    })
    await apply(world, office, found.id)
    for (const table of ['importRow', 'importProblem', 'importFile', 'clientContact', 'audit', 'ledgerFact'] as const) {
      const rows = await world.owner
        .selectFrom(table as 'importRow')
        .selectAll()
        .where('organizationId', '=', office.id)
        .execute()
      expect(JSON.stringify(rows)).not.toMatch(/13812345678|李四/)
    }
    expect(world.logged.join()).not.toMatch(/13812345678|李四/)
  })

  it('makes once-codes only where that is wished, for services that may still be answered', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    await apply(world, office, found.id, true)
    const codes = await world.owner
      .selectFrom('code')
      .select(['form', 'serviceDay'])
      .where('organizationId', '=', office.id)
      .orderBy('serviceDay')
      .execute()
    expect(codes).toEqual([
      { form: 'matter', serviceDay: '2025-06-06' },
      { form: 'visit', serviceDay: '2025-06-12' },
      { form: 'visit', serviceDay: '2025-06-13' },
    ])
  })

  it('knows nothing of the imports of another organization', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    const other = await addOffice(world, '第二服务中心')
    for (const path of ['', '/preview', '/problems']) {
      const reply = await call(world, other.cookie, 'GET', `${other.path}/imports/${found.id}${path}`)
      expect(reply.status).toBe(404)
    }
    expect((await apply(world, other, found.id)).status).toBe(404)
    expect((await call(world, other.cookie, 'DELETE', `${other.path}/imports/${found.id}`)).status).toBe(404)
    expect((await get<ImportReply>(world, office, found.id)).state).toBe('ready')
  })
})

function sheetOf(name: string, ...rows: FileSheet['rows']): FileSheet {
  return { name, rows }
}
