import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations } from '../support/axe.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { damaged, decodeQr } from '../support/zbar.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const DAY = '2025-11-22'
/** Of a screen: CSS pixels at which a millimetre of paper is drawn, and device pixels on top. */
const PX_PER_MM = 96 / 25.4
const SCALE = 2

describe('the acceptance slip', () => {
  let installation: JourneyWorld
  let path: string
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    const base = `/organizations/${installation.organizationId}`
    const make = (to: string, body: object) => installation.api<{ id: string }>('POST', `${base}/${to}`, body)
    const service = await make('services', { name: { zh: '中小企业融资对接服务' }, function: 'finance' })
    const staff = await make('staff', { name: { zh: '李晓明' } })
    const client = await make('clients', { name: { zh: '滨海样例有限公司' }, sizeClass: 'small' })
    const about = { clientId: client.id, serviceId: service.id, staffId: staff.id }
    const matter = await make('matters', { ...about, askedOn: DAY, number: 'BJ-2025-0117' })
    const steps = [
      { kind: 'commissioned', day: DAY, document: 'WT-2025-0117' },
      { kind: 'materials', day: DAY, list: ['营业执照副本复印件（加盖公章）', '上年度财务报表', '贷款合同复印件'] },
      { kind: 'accepted', day: DAY, promisedOn: '2025-12-12' },
    ]
    for (const step of steps) await make(`matters/${matter.id}/steps`, step)
    path = `/print${base}/matters/${matter.id}`
  })
  afterAll(() => installation?.close())

  it('is one A5 sheet whose code leads a phone to the progress, also with a tenth of it torn off', async () => {
    const { context, page } = await visit({ deviceScaleFactor: SCALE })
    await installation.signIn(context)
    await page.goto(installation.url + path)
    await expectNoViolations(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 4(19|20)\.?\d* 59\d/)
    await page.emulateMedia({ media: 'print' })
    const url = await page.locator('.qr').getAttribute('aria-label')
    const picture = await page.locator('.qr svg').screenshot()
    expect(await decodeQr(picture)).toEqual([url])
    const side = 52 * PX_PER_MM * SCALE
    const torn = { x: side * 0.55, y: side * 0.55, width: side * 0.3, height: side * 0.3, colour: 'white' } as const
    expect(await decodeQr(damaged(picture, torn))).toEqual([url])
    await page.goto(url ?? '')
    await page.getByText('已受理').waitFor()
    await page.getByText('2025年12月12日').waitFor()
  })

  it('can be read on a phone too', async () => {
    const { context, page } = await visit({ viewport: { width: 320, height: 700 } })
    await installation.signIn(context)
    await page.goto(`${installation.url}${path}?lang=en`)
    await expectNoViolations(page)
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320)
  })
})
