import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvLines } from '../../api/exports/csv.ts'
import type { Sheet } from '../../api/exports/sheet.ts'
import { xlsx } from '../../api/exports/xlsx.ts'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { answerMix } from '../support/answer-mix.ts'
import { addOffice, addPerson, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'
import { readCsv, readXlsx } from '../support/xlsx.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find(path => existsSync(path))
const EVIL = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠1', '\ttab', '\rreturn']

function sheetOf(rows: Sheet['rows']): Sheet {
  const columns = [
    { title: '名称', format: 'text', width: 10 },
    { title: '率（%）', format: 'tenths', width: 10 },
    { title: 'n', format: 'whole', width: 10 },
  ] as const
  return { name: '表[1]', about: [['标题', '']], columns, rows }
}

async function bytesOf(sheet: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of xlsx(sheet)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('a CSV file', () => {
  it.each(EVIL)('never begins a cell with %j', evil => {
    const [, , , row] = readCsv([...csvLines(sheetOf([[evil, 80, 5]]))].join(''))
    expect(row).toEqual([`'${evil}`, '80.0', '5'])
  })

  it('begins with a byte order mark, ends lines with CR LF and quotes what needs it', () => {
    const text = [...csvLines(sheetOf([['a,"b"\nc', 79.9, 1]]))].join('')
    expect(text.codePointAt(0)).toBe(0xfeff)
    expect(text.split('\r\n').slice(2)).toEqual(['名称,率（%）,n', '"a,""b""\nc",79.9,1', ''])
  })
})

describe('an XLSX file', () => {
  it('gives every cell its address, text as text and numbers as numbers', async () => {
    const { rows, sheetXml, paths } = readXlsx(
      await bytesOf(sheetOf([...EVIL.map(evil => [evil, 80, 5]), ['<&">', 0.1, 0]])),
    )
    expect(rows.slice(3)).toEqual([...EVIL.map(evil => [evil, 80, 5]), ['<&">', 0.1, 0]])
    expect(sheetXml).not.toMatch(/<f[ >]|<c (?![^>]*\br="[A-Z]+\d+")/)
    expect(paths).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']))
  })

  it('leaves out what XML can not carry, and keeps the rest', async () => {
    const { rows } = readXlsx(await bytesOf(sheetOf([['a\u0000b\u0008c\ud800d😀', 1, 1]])))
    expect(rows[3]?.[0]).toBe('abcd😀')
  })

  it('holds 50,000 rows without holding them in memory', async () => {
    const row = ['第一服务中心', 81.2, 1234] as const
    const sheet = sheetOf(Array.from({ length: 50_000 }, () => row))
    let [bytes, chunks] = [0, 0]
    for await (const chunk of xlsx(sheet)) {
      bytes += chunk.length
      chunks++
    }
    expect(bytes).toBeLessThan(1_000_000)
    expect(chunks).toBeGreaterThan(10)
  })
})

describe.each(DATABASES)('exports of the comparison on %s', database => {
  let world: World
  let offices: Office[]
  let evaluator: string

  beforeAll(async () => {
    world = await openWorld(database)
    offices = [
      await addOffice(world, '=甲中心'),
      await addOffice(world, '乙,"中心"'),
      await addOffice(world, '丙中心'),
      await addOffice(world, '空中心'),
    ]
    evaluator = (
      await addPerson(
        world,
        'evaluator',
        offices.map(office => office.id),
      )
    ).cookie
    const act = answerMix(world, offices.slice(0, 3), 7)
    for (let step = 0; step < 60; step++) await act()
  })
  afterAll(() => world?.close())

  const QUERIES = ['', '?sort=-rate', '?year=2024&sort=n', '?unstable=1', '?search=%E4%B8%AD%E5%BF%83&lang=en']

  it.each(QUERIES)('hold the rows of the screen, in their order and rounding: %s', async query => {
    const shown = (await (await call(world, evaluator, 'GET', `/api/v1/comparison${query}`)).json()) as ComparisonReply
    const lang = query.includes('lang=en') ? 'en' : 'zh'
    const workbook = readXlsx(new Uint8Array(await (await file('xlsx', query)).arrayBuffer()))
    const table = workbook.rows.slice(9)
    expect(table).toEqual(shown.rows.map(row => cellsOf(row, lang)))
    const csv = readCsv(await (await file('csv', query)).text())
    const body = csv.slice(9, 9 + shown.rows.length)
    expect(body).toEqual(shown.rows.map(row => cellsOf(row, lang).map(textOf)))
    expect(csv.slice(0, 7)).toEqual(workbook.rows.slice(0, 7).map(row => row.map(String)))
    expect(workbook.rows[2]?.[1]).toContain(
      lang === 'zh' ? '软件内置口径，非标准规定' : 'not prescribed by the standard',
    )
    expect(workbook.rows[1]?.[1]).toContain(`${shown.period.from}`)
  })

  const file = async (format: string, query: string) => {
    const reply = await call(world, evaluator, 'GET', `/api/v1/comparison.${format}${query}`)
    expect(reply.status).toBe(200)
    return reply
  }

  it('carry no id and are named after period and list', async () => {
    const ids = await world.owner.selectFrom('organization').select(['id', 'key']).execute()
    for (const format of ['csv', 'xlsx']) {
      const reply = await file(format, '')
      const disposition = reply.headers.get('content-disposition') ?? ''
      expect(disposition).toContain(`filename="manyi-comparison-2025.${format}"`)
      expect(decodeURIComponent(disposition)).toContain(`满意度机构对比-2025年-=甲中心等4家机构.${format}`)
      const bytes = new Uint8Array(await reply.arrayBuffer())
      const text = format === 'csv' ? new TextDecoder().decode(bytes) : readXlsx(bytes).sheetXml
      for (const { id } of ids) expect(text).not.toContain(id)
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    }
  })

  it('are in the audit log with who, what and which organizations', async () => {
    await file('csv', '?sort=rate&search=%E4%B8%99')
    const row = await world.owner
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'comparison.exported')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ organizationId: 'platform', subjectKind: 'comparison', subjectId: '2025' })
    expect(row.accountId).not.toBeNull()
    expect(JSON.parse(row.details)).toMatchObject({ format: 'csv', sort: 'rate', organizations: [offices[2]?.id] })
  })

  const why = 'LibreOffice is not installed here'
  it.runIf(SOFFICE)(
    `open in LibreOffice with the same cells${SOFFICE ? '' : ` (${why})`}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'manyi-office-'))
      const bytes = Buffer.from(await (await file('xlsx', '')).arrayBuffer())
      writeFileSync(join(folder, 'a.xlsx'), bytes)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'a.xlsx')]
      await promisify(execFile)(SOFFICE as string, args, { timeout: 90_000 })
      const opened = readCsv(readFileSync(join(folder, 'a.csv'), 'utf8').replaceAll(/\r?\n/g, '\r\n'))
      const written = readXlsx(bytes).rows.slice(9)
      expect(opened.slice(9, 9 + written.length).map(row => row[0])).toEqual(written.map(row => row[0]))
      expect(opened.slice(9, 9 + written.length).map(row => row[5]?.replace(',', ''))).toEqual(
        written.map(row => String(row[5])),
      )
      rmSync(folder, { recursive: true, force: true })
    },
    120_000,
  )
})

function textOf(cell: string | number, index: number): string {
  if (typeof cell === 'string') return /^[=+\-@]/.test(cell) ? `'${cell}` : cell
  return [5, 7].includes(index) ? String(cell) : cell.toFixed(1)
}

/** A row as the file should have it. */
function cellsOf(row: ComparisonReply['rows'][number], lang: 'zh' | 'en'): (string | number)[] {
  const words = comparisonTexts[lang]
  const { serviceFunction, verdict, unstable, form, dimension, hidden } = terms[lang]
  const percent = (text: string | null | undefined, none: string) => (text == null ? none : Number(text))
  return [
    row.organization.name.zh,
    serviceFunction[row.organization.function],
    percent(row.rate.percent, row.n > 0 ? hidden : words.noRate),
    percent(row.interval?.lower, words.none),
    percent(row.interval?.upper, words.none),
    row.n,
    row.effectiveN === null ? words.none : Math.floor(row.effectiveN * 10) / 10,
    row.answered,
    percent(row.coverage?.percent, words.unknown),
    percent(row.paper.percent, words.none),
    percent(row.standing.percent, words.none),
    ...row.verdicts.flatMap(each => [
      verdict[each.verdict],
      each.unstable.map(cause => unstable[cause as keyof typeof unstable]).join(words.causeJoin),
    ]),
    row.answered === 0
      ? words.noAnswers
      : row.missing.map(gap => (gap.kind === 'form' ? form[gap.form] : dimension[gap.dimension])).join(words.listJoin),
  ]
}
