import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clearImports } from '../../api/jobs/clear-imports.ts'
import type { ImportReply } from '../../shared/contract/imports.ts'
import { wholeWorkbook, workbook } from '../support/import-files.ts'
import { apply, bring, get } from '../support/imports.ts'
import { addOffice, addPerson, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const HOUR_MS = 3_600_000

describe.each(DATABASES)('what imports leave behind, on %s', database => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld(database)
  })
  beforeEach(async () => {
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const stagedOf = (id: string) =>
    world.owner.selectFrom('importRow').select('importId').where('importId', '=', id).execute()

  it('gives up what nobody has applied for a day, and takes away only what that was to bring', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    world.clock.nowMs += 23 * HOUR_MS
    const other = await addOffice(world, '第二服务中心')
    const later = await bring(world, other, await workbook(wholeWorkbook('B')))
    await clearImports(world.ctx)
    expect((await stagedOf(found.id)).length).toBeGreaterThan(0)
    world.clock.nowMs += 2 * HOUR_MS
    const { cookie } = await addPerson(world, 'org-head', [office.id])
    const again = { ...office, cookie }
    expect((await get<ImportReply>(world, again, found.id)).state).toBe('abandoned')
    expect((await apply(world, again, found.id)).status).toBe(409)
    await clearImports(world.ctx)
    expect(await stagedOf(found.id)).toEqual([])
    expect((await stagedOf(later.id)).length).toBeGreaterThan(0)
    const audit = world.owner.selectFrom('audit').select(['action', 'accountId', 'details'])
    expect(await audit.where('subjectId', '=', found.id).where('accountId', 'is', null).execute()).toEqual([
      { action: 'import.abandoned', accountId: null, details: '{"expired":true}' },
    ])
  })

  it('ends an import whose process is gone, and takes away what it had read', async () => {
    const found = await bring(world, office, await workbook(wholeWorkbook()))
    await world.owner.updateTable('importFile').set({ state: 'reading' }).where('id', '=', found.id).execute()
    await clearImports(world.ctx)
    expect((await get<ImportReply>(world, office, found.id)).state).toBe('reading')
    world.clock.nowMs += 3 * 60_000
    await clearImports(world.ctx)
    expect(await get<ImportReply>(world, office, found.id)).toMatchObject({
      ...{ state: 'failed', failure: { code: 'file.interrupted' } },
    })
    expect(await stagedOf(found.id)).toEqual([])
  })
})
