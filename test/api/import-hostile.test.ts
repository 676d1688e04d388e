import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReply } from '../../shared/contract/imports.ts'
import { type FileSheet, workbook } from '../support/import-files.ts'
import { apply, bring, get, problemsOf, send, settled } from '../support/imports.ts'
import { addOffice, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const MOST_ROWS = 50_000
const CLIENTS: FileSheet = {
  name: '企业',
  rows: [
    ['企业编号', '企业名称'],
    ['Q1', '公司'],
  ],
}

describe.each(DATABASES)('a file that is meant badly, on %s', database => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const numberOf = async (table: 'client' | 'importRow' | 'importFile') =>
    (
      await world.owner
        .selectFrom(table as 'client')
        .select('organizationId')
        .where('organizationId', '=', office.id)
        .execute()
    ).length
  const failureOf = async (file: Uint8Array | string) => (await bring(world, office, file)).failure
  /** The worksheet in the place of ours. */
  const sheet = (data: string) => workbook([CLIENTS], { parts: { 'xl/worksheets/s0.xml': `<worksheet>${data}` } })

  it('sent several times at once is open once, and brings its rows once', async () => {
    const file = await workbook([CLIENTS])
    const replies = await Promise.all([1, 2, 3].map(() => send(world, office, file)))
    expect(replies.map(reply => reply.status)).toEqual([202, 202, 202])
    const sent = (await Promise.all(replies.map(reply => reply.json()))) as ImportReply[]
    const settledOnes = await Promise.all(sent.map(({ id }) => settled(world, office, id)))
    const open = settledOnes.filter(({ state }) => state === 'ready')
    expect(settledOnes.map(({ state }) => state).sort()).toEqual(['abandoned', 'abandoned', 'ready'])
    const applied = await Promise.all(sent.map(({ id }) => apply(world, office, id)))
    expect(applied.map(reply => reply.status).sort()).toEqual([200, 409, 409])
    expect((await get<ImportReply>(world, office, open[0]?.id ?? '')).state).toBe('applied')
    expect([await numberOf('client'), await numberOf('importRow')]).toEqual([1, 0])
  })

  it.each([
    ['a text', `<sheetData><row><c t="inlineStr"><is><t>${'x'.repeat(20_000_000)}`],
    ['a comment', `<!--${'x'.repeat(20_000_000)}`],
    ['an attribute', `<sheetData><row r="${'1'.repeat(20_000_000)}`],
  ])(
    '%s without an end is not gathered in memory',
    async (_, data) => {
      expect(await failureOf(await sheet(data))).toMatchObject({ code: 'file.damaged' })
    },
    60_000,
  )

  it.each([
    ['rows', '<row/>'],
    ['cells', '<c/>'],
  ])(
    'so many %s that nobody could have filled them in are refused',
    async (_, each) => {
      const file = await sheet(`<sheetData>${each.repeat(3_000_100)}`)
      expect(file.length).toBeLessThan(1_000_000)
      expect(await failureOf(file)).toMatchObject({ code: 'file.too-many-cells' })
    },
    60_000,
  )

  it('a sheet that comes twice is told, and nothing is brought', async () => {
    const found = await bring(world, office, await workbook([CLIENTS, { ...CLIENTS, name: 'Clients' }]))
    expect([found.state, await problemsOf(world, office, found.id)]).toEqual(['faulty', ['clients sheet.twice']])
  })

  it('what was read before it broke off does not stay', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => `W${index},窗口`)
    const file = `${['窗口编号,窗口名称', ...lines].join('\n')}\n"W600,${'x'.repeat(1_100_000)}`
    expect(await failureOf(file)).toEqual({ code: 'file.csv-damaged', params: { row: 602 } })
    await expect.poll(() => numberOf('importRow'), { timeout: 20_000 }).toBe(0)
  }, 60_000)

  it('more rows than the limit are refused', async () => {
    const lines = Array.from({ length: MOST_ROWS + 1 }, (_, index) => `W${index},窗口`)
    const file = ['窗口编号,窗口名称', ...lines].join('\n')
    expect(await failureOf(file)).toEqual({ code: 'file.too-many-rows', params: { most: MOST_ROWS } })
  }, 120_000)
})
