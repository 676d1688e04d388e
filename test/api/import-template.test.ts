import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { IMPORT_TABLES } from '../../shared/domain/import-sheets.ts'
import { readCell } from '../../shared/domain/import-values.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { addOffice, call, type Office } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { unzip } from '../support/xlsx.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find(path => existsSync(path))
/** As they stand in the workbook, behind the explanations. */
const SHEETS = ['services', 'windows', 'staff', 'clients', 'matters', 'visits'] as const

describe('the template of an import', () => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld('sqlite')
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const template = async (lang: Language) => {
    const reply = await call(world, office.cookie, 'GET', `${office.path}/import-template.xlsx?lang=${lang}`)
    return Buffer.from(await reply.arrayBuffer())
  }
  const validationsOf = (file: Buffer) => {
    const parts = unzip(file)
    return SHEETS.map((sheet, index) => {
      const xml = parts.get(`xl/worksheets/sheet${index + 2}.xml`) ?? ''
      return { sheet, all: [...xml.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gs)] }
    })
  }

  it.each(LANGUAGES)(
    'offers a list wherever a cell may hold only certain words, each of them understood: %s',
    async lang => {
      for (const { sheet, all } of validationsOf(await template(lang))) {
        const { columns } = IMPORT_TABLES[sheet]
        expect(all).toHaveLength(columns.length)
        for (const [index, column] of columns.entries()) {
          const [, attributes = '', content = ''] = all[index] ?? []
          expect(attributes).toContain(`sqref="${String.fromCharCode(65 + index)}2:`)
          const list = /<formula1>"(.*)"<\/formula1>/.exec(content)?.[1]
          const isClosed = ['choice', 'yes-no'].includes(column.kind.is)
          expect([column.key, attributes.includes('type="list"'), list !== undefined]).toEqual([
            ...[column.key, isClosed, isClosed],
          ])
          for (const text of list?.split(',') ?? []) {
            expect(readCell(column, { kind: 'text', text }), text).toMatchObject({ value: expect.anything() })
          }
        }
      }
    },
  )

  it.each(LANGUAGES)('tells beside every cell what belongs there, as long as programs take it: %s', async lang => {
    for (const { all } of validationsOf(await template(lang))) {
      for (const [, attributes = '', content = ''] of all) {
        const [title = '', hint = ''] = [/ promptTitle="([^"]*)"/, / prompt="([^"]*)"/].map(
          pattern => pattern.exec(attributes)?.[1] ?? '',
        )
        expect(title.length).toBeGreaterThan(0)
        expect(title.length).toBeLessThanOrEqual(32)
        expect(hint).toMatch(lang === 'zh' ? /^(必填|选填)。./ : /^(required|optional)\. ./)
        expect(hint.length).toBeLessThanOrEqual(255)
        expect(content.length).toBeLessThanOrEqual(255 + '<formula1>""</formula1>'.length)
      }
    }
  })

  const why = 'LibreOffice is not installed here'
  it.runIf(SOFFICE)(
    `keeps its lists and hints in LibreOffice${SOFFICE ? '' : ` (${why})`}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'manyi-office-'))
      writeFileSync(join(folder, 'a.xlsx'), await template('zh'))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, 'a.xlsx')]
      await promisify(execFile)(SOFFICE as string, args, { timeout: 90_000 })
      const opened = readFileSync(join(folder, 'a.fods'), 'utf8')
      rmSync(folder, { recursive: true, force: true })
      const lists = /cell-content-is-in-list\(&quot;信息服务&quot;;&quot;技术服务&quot;/
      expect(opened).toMatch(lists)
      expect(opened).toContain('18 位统一社会信用代码（GB 32100），会核对校验位')
    },
    120_000,
  )
})
