import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/chromium.ts'
import { DESKTOP, PHONE } from '../support/journey-browser.ts'
import { openListWorld } from '../support/journey-list.ts'
import { option } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { fillYear, YEAR_END_MS } from '../support/journey-year.ts'
import { COMPARED } from './compared.ts'
import { keep, keepUntil } from './keep.ts'

const ANSWERS_PER_MONTH = [14, 19, 16, 24, 31, 35, 33, 42, 38, 47, 52, 44]

await takePictures(fileURLToPath(new URL('../../docs/pictures', import.meta.url)))

/** A throw-away installation with a believable year, as the phone and the organization see it. */
async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const installation = await openJourneyWorld(YEAR_END_MS)
  const browser = await launchBrowser()
  try {
    const [place] = await fillYear(installation, ANSWERS_PER_MONTH)
    await takePage(browser, `${installation.url}/s/${place?.code}`, join(folder, 'page.png'))
    await takeOverview(browser, installation, join(folder, 'overview.png'))
    await takeComparison(browser, join(folder, 'comparison.png'))
  } finally {
    await browser.close()
    await installation.close()
  }
}

/** Half-way through: two of four ratings given. */
async function takePage(browser: Browser, url: string, path: string): Promise<void> {
  const context = await browser.newContext({ ...PHONE, viewport: { width: 360, height: 912 }, hasTouch: false })
  const page = await context.newPage()
  await page.goto(url)
  await option(page, 'acceptance', 5).click()
  await option(page, 'management', 4).click()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  keep(await page.screenshot(), path)
}

async function takeOverview(browser: Browser, installation: JourneyWorld, path: string): Promise<void> {
  const context = await browser.newContext(DESKTOP)
  await installation.signIn(context)
  const page = await context.newPage()
  await page.goto(installation.url + installation.path)
  await page.locator('.trend canvas').waitFor()
  await page.locator('.chart-loading').waitFor({ state: 'detached' })
  await keepUntil(page, page.locator('.card', { has: page.locator('.bars') }), path)
}

/** What an evaluator sees of a list: the organizations side by side, and the funnel plot of one group. */
async function takeComparison(browser: Browser, path: string): Promise<void> {
  const list = await openListWorld(COMPARED, YEAR_END_MS)
  try {
    await list.world.owner.updateTable('account').set({ name: '周颖' }).where('name', '=', 'evaluator').execute()
    const context = await browser.newContext(DESKTOP)
    await list.signIn(context)
    const page = await context.newPage()
    await page.goto(`${list.url}/admin/comparison?sort=-rate`)
    await page.locator('#funnel').scrollIntoViewIfNeeded()
    await page.locator('.funnel svg').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await keepUntil(page, page.locator('.funnel'), path)
  } finally {
    await list.close()
  }
}
