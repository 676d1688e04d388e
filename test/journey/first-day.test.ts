import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { expectNoViolations } from '../support/axe.ts'
import { ADMINISTRATOR, refreshUntil, sixDigits } from '../support/journey-admin.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { type JourneyServer, startFreshServer } from '../support/journey-server.ts'
import { countTaps, type Given, rateByTaps, receiptNumber } from '../support/journey-survey.ts'
import { damaged, decodeQr } from '../support/zbar.ts'

const LONGEST_URL_BYTES = 60
const QUIET_ZONE_MODULES = 4
const DAMAGED_SHARE = 0.1

describe('the first day of an installation', () => {
  let server: JourneyServer
  const visit = useBrowser(() => server.url)

  beforeAll(async () => {
    server = await startFreshServer()
  })
  afterAll(() => server?.stop())

  it('leads from the printed link over a poster to a rate that moves by exactly what a phone tapped', async () => {
    const { page: desk } = await visit(DESKTOP)
    await setUp(desk, server.setupLink)
    await enrol(desk)

    const testUrl = await desk.locator('p.break a').innerText()
    await answer(testUrl, { acceptance: 1, management: 1, quality: 1, personnel: 1 }, '测试评价，不计入统计。')
    await desk.getByText('已收到测试评价（不计入统计）').waitFor()
    await expectNoViolations(desk)

    const poster = await firstPoster(desk)
    const url = await scan(poster)
    await poster.close()
    await desk.getByRole('link', { name: '进入概览' }).click()
    await desk.getByRole('heading', { name: /年还没有计入的评价$/ }).waitFor()
    await desk.getByText('测试 1 份').waitFor()
    await expectNoViolations(desk)

    await answer(url, { acceptance: 5, management: 4, quality: 3, personnel: 2 }, '已计入本机构的满意度统计。')
    expect(await figures(desk, 1)).toEqual({
      n: '1 份',
      rate: '50.0%',
      dimensions: [
        ['服务受理', '100.0%', '1', '0', '0', '0', '0', '0', '1'],
        ['服务管理', '100.0%', '0', '1', '0', '0', '0', '0', '1'],
        ['服务质量', '0.0%', '0', '0', '1', '0', '0', '0', '1'],
        ['服务人员', '0.0%', '0', '0', '0', '1', '0', '0', '1'],
      ],
      thisMonth: { rate: '50.0%', n: '1' },
      otherMonths: Array(11).fill('0'),
    })

    await answer(url, { acceptance: 4, management: 4, quality: 5, personnel: 'na' }, '已计入本机构的满意度统计。')
    expect(await figures(desk, 2)).toEqual({
      n: '2 份',
      rate: '75.0%',
      dimensions: [
        ['服务受理', '100.0%', '1', '1', '0', '0', '0', '0', '2'],
        ['服务管理', '100.0%', '0', '2', '0', '0', '0', '0', '2'],
        ['服务质量', '50.0%', '1', '0', '1', '0', '0', '0', '2'],
        ['服务人员', '0.0%', '0', '0', '0', '1', '0', '1', '1'],
      ],
      thisMonth: { rate: '75.0%', n: '2' },
      otherMonths: Array(11).fill('0'),
    })
    await expectNoViolations(desk)
  })

  it('shows nobody the link twice: setup is done for whoever opens it again', async () => {
    const { page } = await visit(DESKTOP)
    await page.goto(server.setupLink)
    await page.getByRole('heading', { name: '已经设置过了' }).waitFor()
    await expectNoViolations(page)
  })

  /** One enterprise on a phone of its own: four ratings and submit, nothing more. */
  async function answer(url: string, given: Given, counted: string): Promise<void> {
    const { context, page } = await visit(PHONE)
    const taps = await countTaps(page)
    await page.goto(url)
    await expectNoViolations(page)
    await rateByTaps(page, given)
    expect(await receiptNumber(page)).toMatch(/\S{6,}/)
    expect(await taps()).toBe(5)
    await page.getByText(counted).waitFor()
    await expectNoViolations(page)
    await context.close()
  }

  /** What the poster's code says, also with a tenth of it gone. */
  async function scan(poster: Page): Promise<string> {
    const picture = await poster.screenshot({ fullPage: true })
    const [url, ...others] = await decodeQr(picture)
    expect(others).toEqual([])
    if (url === undefined) throw new Error('ZBar reads nothing on the poster')
    expect(url).toBe(await poster.locator('.poster-url').innerText())
    expect(Buffer.byteLength(url)).toBeLessThanOrEqual(LONGEST_URL_BYTES)
    const symbol = await symbolOn(poster)
    const side = symbol.side * Math.sqrt(DAMAGED_SHARE)
    const middle = (symbol.side - side) / 2
    const places = [
      { x: middle, y: middle, colour: 'white' },
      { x: symbol.side - side, y: middle, colour: 'black' },
      { x: middle, y: symbol.side - side, colour: 'black' },
      { x: middle, y: 0, colour: 'white' },
    ] as const
    for (const { x, y, colour } of places) {
      const patch = { x: symbol.x + x, y: symbol.y + y, width: side, height: side, colour }
      expect(await decodeQr(damaged(picture, patch))).toEqual([url])
    }
    return url
  }
})

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: '建立并继续' }).click()
  await page.getByRole('alert').getByText('请先改正以下内容').waitFor()
  await expectNoViolations(page)
  await page.getByLabel('姓名').fill(ADMINISTRATOR.name)
  await page.getByLabel('电子邮箱').fill(ADMINISTRATOR.email)
  await page.getByLabel('密码').fill(ADMINISTRATOR.password)
  await page.getByLabel('机构名称').fill('滨海市中小企业服务中心')
  await page.getByLabel('服务功能').selectOption({ label: '综合服务' })
  await page.getByRole('button', { name: '建立并继续' }).click()
}

/** The second factor: a wrong code says so, the right one leads on. */
async function enrol(page: Page): Promise<void> {
  const shown = await page.locator('.secret code').innerText()
  const secret = shown.replaceAll(' ', '')
  await expectNoViolations(page)
  const right = sixDigits(secret, Date.now())
  const wrong = right === '000000' ? '000001' : '000000'
  await page.getByLabel('输入应用里显示的六位验证码').fill(wrong)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('alert').getByText('动态验证码不正确').waitFor()
  await page.getByLabel('输入应用里显示的六位验证码').fill(sixDigits(secret, Date.now()))
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('heading', { name: '现在用手机扫一扫' }).waitFor()
  await page.getByRole('img', { name: /的二维码$/ }).waitFor()
  await expectNoViolations(page)
}

/** From the test scan to the poster of the first code that counts. */
async function firstPoster(desk: Page): Promise<Page> {
  await desk.getByRole('button', { name: '下一步' }).click()
  await desk.getByLabel('放在哪里').fill('一楼大厅')
  await expectNoViolations(desk)
  await desk.getByRole('button', { name: '建立评价码' }).click()
  const opened = desk.context().waitForEvent('page')
  await desk.getByRole('link', { name: '打开海报（A4）' }).click()
  const poster = await opened
  await poster.getByText('一楼大厅').waitFor()
  await expectNoViolations(desk)
  await expectNoViolations(poster)
  return poster
}

/** Where the symbol itself stands, without its quiet zone. */
async function symbolOn(poster: Page): Promise<{ x: number; y: number; side: number }> {
  const svg = poster.locator('.poster-qr svg')
  const [box, viewBox] = [await svg.boundingBox(), await svg.getAttribute('viewBox')]
  const modules = Number(viewBox?.split(' ')[2])
  if (!box || !modules) throw new Error('no code on the poster')
  const margin = (box.width * QUIET_ZONE_MODULES) / modules
  return { x: box.x + margin, y: box.y + margin, side: box.width - 2 * margin }
}

async function figures(desk: Page, n: number) {
  const { months, ...shown } = await refreshUntil(desk, n)
  const month = businessDayOf(Date.now()).slice(0, 7)
  const thisMonth = months.find(([name]) => name === month) ?? []
  const otherMonths = months.filter(row => row !== thisMonth).map(row => row.at(-1))
  return { ...shown, thisMonth: { rate: thisMonth[1], n: thisMonth.at(-1) }, otherMonths }
}
