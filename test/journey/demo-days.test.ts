import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attentionTexts } from '../../shared/texts/admin/attention.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { demoTexts } from '../../shared/texts/admin/demo.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { BUILT_DEMO, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { readCsv, readXlsx } from '../support/xlsx.ts'

const PASSWORD = 'a password for one demo'
const MOST_TABS = 150
/** Rows above the table in a file: what it is, and the heads of its columns. */
const HEAD_ROWS = 9

describe('the days of a demo, by keyboard alone', () => {
  let demo: ServerProcess
  let url: string
  const visit = useBrowser(() => url)

  beforeAll(async () => {
    demo = await startServerProcess({ program: BUILT_DEMO, env: { DEMO_PASSWORD: PASSWORD } })
    url = `http://localhost:${demo.port}`
  }, 180_000)
  afterAll(() => demo?.kill())

  async function signIn(name: string): Promise<Page> {
    const { page } = await visit(DESKTOP)
    await page.goto(`${url}/admin/`)
    await reach(page, page.getByLabel('电子邮箱'))
    await page.keyboard.type(`${name}@demo.example`)
    await reach(page, page.getByLabel('密码'))
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('.account').waitFor()
    await page.getByText(demoTexts.zh.banner).waitFor()
    return page
  }

  it('organization: what is due, the rate, a bad answer, a search, and out again', async () => {
    const words = attentionTexts.zh
    const page = await signIn('org')
    await page.getByRole('heading', { name: words.due }).waitFor()
    await page.locator('.rate-number').waitFor()
    await reach(page, page.locator('.comment-list a').first())
    await page.keyboard.press('Enter')
    await page.getByText(recordsTexts.zh.contactTitle).waitFor()
    await page.getByText(recordsTexts.zh.history).waitFor()
    await page.getByText(demoTexts.zh.banner).waitFor()
    await reach(page, page.getByRole('link', { name: '评价记录', exact: true }))
    await page.keyboard.press('Enter')
    await page.locator('.records').waitFor()
    await reach(page, page.getByRole('searchbox'))
    await page.keyboard.type('材料')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('材料')
    await page.locator('.records, .empty').waitFor()
    await reach(page, page.locator('.account summary'))
    await page.keyboard.press('Enter')
    await reach(page, page.getByRole('button', { name: '退出登录' }))
    await page.keyboard.press('Enter')
    await page.getByLabel('密码').waitFor()
  })

  it.each(['evaluator', 'reviewer'])('%s: the list, one organization, and files that equal the screen', async name => {
    const words = comparisonTexts.zh
    const page = await signIn(name)
    const rows = page.locator('.comparison tbody tr')
    await expect.poll(() => rows.count()).toBe(13)
    await reach(page, page.getByLabel(words.filterUnstable))
    await page.keyboard.press('Space')
    await expect.poll(() => new URL(page.url()).searchParams.get('unstable')).toBe('1')
    await expect.poll(() => rows.count()).toBeLessThan(13)
    const shown = await page.locator('.comparison tbody th a').allInnerTexts()
    const rates = await page.locator('.comparison .rate-cell').allInnerTexts()
    const xlsx = readXlsx(await download(page, words.exportXlsx)).rows.slice(HEAD_ROWS)
    expect(xlsx.map(row => row[0])).toEqual(shown)
    expect(xlsx.map(row => `${Number(row[2]).toFixed(1)}%`)).toEqual(rates)
    const csv = readCsv((await download(page, words.exportCsv)).toString('utf8').replace('\ufeff', ''))
    expect(csv.slice(HEAD_ROWS, HEAD_ROWS + shown.length).map(row => [row[0], `${row[2]}%`])).toEqual(
      shown.map((each, index) => [each, rates[index]]),
    )
    await reach(page, page.locator('.comparison tbody th a').first())
    await page.keyboard.press('Enter')
    await page.locator('.rate-number').waitFor()
    expect(await page.locator('.rate-number').innerText()).toBe(rates[0])
    expect(await page.getByRole('link', { name: '评价记录' }).count()).toBe(0)
  })

  it('platform: organizations, accounts, no answers, and the end of the demo', async () => {
    const page = await signIn('platform')
    await page.locator('.cards').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/满意率|差评/)
    const ended = new Promise(done => demo.child.once('close', done))
    await reach(page, page.getByRole('button', { name: demoTexts.zh.end }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: demoTexts.zh.goneTitle }).waitFor()
    expect(await ended).toBe(0)
  })
})

/** Goes there as somebody without a pointer does. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard doesn't lead to ${wanted}`)
}

async function download(page: Page, name: string): Promise<Buffer> {
  await reach(page, page.getByRole('link', { name }))
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return readFileSync(await file.path())
}
