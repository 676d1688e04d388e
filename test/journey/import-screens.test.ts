import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportList } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { type FileSheet, wholeWorkbook, workbook } from '../support/import-files.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { expectReadable, type Look } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const NOW_MS = Date.parse('2025-06-16T02:00:00Z')
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  zh: [
    { width: 1280, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ],
  en: [
    { width: 1280, scheme: 'dark' },
    { width: 320, scheme: 'light' },
  ],
}
const FILE_NAME = '二〇二五年上半年服务台账汇总表_滨海市中小企业服务中心_最终版_第三次修订.xlsx'

/** Wrong in cells of many kinds, beside a hidden sheet and one that nobody knows. */
function faultySheets(): FileSheet[] {
  const [notes, services, windows, staff, , matters] = wholeWorkbook('F')
  const clients = Array.from({ length: 130 }, (_, index) => [`Q${index}`, '广州公司', '91440101MA5000001X', '巨型'])
  return [
    ...[notes, services, windows, staff, matters].filter(sheet => sheet !== undefined),
    { name: '企业', rows: [['企业编号', '企业名称', '统一社会信用代码', '企业规模'], ...clients] },
    { name: '到访', rows: [['x']], state: 'hidden' },
    { name: '备忘与其他说明', rows: [['x']] },
  ]
}

describe('everybody can read an import', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)
  beforeEach(async () => {
    installation = await openJourneyWorld(NOW_MS)
  })
  afterEach(() => installation?.close())

  const open = async (lang: Language) => {
    const { context, page } = await visit({ viewport: { width: 1280, height: 800 } })
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}/imports?lang=${lang}`)
    return page
  }

  it.each(LANGUAGES)(
    'from a file that was forgotten to what was brought: %s',
    async lang => {
      const words = importsTexts[lang]
      const page = await open(lang)
      await page.getByRole('button', { name: words.send }).click()
      await page.getByRole('alert').waitFor()
      await expectReadable(page, LOOKS[lang])

      await send(page, lang, Buffer.from('PK\x03\x04 and nothing more'))
      await page.getByText(words.failedTitle).waitFor()
      await expectReadable(page, LOOKS[lang])

      await send(page, lang, await workbook(faultySheets()))
      await page.getByRole('button', { name: words.more }).click()
      await expect.poll(() => page.locator('table.cards tbody tr').count()).toBeGreaterThan(100)
      await page.getByText(words.nothingYet).waitFor()
      await expectReadable(page, LOOKS[lang])

      await send(page, lang, await workbook(wholeWorkbook(lang)))
      await page.getByRole('button', { name: words.apply, exact: true }).waitFor()
      await page.locator('.table-box td').first().waitFor()
      await expectReadable(page, LOOKS[lang])
      await page.getByRole('button', { name: words.abandon }).click()
      await page.getByRole('dialog').waitFor()
      await expectReadable(page, LOOKS[lang])
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: words.apply, exact: true }).click()
      await page.locator('.notice-title', { hasText: words.doneTitle }).waitFor()
      await expectReadable(page, LOOKS[lang])
      await page.getByRole('button', { name: words.another }).click()
      await page.getByRole('heading', { name: words.history }).waitFor()
      await expectReadable(page, LOOKS[lang])
    },
    120_000,
  )

  it.each(LANGUAGES)('while the file is read: %s', async lang => {
    const page = await open(lang)
    await send(page, lang, await workbook(wholeWorkbook()))
    await page.getByText(importsTexts[lang].nothingYet).waitFor()
    const { imports } = await installation.api<ImportList>('GET', `${installation.path.slice(6)}/imports`)
    const json = { imports: imports.map(each => ({ ...each, state: 'reading', percent: 37 })) }
    await page.route('**/imports', route => route.fulfill({ json }))
    await page.reload()
    await page.locator('progress').waitFor()
    await expectReadable(page, LOOKS[lang])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  async function send(page: Page, lang: Language, buffer: Buffer): Promise<void> {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: FILE_NAME, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: importsTexts[lang].send }).click()
  }
})
