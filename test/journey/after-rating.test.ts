import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rating } from '../../shared/domain/ratings.ts'
import { expectNoViolations } from '../support/axe.ts'
import { PHONE, useBrowser } from '../support/journey-browser.ts'
import { countTaps, option, rateByTaps, receiptNumber, submitButton } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const HEIGHT = PHONE.viewport?.height ?? 0
const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const GOOD = { acceptance: 5, management: 4, quality: 5, personnel: 3 } as const
const LEVELS: readonly Rating[] = [5, 4, 3, 2, 1]
const SCRIPT = [
  ['with its script', PHONE],
  ['without JavaScript', { ...PHONE, javaScriptEnabled: false }],
] as const

describe('after the rating', () => {
  let installation: JourneyWorld
  let url: string
  let testUrl: string
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    url = (await installation.addCode({ kind: 'standing', label: { zh: '一楼大厅' } })).url
    testUrl = (await installation.addCode({ kind: 'standing', purpose: 'test' })).url
  })
  afterAll(() => installation?.close())

  /** Pages that can run axe; without JavaScript they hold the same. */
  const scripted = new WeakSet<Page>()
  const expectAccessible = async (page: Page) => {
    if (scripted.has(page)) await expectNoViolations(page)
  }
  const rated = async (options = PHONE) => {
    const visitor = await visit(options)
    if (!('javaScriptEnabled' in options)) scripted.add(visitor.page)
    await visitor.page.goto(url)
    await rateByTaps(visitor.page, GOOD)
    await receiptNumber(visitor.page)
    return visitor
  }
  const part = (page: Page, title: string) =>
    page.locator('section > details', { has: page.locator('summary', { hasText: title }) })
  const unfold = (page: Page, title: string) => part(page, title).locator('summary').first().tap()
  /** The part says so under its heading, in sight and with the focus. */
  async function expectDone(page: Page, said: string, title: string) {
    const done = part(page, title).getByRole('status')
    await done.getByText(said, { exact: true }).waitFor()
    await expectFocused(done)
    const isInSight = async () => {
      const box = await done.boundingBox()
      return box && box.y >= 0 && box.y < HEIGHT
    }
    await expect.poll(isInSight).toBe(true)
    await expectAccessible(page)
  }

  it.each(SCRIPT)(
    '%s: reasons, comment, 追评 and contact are saved one by one, shown and taken back',
    async (_, options) => {
      const { page } = await rated(options as typeof PHONE)
      await expectAccessible(page)

      await unfold(page, '选择原因')
      for (const tag of ['按时办结', '指引不清楚']) await page.getByRole('checkbox', { name: tag, exact: true }).tap()
      await page.getByRole('button', { name: '保存原因' }).tap()
      await expectDone(page, '已保存', '选择原因')
      expect(await page.getByRole('checkbox', { name: '按时办结' }).isChecked()).toBe(true)

      await unfold(page, '写几句意见')
      await page.getByRole('textbox', { name: '您的意见' }).fill('很快。\n指引牌太小。')
      expect(await page.getByRole('checkbox', { name: '同意匿名公开这段文字' }).isChecked()).toBe(false)
      await page.getByRole('button', { name: '保存意见' }).tap()
      await expectDone(page, '已保存', '写几句意见')
      await page.getByText('指引牌太小。').waitFor()

      await unfold(page, '追评一次')
      await page.getByRole('textbox', { name: '追评内容' }).fill('第二天换了。')
      await page.getByRole('button', { name: '保存追评' }).tap()
      await expectDone(page, '已保存', '追评一次')

      await unfold(page, '留联系方式')
      await page.getByRole('textbox', { name: '联系方式' }).fill('13812345678')
      await page.getByRole('button', { name: '保存联系方式' }).tap()
      const alert = page.getByRole('alert')
      await alert.waitFor()
      await expectFocused(alert)
      await expectAccessible(page)
      await alert.getByRole('link', { name: /同意联系/ }).tap()
      const consent = page.getByRole('checkbox', { name: /同意本机构用它/ })
      await expectFocused(consent)
      await consent.tap()
      await page.getByRole('button', { name: '保存联系方式' }).tap()
      await expectDone(page, '已保存', '留联系方式')
      await page.locator('.state').getByText('138****5678').waitFor()
      expect(await page.content()).not.toContain('13812345678')

      for (const [title, gone] of [
        ['写几句意见', '指引牌太小。'],
        ['留联系方式', '138****5678'],
      ] as const) {
        const opened = part(page, title)
        if (!(await opened.evaluate(element => (element as HTMLDetailsElement).open))) await unfold(page, title)
        await opened.locator('summary', { hasText: '删除' }).last().tap()
        await opened.getByRole('button', { name: '确认删除' }).tap()
        await expectDone(page, '已删除', title)
        expect(await page.content()).not.toContain(gone)
      }
      await page.getByText('已计入本机构的满意度统计。').waitFor()
    },
  )

  it.each(SCRIPT)(
    '%s: rating again starts blank, and the old receipt says that the new one counts',
    async (_, options) => {
      const { page } = await rated(options as typeof PHONE)
      const first = page.url()
      await unfold(page, '重新评价')
      await page.getByRole('link', { name: '填写新的评价' }).tap()
      await page.getByText('新的评价会代替这一份').waitFor()
      expect(await page.locator(':checked').count()).toBe(0)
      await expectAccessible(page)
      await rateByTaps(page, { acceptance: 1, management: 1, quality: 1, personnel: 1 })
      await receiptNumber(page)
      await page.waitForURL(address => !address.href.startsWith(first.split('?')[0] ?? ''))
      await page.getByText('已计入本机构的满意度统计。').waitFor()
      await page.goto(first)
      await page.getByText('这是先前的一份').waitFor()
      expect(await page.getByRole('link', { name: '填写新的评价' }).count()).toBe(0)
      await expectAccessible(page)
    },
  )

  it('keeps a comment that is not saved yet on the phone, for a day', async () => {
    const { page, context } = await rated()
    const receipt = page.url()
    const box = page.getByRole('textbox', { name: '您的意见' })
    await unfold(page, '写几句意见')
    await box.fill('还没写完')
    await page.getByRole('link', { name: '大字' }).tap()
    await page.waitForURL(/large=1/)
    expect(await box.inputValue()).toBe('还没写完')
    await page.getByRole('button', { name: '保存意见' }).tap()
    await expectDone(page, '已保存', '写几句意见')
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await unfold(page, '追评一次')
    await page.getByRole('textbox', { name: '追评内容' }).fill('明天再说')
    await context.clock.setFixedTime(Date.now() + 24 * 3_600_000 + 1000)
    await page.goto(receipt)
    expect(await page.locator('textarea').inputValue()).toBe('')
  })

  it('every level costs the same five taps, on tiles that look alike', async () => {
    for (const level of LEVELS) {
      const { page } = await visit(PHONE)
      const taps = await countTaps(page)
      await page.goto(url)
      await rateByTaps(page, { acceptance: level, management: level, quality: level, personnel: level })
      await receiptNumber(page)
      expect({ level, taps: await taps() }).toEqual({ level, taps: 5 })
    }
    const { page } = await visit(PHONE)
    await page.goto(url)
    const looks = await page.locator('input[name="r.quality"]:not([value=na])').evaluateAll(inputs =>
      inputs.map(input => {
        const tile = input.nextElementSibling as Element
        const { color, backgroundColor, border, fontSize, fontWeight, opacity } = getComputedStyle(tile)
        return [color, backgroundColor, border, fontSize, fontWeight, opacity, tile.clientHeight].join(' ')
      }),
    )
    expect([looks.length, new Set(looks).size]).toEqual([5, 1])
  })

  it('a browser with a work account gets no questionnaire but that of a test code', async () => {
    const { page, context } = await visit(PHONE)
    scripted.add(page)
    await page.goto(url)
    for (const dimension of ['acceptance', 'management', 'quality', 'personnel'] as const) {
      await option(page, dimension, 5).tap()
    }
    await installation.signIn(context)
    await submitButton(page).tap()
    await page.getByRole('alert').getByText('请在您自己的手机上评价').waitFor()
    await expectAccessible(page)
    await page.goto(url)
    await page.getByRole('heading', { name: '请在您自己的手机上评价' }).waitFor()
    await expectAccessible(page)
    await page.goto(testUrl)
    await rateByTaps(page, GOOD)
    await receiptNumber(page)
  })

  it('works by keyboard alone', async () => {
    const { page } = await rated()
    await page.keyboard.press('Tab')
    for (let steps = 0; steps < 10 && !(await isFocused(page, '选择原因')); steps++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expectDone(page, '已保存', '选择原因')
    await page.getByText('已选 1 项').waitFor()
  })

  const expectFocused = (element: Locator) =>
    expect.poll(() => element.evaluate(each => each === document.activeElement)).toBe(true)
  const isFocused = (page: Page, text: string) =>
    page.evaluate(text => document.activeElement?.textContent?.includes(text) ?? false, text)
})
