import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CoverageReply } from '../../shared/contract/coverage.ts'
import type { RecordList, RecordReply } from '../../shared/contract/records.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { wholeWorkbook, workbook } from '../support/import-files.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { rateByTaps, receiptNumber } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { decodeQr } from '../support/zbar.ts'

// Ten days after the file's matter was delivered: codes for it may still be answered.
const NOW_MS = Date.parse('2025-06-16T02:00:00Z')
const imports = importsTexts.zh
const batches = codeBatchesTexts.zh

describe('from a spreadsheet to a rate', () => {
  let installation: JourneyWorld
  let desk: Page
  let codes: string[]
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
  })
  afterAll(() => installation?.close())

  const signedIn = async () => {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    return page
  }
  const base = () => `/organizations/${installation.organizationId}`
  const coverage = () => installation.api<CoverageReply>('GET', `${base()}/coverage`)
  async function rate(code: string, level: 5 | 2): Promise<void> {
    const { page } = await visit(PHONE)
    await page.goto(code)
    await rateByTaps(page, { acceptance: level, management: level, quality: level, personnel: level })
    await receiptNumber(page)
  }

  it('goes through import, codes, slips, phones, coverage and a new questionnaire', async () => {
    desk = await signedIn()
    await importFile(desk)
    expect((await coverage()).combined).toMatchObject({ services: 3, notInvited: 3, invited: 0, rated: 0 })

    codes = await makeSlips(desk)
    expect(new Set(codes).size).toBe(3)
    const [first = '', second = '', third = ''] = codes
    await rate(first, 5)
    await rate(second, 2)
    expect((await coverage()).combined).toMatchObject({
      ...{ services: 3, notInvited: 0, invited: 3, opened: 2, rated: 2, percent: '66.6' },
    })
    await desk.goto(`${installation.url}${installation.path}`)
    await desk.getByText('66.6%').first().waitFor()

    await publishNext(desk)
    await rate(third, 5)
    expect((await coverage()).combined).toMatchObject({ opened: 3, rated: 3, percent: '100.0' })
    expect(await titlesByAge()).toEqual(
      new Set(['2025 年第二版', '服务满意度评价（一次一评）', '服务满意度评价（一事一评）']),
    )
  })

  async function importFile(page: Page): Promise<void> {
    await page.goto(`${installation.url}${installation.path}/imports`)
    const file = { name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: await workbook(wholeWorkbook()) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: imports.send }).click()
    await page.getByRole('button', { name: imports.apply, exact: true }).click()
    await page.getByText(imports.doneTitle).waitFor()
  }

  /** A batch for each form, its slips opened for printing; the addresses that ZBar reads there. */
  async function makeSlips(page: Page): Promise<string[]> {
    const addresses: string[] = []
    for (const [form, count] of [
      ['一事一评', 1],
      ['一次一评', 2],
    ] as const) {
      await page.goto(`${installation.url}${installation.path}/codes/batches/new?of=ledger`)
      await page.getByLabel('评价方式').selectOption({ label: form })
      await page.getByText(batches.chosen(count)).waitFor()
      await page.getByRole('button', { name: batches.create }).click()
      const [slips] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: batches.formats.slip58 }).click(),
      ])
      await slips.getByText('反馈时限：2025年6月').first().waitFor()
      for (const picture of await slips.locator('[role="img"]').all()) {
        addresses.push(...(await decodeQr(await picture.screenshot())))
      }
    }
    return addresses
  }

  /** The questionnaire for visits copied, reworded, published and put into use. */
  async function publishNext(page: Page): Promise<void> {
    await page.goto(`${installation.url}${installation.path}/questionnaires`)
    await page.getByRole('link', { name: '新建问卷' }).click()
    await page.getByLabel('从哪里开始').selectOption({ label: '复制“简版”（一次一评）' })
    await page.getByRole('button', { name: '建立草稿' }).click()
    await page.getByLabel('中文').first().fill('2025 年第二版')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await page.getByRole('button', { name: '改用这份 · 第 1 版' }).click()
    await page.getByText('已改用“2025 年第二版 · 第 1 版”。').waitFor()
  }

  /** What each stored answer was asked with. */
  async function titlesByAge(): Promise<Set<string>> {
    const { responses } = await installation.api<RecordList>('GET', `${base()}/responses`)
    const path = `${base()}/responses`
    const records = await Promise.all(responses.map(({ id }) => installation.api<RecordReply>('GET', `${path}/${id}`)))
    return new Set(records.map(record => record.questionnaire.title.zh))
  }
})
