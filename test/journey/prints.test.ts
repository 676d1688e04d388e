import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchReply } from '../../shared/contract/code-batches.ts'
import { isPoster, PAPERS, PRINT_FORMATS, type PrintFormat } from '../../shared/domain/print-formats.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { freshNonce } from '../support/people.ts'
import { burned, decodeQr, withDamage } from '../support/zbar.ts'

const CSS_DPI = 96
const MM_PER_INCH = 25.4
const POINTS_PER_INCH = 72
const isRoll = (format: PrintFormat) => PAPERS[format].heightMm === null
/** A thermal printer has 203 dpi, an office printer at least 300. */
const dpiOf = (format: PrintFormat) => (isRoll(format) ? 203 : 300)
const LONG = '滨海市中小企业公共服务示范平台综合服务与融资对接及创业辅导窗口（东区办事大厅）'

describe('what is printed', () => {
  let installation: JourneyWorld
  let batches: Record<'standing' | 'once', BatchReply>
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(Date.parse('2025-12-08T02:00:00Z'))
    const { organizationId, world } = installation
    const base = `/organizations/${organizationId}`
    const make = <T>(path: string, body: object) => installation.api<T>('POST', `${base}/${path}`, body)
    const name = { zh: LONG, en: 'Consultation on financing and start-ups for small enterprises, east hall' }
    const service = await make<{ id: string }>('services', { name, function: 'finance' })
    const window = await make<{ id: string }>('windows', { name })
    const staff = await make<{ id: string }>('staff', { name: { zh: '欧阳建国' } })
    const route = { phone: '020-87654321', email: 'tousu@example.cn', address: name, person: name, how: name }
    const details = JSON.stringify({ phone: '020-12345678', complaints: route })
    await world.owner.insertInto('organizationProfile').values({ organizationId, details, updatedAt: 1 }).execute()
    const once = { of: 'numbers', form: 'matter', prefix: 'BH-2025-', count: 9 }
    const target = { serviceId: service.id, windowId: window.id, staffId: staff.id }
    const standing = {
      of: 'targets',
      organization: true,
      services: [service.id],
      windows: [window.id],
      staff: [staff.id],
    }
    batches = {
      once: await make('code-batches', { key: freshNonce(), ...once, ...target }),
      standing: await make('code-batches', { key: freshNonce(), label: { zh: '一楼大厅' }, ...standing }),
    }
  })
  afterAll(() => installation?.close())

  const batchFor = (format: PrintFormat) => (isPoster(format) ? batches.standing : batches.once)
  const addressOf = (format: PrintFormat, lang: string) =>
    `${installation.url}/api/v1/organizations/${installation.organizationId}/code-prints` +
    `?format=${format}&batch=${batchFor(format).id}&lang=${lang}`

  async function open(format: PrintFormat, lang: string, scale = 1): Promise<Page> {
    const { context, page } = await visit({ viewport: { width: 900, height: 900 }, deviceScaleFactor: scale })
    await installation.signIn(context)
    await page.goto(addressOf(format, lang))
    return page
  }

  it.each(PRINT_FORMATS)('is read by ZBar at its printed size, also with a tenth of it gone: %s', async format => {
    const page = await open(format, 'zh', dpiOf(format) / CSS_DPI)
    await page.emulateMedia({ media: 'print' })
    const codes = page.locator('[role="img"]')
    const count = await codes.count()
    expect(count).toBeGreaterThanOrEqual(batchFor(format).made)
    for (const index of [0, 1, count - 1]) {
      const code = codes.nth(index)
      const url = (await code.getAttribute('aria-label')) ?? ''
      expect(Buffer.byteLength(url)).toBeLessThanOrEqual(60)
      const svg = code.locator('svg')
      const modules = Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
      const shot = await svg.screenshot()
      const printed = isRoll(format) ? burned(shot) : shot
      for (const picture of [printed, ...withDamage(printed, modules)]) expect(await decodeQr(picture)).toEqual([url])
    }
  })

  it.each(['slip58', 'slip80'] as const)('burns a module of eight dots, in a quiet zone of four: %s', async format => {
    const page = await open(format, 'zh')
    await page.emulateMedia({ media: 'print' })
    const svg = page.locator('.slip-qr svg').first()
    const modules = Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
    const width = ((await svg.boundingBox())?.width ?? 0) * (MM_PER_INCH / CSS_DPI)
    expect(width).toBeCloseTo(modules, 1)
    // The first drawn row stands four modules in.
    expect(await svg.locator('path').last().getAttribute('d')).toMatch(/^M4 4\.5h7/)
  })

  it.each(PRINT_FORMATS)('fills whole sheets of the right size, and cuts nothing off: %s', async format => {
    for (const lang of LANGUAGES) {
      const page = await open(format, lang)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const { widthMm, heightMm, perSheet } = PAPERS[format]
      expect(pdf.match(/\/Type \/Page\b/g)?.length, `${format} ${lang}`).toBe(
        Math.ceil(batchFor(format).made / perSheet),
      )
      const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      for (const [, width, height] of sizes) {
        expect((Number(width) / POINTS_PER_INCH) * MM_PER_INCH).toBeCloseTo(widthMm, 0)
        if (heightMm !== null) expect((Number(height) / POINTS_PER_INCH) * MM_PER_INCH).toBeCloseTo(heightMm, 0)
      }
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: Math.ceil((widthMm / MM_PER_INCH) * CSS_DPI), height: 900 })
      expect(await cutOff(page)).toEqual([])
    }
  })

  it.each(PRINT_FORMATS)('can be read by everybody on the screen before it is printed: %s', async format => {
    for (const lang of LANGUAGES) {
      const page = await open(format, lang)
      await expectReadable(page, [
        { width: 1280, scheme: 'light' },
        { width: 320, scheme: 'dark' },
      ])
    }
  })

  it('opens the dialog of the browser', async () => {
    const page = await open('slip58', 'zh')
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printing'
      }
    })
    await page.getByRole('button', { name: '打印' }).click()
    await expect.poll(() => page.title()).toBe('printing')
  })

  it('tells whoever is signed out, on a page that everybody can read', async () => {
    const { page } = await visit()
    await page.goto(addressOf('slip58', 'en'))
    await page.getByRole('heading', { name: 'This cannot be printed' }).waitFor()
    await expectReadable(page, [{ width: 320, scheme: 'light' }])
  })
})

/** What reaches beyond the card, slip or poster that it belongs to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const article of document.querySelectorAll('article')) {
      const box = article.getBoundingClientRect()
      for (const element of article.querySelectorAll('*')) {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const isOut = left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
        if (isOut && right > left)
          found.push(`${element.className || element.tagName} ${element.textContent}`.slice(0, 80))
      }
    }
    return found
  })
}
