import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { launchBrowser } from '../support/chromium.ts'
import { PHONE } from '../support/journey-browser.ts'
import { option } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { fillYear, YEAR_END_MS } from '../support/journey-year.ts'

const ANSWERS_PER_MONTH = [14, 19, 16, 24, 31, 35, 33, 42, 38, 47, 52, 44]
const LARGEST_BYTES = 200_000

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
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  await installation.signIn(context)
  const page = await context.newPage()
  await page.goto(installation.url + installation.path)
  await page.locator('.trend canvas').waitFor()
  await page.locator('.chart-loading').waitFor({ state: 'detached' })
  const last = await page.locator('.card', { has: page.locator('.bars') }).boundingBox()
  const height = Math.ceil((last?.y ?? 0) + (last?.height ?? 0) + 12)
  keep(await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1280, height } }), path)
}

/** Even areas without a filter and with all the patience of zlib come out smallest. */
function keep(png: Buffer, path: string): void {
  const small = PNG.sync.write(PNG.sync.read(png), { colorType: 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 })
  writeFileSync(path, small)
  if (small.length > LARGEST_BYTES) throw new Error(`${path} is larger than ${LARGEST_BYTES / 1000} kB`)
  console.log(`${path}: ${Math.round(small.length / 1000)} kB`)
}
