import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zip } from '../../api/exports/zip.ts'
import type { ImportReply } from '../../shared/contract/imports.ts'
import { bytesOf, creditCode, type FileCell, type FileSheet, wholeWorkbook, workbook } from '../support/import-files.ts'
import { bring, get, problemsOf, send } from '../support/imports.ts'
import { addOffice, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const CLIENTS = ['企业编号', '企业名称', '统一社会信用代码', '企业规模', '联系人', '联系方式']
const VISITS = ['到访编号', '到访日期', '方式', '事由']
/** 企业编号,企业名称 and 甲,广州公司, as GB18030 has them. */
const GB18030 = Buffer.from('c6f3d2b5b1e0bac52cc6f3d2b5c3fbb3c60d0abcd72cb9e3d6ddb9abcbbe0d0a', 'hex')

describe.each(DATABASES)('what a file may hold, on %s', database => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const clients = (...rows: FileCell[][]): FileSheet => ({ name: '企业', rows: [CLIENTS, ...rows] })
  const visits = (...rows: FileCell[][]): FileSheet => ({ name: '到访', rows: [VISITS, ...rows] })
  const bad = async (sheet: FileSheet) =>
    problemsOf(world, office, (await bring(world, office, await workbook([sheet]))).id)

  const CELLS: [string, () => FileSheet, string[]][] = [
    [
      'a credit code that became a number',
      () => clients(['Q1', '公司', 9.1440101e17]),
      ['clients 2 C cell.credit-code-lost'],
    ],
    [
      'a credit code with a wrong check character',
      () => clients(['Q1', '公司', `${creditCode(1).slice(0, 17)}?`]),
      ['clients 2 C cell.credit-code'],
    ],
    [
      'a credit code twice',
      () => clients(['Q1', '公', creditCode(1)], ['Q2', '司', creditCode(1)]),
      ['clients 3 统一社会信用代码 row.credit-code-twice'],
    ],
    ['a number twice', () => clients(['Q1', '公司'], ['Ｑ１ ', '公司']), ['clients 3 企业编号 row.number-twice']],
    ['no name', () => clients(['Q1', ' \u3000']), ['clients 2 B cell.required']],
    ['a size that is none', () => clients(['Q1', '公司', null, '巨型']), ['clients 2 D cell.choice']],
    [
      'a person without a contact',
      () => clients(['Q1', '公司', null, null, '李四']),
      ['clients 2 联系方式 row.contact-missing'],
    ],
    ['a date in a name', () => clients(['Q1', { date: 45784 }]), ['clients 2 B cell.date-in-text']],
    ['a long number that lost its digits', () => clients([1.23e18, '公司']), ['clients 2 A cell.digits-lost']],
    [
      'an error value',
      () => clients(['Q1', { xml: at => `<c r="${at}" t="e"><v>#N/A</v></c>` }]),
      ['clients 2 B cell.error'],
    ],
    [
      'a formula without a result',
      () => clients(['Q1', { xml: at => `<c r="${at}"><f>A1</f></c>` }]),
      ['clients 2 B cell.formula'],
    ],
    ['no day', () => visits(['D1', '二月三十日', '窗口']), ['visits 2 B cell.day']],
    ['a day that is not in the calendar', () => visits(['D1', '2025-02-29', '窗口']), ['visits 2 B cell.day']],
    ['a day that has not come', () => visits(['D1', '2025-06-17', '窗口']), ['visits 2 到访日期 row.future']],
    [
      'a phone number where it would stay for good',
      () => visits(['D1', '2025-06-01', '窗口', '回电13812345678']),
      ['visits 2 事由 cell.contact-details'],
    ],
    [
      'merged cells',
      () => ({ ...clients(['Q1', '公司']), after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }),
      ['clients 2 B cell.merged'],
    ],
    [
      'a column that nobody knows',
      () => ({
        name: '企业',
        rows: [
          ['企业编号', '企业名称', '老板生日'],
          ['Q1', '公司', 'x'],
        ],
      }),
      ['clients 1 C heading.unknown'],
    ],
    [
      'a column that is missing',
      () => ({
        name: '企业',
        rows: [
          ['企业编号', '统一社会信用代码'],
          ['Q1', ''],
        ],
      }),
      ['clients 1 heading.missing'],
    ],
    [
      'a number that nobody has',
      () => ({
        name: '到访',
        rows: [
          [...VISITS, '企业编号'],
          ['D1', '2025-06-01', '窗口', '', 'X9'],
        ],
      }),
      ['visits 2 企业编号 row.no-clients'],
    ],
  ]
  it.each(CELLS)('says where it is and what is wrong: %s', async (_, sheet, expected) => {
    expect(await bad(sheet())).toEqual(expected)
  })

  it('holds the days of a matter to the order of its steps', async () => {
    const matter = (change: Record<string, FileCell>) =>
      wholeWorkbook('M').map(sheet => {
        if (sheet.name !== '办件') return sheet
        const [head = [], first = []] = sheet.rows
        return { ...sheet, rows: [head, first.map((cell, index) => change[String(head[index])] ?? cell)] }
      })
    const tried = async (change: Record<string, FileCell>) =>
      problemsOf(world, office, (await bring(world, office, await workbook(matter(change)))).id)
    expect(await tried({})).toEqual([])
    expect(await tried({ 受理日期: '2025-05-07' })).toEqual(['matters 2 受理日期 row.before'])
    expect(await tried({ 受理日期: '' })).toEqual(['matters 2 实施日期 row.step-missing'])
    expect(await tried({ 承诺办结日期: '2025-06-05' })).toEqual(['matters 2 按约交付 row.delivery-late'])
    expect(await tried({ 委托书编号: '' })).toEqual(['matters 2 委托书编号 row.needs'])
    expect(await tried({ 交付日期: '2025-07-01' })).toEqual(['matters 2 交付日期 row.future'])
  })

  it('understands formulas, days of both systems, full-width signs and titles above the headings', async () => {
    const rows: FileCell[][] = [
      ['本中心到访登记表'],
      ['方式', '到访日期 *', '到访编号', '事由'],
      ['现场', { date: 45789 }, 'D1', { xml: at => `<c r="${at}" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>` }],
      ['电话', '2025年6月1日', 'Ｄ２', ' 有空格\u3000'],
      [null, null, null, null],
      ['网上', '2025/6/1 10:30', 1003, ''],
    ]
    const shown = async (is1904: boolean) => {
      const found = await bring(world, office, await workbook([{ name: 'Visits', rows }], { is1904 }))
      expect(await problemsOf(world, office, found.id)).toEqual(is1904 ? ['visits 3 到访日期 row.future'] : [])
      const { sheets } = await get<{ sheets: { rows: { values: object }[] }[] }>(world, office, `${found.id}/preview`)
      return sheets[0]?.rows.map(row => row.values)
    }
    expect(await shown(false)).toEqual([
      { number: 'D1', day: '2025-05-12', way: 'window', subject: 'ab' },
      { number: 'D2', day: '2025-06-01', way: 'phone', subject: '有空格' },
      { number: '1003', day: '2025-06-01', way: 'online' },
    ])
    expect((await shown(true))?.[0]).toMatchObject({ day: '2029-05-13' })
  })

  it('leaves hidden and unknown sheets unread and says so', async () => {
    const found = await bring(
      world,
      office,
      await workbook([
        clients(['Q1', '公司']),
        { ...visits(['x', 'y', 'z']), state: 'hidden' },
        { name: '备忘', rows: [['x']] },
      ]),
    )
    expect([found.state, found.notices]).toEqual([
      'ready',
      [
        { code: 'sheet.hidden', name: '到访' },
        { code: 'sheet.unknown', name: '备忘' },
      ],
    ])
  })

  it.each<[string, Buffer | string]>([
    ['UTF-8', '企业编号,企业名称\n甲,广州公司\n'],
    ['UTF-8 with its mark, semicolons', '\ufeff企业编号;企业名称\r\n甲;"广州公司"\r\n'],
    ['GB18030', GB18030],
  ])('reads a CSV in %s and sees by its headings what it holds', async (_, file) => {
    const found = await bring(world, office, file)
    expect([found.state, found.counts.clients]).toEqual(['ready', { new: 1, changed: 0, unchanged: 0, faulty: 0 }])
    const { sheets } = await get<{ sheets: object[] }>(world, office, `${found.id}/preview`)
    expect(sheets).toMatchObject([{ sheet: 'clients', rows: [{ values: { number: '甲', name: '广州公司' } }] }])
  })

  it('takes back the template that it gives out, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const reply = await call(world, office.cookie, 'GET', `${office.path}/import-template.xlsx?lang=${lang}`)
      const found = await bring(world, office, new Uint8Array(await reply.arrayBuffer()))
      expect([found.state, found.failure?.code]).toEqual(['failed', 'file.empty'])
    }
    const csv = await call(world, office.cookie, 'GET', `${office.path}/import-template.csv?sheet=visits`)
    const found = await bring(world, office, `${await csv.text()}D1,2025-06-01,窗口\n`)
    expect([found.state, found.counts.visits?.new]).toEqual(['ready', 1])
  })

  const failure = async (file: Uint8Array | string) => (await bring(world, office, file)).failure?.code
  const whole = () => workbook([clients(['Q1', '公司'])], { shared: true })

  it('survives hostile files and names what is wrong with them', async () => {
    const parts = (more: Record<string, string>) => workbook([clients(['Q1', '公司'])], { shared: true, parts: more })
    const sound = await whole()
    expect(await failure(sound.subarray(0, sound.length - 40))).toBe('file.damaged')
    expect(await failure(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500, 7)]))).toBe('file.damaged')
    expect(await failure(await bytesOf(zip([{ path: 'a.txt', content: ['x'] }])))).toBe('file.no-workbook')
    expect(await failure(await parts({ 'xl/sharedStrings.xml': '<sst><si><t>x</t></si></sst>' }))).toBe('file.damaged')
    const laughs = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    expect(await failure(await parts({ 'xl/sharedStrings.xml': laughs }))).toBe('file.damaged')
    expect(await failure(await parts({ 'xl/worksheets/s0.xml': '<worksheet><sheetData><row r="x"' }))).toBe(
      'file.damaged',
    )
    expect(await failure(`企业编号,企业名称\n"甲,广州\n${'x'.repeat(1_100_000)}`)).toBe('file.csv-damaged')
    expect(await failure(Buffer.from([0xff, 0xff, 0xff, 0x80]))).toBe('file.encoding')
    expect(await failure('a,b\n1,2\n')).toBe('file.headings-unknown')
  })

  it('unpacks no bomb: what is packed small is counted as it is unpacked', async () => {
    const text = `<si><t>${'x'.repeat(30_000)}</t></si>`
    const content = [...['<sst>'], ...Array.from({ length: 2000 }, () => text), '</sst>']
    const parts = await workbook([clients(['Q1', '公司'])], { parts: { 'xl/sharedStrings.xml': content.join('') } })
    expect(parts.length).toBeLessThan(200_000)
    expect(await failure(parts)).toBe('file.unpacked-too-large')
  })

  it('refuses at the door what is no table, too large or empty', async () => {
    const code = async (reply: Response) => [
      reply.status,
      ((await reply.json()) as ImportReply & { code: string }).code,
    ]
    expect(await code(await send(world, office, ''))).toEqual([422, 'import.empty'])
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(await code(await send(world, office, old))).toEqual([422, 'import.old-excel'])
    expect(await code(await send(world, office, new Uint8Array(20_000_001)))).toEqual([413, 'body.too-large'])
    expect(await code(await call(world, office.cookie, 'POST', `${office.path}/imports?name=a.csv`, {}))).toEqual([
      ...[415, 'body.unsupported-type'],
    ])
  })
})
