import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { methodTexts } from '../../shared/texts/admin/method.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { type ListWorld, openListWorld } from '../support/journey-list.ts'
import { expectReadable, type Look, openDetails } from '../support/journey-screens.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { readCsv, readXlsx } from '../support/xlsx.ts'

const words = comparisonTexts.zh
const LOOKS: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 320, scheme: 'light' },
]

const TIANHE = { zh: '天河区民营经济服务中心', en: 'Tianhe Private Economy Service Centre' }

describe("an evaluator's day", () => {
  let list: ListWorld
  const visit = useBrowser(() => list.url)

  beforeAll(async () => {
    list = await openListWorld(
      [
        { name: TIANHE, function: 'comprehensive', visits: 60, matters: 12, satisfied: 9.5 },
        { name: { zh: '越秀区综合服务中心' }, function: 'comprehensive', visits: 90, matters: 0, satisfied: 5 },
        { name: { zh: '=白云融资服务' }, function: 'finance', visits: 4, matters: 11, satisfied: 8.5, ofOneClient: 9 },
      ],
      YEAR_END_MS,
    )
  })
  afterAll(() => list?.close())

  const openScreen = async (path: string, options: Parameters<typeof visit>[0] = DESKTOP) => {
    const { page, context } = await visit(options)
    await list.signIn(context)
    await page.goto(`${list.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const names = (page: Page) => page.locator('.comparison tbody th a').allInnerTexts()
  const showing = (page: Page, wanted: readonly string[]) => expect.poll(() => names(page)).toEqual(wanted)

  it('begins with the list, filters and sorts it, and every choice stands in the address', async () => {
    const page = await openScreen('/admin/')
    await showing(page, ['=白云融资服务', TIANHE.zh, '越秀区综合服务中心'])
    expect(new URL(page.url()).pathname).toBe('/admin/comparison')
    expect(await page.getByText('名单外的中心').count()).toBe(0)
    expect(await page.getByRole('navigation', { name: words.navLabel }).getByRole('link').allInnerTexts()).toEqual([
      words.nav,
      words.snapshots,
      words.schemeMore,
    ])

    await page.getByRole('button', { name: '满意率' }).click()
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
    await page.getByRole('button', { name: '满意率' }).click()
    await showing(page, ['越秀区综合服务中心', '=白云融资服务', TIANHE.zh])
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('满意率')

    await page.locator('.filters select').first().selectOption('comprehensive')
    await showing(page, ['越秀区综合服务中心', TIANHE.zh])
    await page.locator('.filters select').nth(1).selectOption('80-met-unconfirmed')
    await showing(page, [TIANHE.zh])
    expect(new URL(page.url()).search).toBe('?function=comprehensive&sort=rate&verdict=80-met-unconfirmed')
    await page.reload()
    await showing(page, [TIANHE.zh])

    await page.getByRole('link', { name: words.clear }).first().click()
    await page.getByLabel(words.filterSearch).fill('白云')
    await showing(page, ['=白云融资服务'])
    expect(new URL(page.url()).searchParams.get('search')).toBe('白云')
    await page.getByLabel(words.filterSearch).fill('没有这家')
    await page.getByText(words.nothingMatches).waitFor()
    await page.getByRole('link', { name: words.clear }).first().click()
    await showing(page, ['越秀区综合服务中心', '=白云融资服务', TIANHE.zh])
  })

  it('takes away exactly what is on the screen, as CSV and as XLSX', async () => {
    const page = await openScreen('/admin/comparison?sort=-rate')
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
    const shown = await shownRows(page)
    const workbook = readXlsx(readFileSync(await download(page, words.exportXlsx)))
    expect(workbook.rows.slice(9).map(asShown)).toEqual(shown)
    const csv = readCsv(readFileSync(await download(page, words.exportCsv), 'utf8').replace('\ufeff', ''))
    expect(csv.slice(9, 12).map(row => row[0])).toEqual([TIANHE.zh, "'=白云融资服务", '越秀区综合服务中心'])
    expect(csv.slice(9, 12).map(row => row[2])).toEqual(shown.map(row => row[1]?.replace('%', '')))
  })

  it('drills to one organization and comes back to the same list', async () => {
    const page = await openScreen('/admin/comparison?sort=-rate')
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
    const [first] = await shownRows(page)
    await page.getByRole('link', { name: TIANHE.zh }).first().click()
    await page.locator('.rate-number').waitFor()
    expect(await page.locator('.rate-number').innerText()).toBe(first?.[1])
    expect(await page.getByRole('link', { name: '评价码' }).count()).toBe(0)
    await page.goBack()
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
  })

  it('looks at the funnel plot of a group, and reads its figures as a table', async () => {
    const page = await openScreen('/admin/comparison')
    await page.locator('#funnel').scrollIntoViewIfNeeded()
    await page.locator('.funnel svg').waitFor()
    const message = await page.locator('#funnel .message').innerText()
    expect(message).toBe(await page.locator('.funnel').getAttribute('aria-label'))
    expect(message).toMatch(/^综合服务、一次一评：2 家，平均 \d+\.\d%，2 家落在自己的 99\.8% 界限之外$/)
    expect(await page.locator('.funnel .name').allInnerTexts()).toHaveLength(2)
    await openDetails(page)
    expect(await page.locator('#funnel tbody tr').count()).toBe(2)
    await page.locator('#funnel').getByLabel(words.funnelForm).selectOption('matter')
    await page.getByText(words.funnelEmptyTitle).waitFor()
  })

  it('reads how it is computed, from the line that says by which definition', async () => {
    const page = await openScreen('/admin/comparison')
    await page.locator('main').getByRole('link', { name: words.schemeMore }).click()
    await page.getByRole('heading', { name: methodTexts.zh.schemeTitle }).waitFor()
    await page.locator('.contents').getByRole('link', { name: '有效 n' }).click()
    await page.waitForURL(/#effective$/)
    expect(await page.getByText('有效 n ＝ 7.547').count()).toBe(1)
  })

  it('works with the keyboard alone', async () => {
    const page = await openScreen('/admin/comparison')
    await showing(page, ['=白云融资服务', TIANHE.zh, '越秀区综合服务中心'])
    await page.getByRole('button', { name: '满意率' }).focus()
    await page.keyboard.press('Enter')
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('满意率')
    await page.getByLabel(words.filterUnstable).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => new URL(page.url()).searchParams.get('unstable')).toBe('1')
  })

  it('keeps the last figures, with their time, while the server is away', async () => {
    const page = await openScreen('/admin/comparison', { ...DESKTOP, expecting: /ERR_FAILED|Failed to load/ })
    await showing(page, ['=白云融资服务', TIANHE.zh, '越秀区综合服务中心'])
    await page.route('**/api/v1/comparison?*', route => route.abort())
    await page.getByRole('button', { name: words.refresh }).click()
    await page.getByText('显示的是截至 2025年11月22日').waitFor()
    expect(await names(page)).toHaveLength(3)
    await page.getByRole('button', { name: '满意率' }).click()
    await page.getByRole('button', { name: '重试' }).waitFor()
    expect(await names(page)).toEqual([])
    await page.unroute('**/api/v1/comparison?*')
    await page.getByRole('button', { name: '重试' }).click()
    await showing(page, [TIANHE.zh, '=白云融资服务', '越秀区综合服务中心'])
  })

  it.each(LANGUAGES)('is readable in every look, in %s', async lang => {
    const page = await openScreen(`/admin/comparison?lang=${lang}`)
    await page.locator('#funnel').scrollIntoViewIfNeeded()
    await page.locator('.funnel svg').waitFor()
    await openDetails(page)
    await expectReadable(page, LOOKS)
    await page.goto(`${list.url}/admin/comparison?search=x&lang=${lang}`)
    await page.getByText(comparisonTexts[lang].nothingMatches).waitFor()
    await expectReadable(page, LOOKS)
    await page.goto(`${list.url}/admin/method?lang=${lang}`)
    await page.getByRole('heading', { name: methodTexts[lang].schemeTitle }).waitFor()
    await expectReadable(page, LOOKS)
  })
})

/** What a reader sees of each row, from the name to the verdicts. */
function shownRows(page: Page): Promise<string[][]> {
  return page
    .locator('.comparison tbody tr')
    .evaluateAll(rows =>
      rows.map(row => [
        row.querySelector('th a')?.textContent ?? '',
        ...[...row.querySelectorAll('td')].map(cell =>
          [...(cell.querySelector('b') ?? cell).childNodes].map(node => node.textContent).join(''),
        ),
      ]),
    )
}

/** A row of the file in the words of the screen. */
function asShown(row: readonly (string | number | null)[]): string[] {
  const percent = (cell: unknown) => (typeof cell === 'number' ? `${cell.toFixed(1)}%` : String(cell))
  const [name, , rate, lower, upper, n, effective, answered, coverage, paper, standing, met80, , met90] = row
  return [
    ...[String(name), percent(rate), typeof lower === 'number' ? `${percent(lower)}–${percent(upper)}` : String(lower)],
    ...[n, effective, answered].map(String),
    ...[coverage, paper, standing].map(percent),
    ...[String(met80), String(met90)],
  ]
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: button }).click()])
  expect(file.suggestedFilename()).toMatch(/^满意度机构对比-2025年-.+等3家机构\.(csv|xlsx)$/)
  return file.path()
}
