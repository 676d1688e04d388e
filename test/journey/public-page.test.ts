import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/journey-browser.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { decodeQr } from '../support/zbar.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const SERVICES = ['惠企政策咨询', '融资对接', '人才培训']

describe('the public page without JavaScript', () => {
  let installation: JourneyWorld
  let home: string
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    const base = `/organizations/${installation.organizationId}`
    for (const zh of SERVICES) {
      await installation.api('POST', `${base}/services`, { name: { zh }, function: 'comprehensive' })
    }
    const { key } = await installation.api<{ key: string }>('GET', base)
    home = `${installation.url}/o/${key}`
  })
  afterAll(() => installation?.close())

  it('leads to each service, to the form for a matter, to English and back', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await page.goto(home)
    await page.getByRole('link', { name: '人才培训' }).click()
    await page.waitForURL(`${home}#s3`)
    await page.getByRole('link', { name: '查询办理进度' }).click()
    await page.getByLabel('办件编号').fill('BJ-2025-1')
    await page.getByLabel('查询码').fill('x'.repeat(22))
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByText('没有找到。').waitFor()
    expect(await page.getByLabel('办件编号').inputValue()).toBe('BJ-2025-1')
    expect(await page.getByLabel('查询码').inputValue()).toBe('')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Look up' }).waitFor()
    await page.getByRole('link', { name: 'Back to the public notice' }).click()
    await page.getByRole('heading', { level: 1, name: 'Binhai SME Service Centre' }).waitFor()
  })

  it('is printed on A4, each service on a sheet of its own, with a code that a phone reads', async () => {
    const { page } = await visit({ javaScriptEnabled: false, colorScheme: 'dark', deviceScaleFactor: 2 })
    await page.goto(home)
    await page.getByRole('link', { name: '打印公示' }).click()
    await page.waitForURL(`${home}/print*`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1 + SERVICES.length)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d\.?\d* 84\d/)
    await page.emulateMedia({ media: 'print' })
    const sheet = await page.screenshot({ fullPage: true })
    expect(await decodeQr(sheet)).toEqual([home])
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    expect(await page.getByRole('link', { name: '返回公示页' }).isVisible()).toBe(false)
  })
})
