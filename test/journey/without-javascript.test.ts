import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { expectNoViolations } from '../support/axe.ts'
import { PHONE, useBrowser } from '../support/journey-browser.ts'
import { option, rateByTaps, receiptNumber, submitButton } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const WITHOUT_SCRIPT = { ...PHONE, javaScriptEnabled: false }

describe('a phone without JavaScript', () => {
  let installation: JourneyWorld
  let url: string
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    url = (await installation.addCode({ kind: 'standing', label: { zh: '一楼大厅' } })).url
  })
  afterAll(() => installation?.close())

  const counted = async () => {
    const { figure } = await installation.api<OverviewReply>(
      'GET',
      `/organizations/${installation.organizationId}/overview`,
    )
    return { n: figure.n, percent: figure.rate.percent }
  }

  it('rates in five taps, and a second tap on submit in the same moment adds nothing', async () => {
    const before = await counted()
    const { page } = await visit(WITHOUT_SCRIPT)
    await page.goto(url)
    await expectAccessible(page)
    for (const dimension of ['acceptance', 'management', 'quality'] as const) await option(page, dimension, 5).tap()
    await option(page, 'personnel', 2).tap()
    await submitButton(page).dblclick()
    await receiptNumber(page)
    await page.getByText('已计入本机构的满意度统计。').waitFor()
    await expectAccessible(page)
    expect(await counted()).toEqual({ n: before.n + 1, percent: '75.0' })
  })

  it('names what is missing with links, keeps what was ticked, and then accepts it', async () => {
    const before = await counted()
    const { page } = await visit(WITHOUT_SCRIPT)
    await page.goto(url)
    expect(await submitIncomplete(page)).toBe(422)
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      '服务质量：此项尚未评价',
      '服务人员：此项尚未评价',
    ])
    await expectFocus(page, 'errors')
    expect(await page.title()).toMatch(/^请检查：/)
    await expectAccessible(page)
    expect(await option(page, 'acceptance', 4).isChecked()).toBe(true)
    expect(await option(page, 'management', 3).isChecked()).toBe(true)
    await summary.getByRole('link', { name: '服务质量' }).tap()
    await expectFocus(page, 'q-quality')
    expect(await counted()).toEqual(before)
    await rateByTaps(page, { quality: 4, personnel: 4 })
    await receiptNumber(page)
    expect((await counted()).n).toBe(before.n + 1)
  })

  it('sends again what was saved while the reply was lost: one record, and its receipt', async () => {
    const before = await counted()
    const { page } = await visit(WITHOUT_SCRIPT)
    await page.goto(url)
    expect(await rateAndLoseReply(page)).toBe(303)
    const saved = await counted()
    expect(saved.n).toBe(before.n + 1)
    await submitButton(page).tap()
    await receiptNumber(page)
    expect(await counted()).toEqual(saved)
  })

  it('is refused when it sends other ratings from a page that was saved already', async () => {
    const { page } = await visit(WITHOUT_SCRIPT)
    await page.goto(url)
    await rateAndLoseReply(page)
    const saved = await counted()
    await option(page, 'quality', 5).tap()
    await submitButton(page).tap()
    await page.getByRole('heading', { name: '这一页已经提交过评价' }).waitFor()
    await expectAccessible(page)
    expect(await counted()).toEqual(saved)
  })

  /** What assistive technology gets: axe needs a script, so it reads the same markup in a page that may run one. */
  async function expectAccessible(page: Page): Promise<void> {
    const { context, page: reader } = await visit(PHONE)
    await reader.setContent((await page.content()).replace(/<script>.*?<\/script>/s, ''))
    await expectNoViolations(reader)
    await context.close()
  }
})

/** The browser moves it by itself, once the page is drawn. */
function expectFocus(page: Page, id: string): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id)
}

/** Ticks two of four and submits; returns the status of the page that comes back. */
async function submitIncomplete(page: Page): Promise<number | undefined> {
  const reply = page.waitForResponse(response => response.request().method() === 'POST')
  await rateByTaps(page, { acceptance: 4, management: 3 })
  const status = (await reply).status()
  await page.getByRole('alert').waitFor()
  return status
}

/** The answer reaches the server, whose status is returned; its reply never reaches the phone, where the page stays. */
async function rateAndLoseReply(page: Page): Promise<number> {
  const lost = new Promise<number>((resolve, reject) => {
    const loseReply = async (route: Route) => {
      const reply = await route.fetch({ maxRedirects: 0 })
      // A browser stays where it is on 204.
      await route.fulfill({ status: 204 })
      resolve(reply.status())
    }
    page.route('**/s/*', loseReply, { times: 1 }).catch(reject)
  })
  await rateByTaps(page, { acceptance: 3, management: 3, quality: 3, personnel: 3 })
  return lost
}
