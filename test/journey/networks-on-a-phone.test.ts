import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations } from '../support/axe.ts'
import { PHONE, useBrowser } from '../support/journey-browser.ts'
import { option, rateByTaps, receiptNumber, submitButton } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { type CuttingProxy, openCuttingProxy } from './cutting-proxy.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const GIVEN = { acceptance: 5, management: 2, quality: 4, personnel: 'na' } as const
const BROKEN = { ...PHONE, expecting: /Failed to load resource: net::ERR_/ }
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Chromium behind a line that breaks; its timers stand still until they are turned on, so nothing is waited for. */
describe('a phone on a bad network', () => {
  let installation: JourneyWorld
  let proxy: CuttingProxy
  let path: string
  const visit = useBrowser(() => proxy.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    proxy = await openCuttingProxy(Number(new URL(installation.url).port))
    path = new URL((await installation.addCode({ kind: 'standing', label: { zh: '一楼大厅' } })).url).pathname
  })
  afterAll(async () => {
    await proxy?.close()
    await installation?.close()
  })

  const stored = async () =>
    (await installation.world.owner.selectFrom('response').select('nonce').execute()).map(row => row.nonce)
  /** What `act` leads to: the receipt, and exactly one more answer. */
  async function expectOne(page: Page, act: () => Promise<unknown>) {
    const before = await stored()
    await act()
    await receiptNumber(page)
    expect((await stored()).length).toBe(before.length + 1)
  }
  const openForm = async (options = BROKEN) => {
    const visitor = await visit(options)
    await visitor.page.clock.install()
    await visitor.page.goto(proxy.url + path)
    await visitor.page.clock.pauseAt(Date.now() + MINUTE_MS)
    return visitor
  }
  /** An answer that waits on a phone whose page was closed before the network came back. */
  const closedUnsent = async () => {
    const { page, context } = await openForm()
    const before = (await stored()).length
    // The line is cut, not the browser's flight mode: that one ends with its page, which would still send.
    proxy.cutNext({ when: 'before', at: 0, isReset: true }, 100)
    await rateByTaps(page, GIVEN)
    await page.locator('#offline').waitFor()
    await page.close()
    proxy.cutNext({ when: 'before', at: 0, isReset: true }, 0)
    return { context, before }
  }
  /** The checker needs timers that run. */
  const expectAccessible = async (page: Page) => {
    await page.clock.resume()
    await expectNoViolations(page)
  }
  const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('outbox')))

  it('in flight mode says that nothing arrived, keeps the answer, sends it when the network is back', async () => {
    const { page, context } = await openForm()
    await expectOne(page, async () => {
      await context.setOffline(true)
      await rateByTaps(page, GIVEN)
      const panel = page.locator('#offline')
      await panel.waitFor()
      expect(await panel.evaluate(element => element === document.activeElement)).toBe(true)
      expect(await page.getByText('评价已收到').count()).toBe(0)
      expect(await page.getByRole('button', { name: '正在提交…' }).isDisabled()).toBe(true)
      expect(await kept(page)).toHaveLength(1)
      await expectAccessible(page)
      await context.setOffline(false)
    })
    expect(await kept(page)).toEqual([])
  })

  it('closed without a network, sends the answer when its page next opens', async () => {
    const { context, before } = await closedUnsent()
    const page = await context.newPage()
    await page.goto(proxy.url + path)
    await receiptNumber(page)
    expect(await stored()).toHaveLength(before + 1)
  })

  it('sends it from any other page of ours, and leads to the receipt', async () => {
    const { context, before } = await closedUnsent()
    const page = await context.newPage()
    await page.goto(`${proxy.url}/s/AAAAA0123456789012345678901`)
    const link = page.getByRole('link', { name: '查看回执' })
    await link.waitFor()
    await expectAccessible(page)
    await link.tap()
    await receiptNumber(page)
    expect(await stored()).toHaveLength(before + 1)
  })

  it('sends it when the reader comes back from another app', async () => {
    const { page } = await openForm()
    await expectOne(page, async () => {
      proxy.cutNext({ when: 'before', at: 0, isReset: true })
      await rateByTaps(page, GIVEN)
      await page.locator('#offline').waitFor()
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    })
  })

  it('sends it again by itself after a pause, and when asked to at once', async () => {
    for (const act of ['pause', 'ask'] as const) {
      const { page } = await openForm()
      await expectOne(page, async () => {
        proxy.cutNext({ when: 'before', at: 0, isReset: false })
        await rateByTaps(page, GIVEN)
        await page.locator('#offline').waitFor()
        if (act === 'pause') await page.clock.fastForward(2000)
        else await page.getByRole('button', { name: '立即重试' }).tap()
      })
    }
  })

  it.each(['before', 'during', 'after'] as const)(
    'cut off %s the request arrived, is asked for it once more',
    async when => {
      for (const at of [0.1, 0.5, 0.95]) {
        const { page } = await openForm()
        await expectOne(page, async () => {
          proxy.cutNext({ when, at, isReset: at > 0.5 })
          await rateByTaps(page, GIVEN)
          await Promise.race([page.locator('#offline:not([hidden])').waitFor(), page.waitForURL(/\/r\//)])
          if (!page.url().includes('/r/')) await page.clock.fastForward(2000)
        })
      }
    },
  )

  it('lets an answer go that waited for a day, and starts afresh', async () => {
    const { context, before } = await closedUnsent()
    await context.clock.setFixedTime(Date.now() + DAY_MS + 2 * MINUTE_MS)
    const page = await context.newPage()
    await page.goto(proxy.url + path)
    expect(await kept(page)).toEqual([])
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await stored()).toHaveLength(before)
  })

  it('without JavaScript may send the same form again, as often as it takes', async () => {
    for (const when of ['before', 'during', 'after'] as const) {
      const { page } = await visit({ ...BROKEN, javaScriptEnabled: false })
      await page.goto(proxy.url + path)
      for (const level of ['acceptance', 'management', 'quality', 'personnel'] as const) {
        await option(page, level, 4).tap()
      }
      await expectOne(page, async () => {
        // Twice: a browser may send again by itself before it says that the line is broken.
        proxy.cutNext({ when, at: when === 'after' ? 0 : 0.6, isReset: true }, 2)
        const cutBefore = proxy.cuts()
        const arrived = page.waitForURL(/\/r\//).catch(String)
        await submitButton(page).tap()
        await arrived
        // The browser's own question whether to send the form again, answered with yes.
        for (let tries = 0; tries < 3 && !page.url().includes('/r/'); tries++) {
          await page.waitForURL('chrome-error://chromewebdata/')
          await page.reload().catch(String)
        }
        expect(proxy.cuts()).toBe(cutBefore + 2)
      })
    }
  })
})
