import { afterAll, beforeAll, it } from 'vitest'
import { launchBrowser } from '../support/chromium.ts'
import { type ListWorld, openListWorld } from '../support/journey-list.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'

const F = 'finance' as const
const T = 'technology' as const
const C = 'comprehensive' as const
let list: ListWorld
beforeAll(async () => {
  list = await openListWorld(
    [
      {
        name: { zh: '天河区民营经济服务中心', en: 'Tianhe Private Economy Service Centre' },
        function: C,
        visits: 60,
        matters: 40,
        satisfied: 9.4,
      },
      {
        name: { zh: '越秀区中小企业综合服务中心', en: 'Yuexiu SME Centre' },
        function: C,
        visits: 120,
        matters: 12,
        satisfied: 8.3,
      },
      { name: { zh: '海珠创业服务中心' }, function: C, visits: 45, matters: 0, satisfied: 7.8 },
      {
        name: {
          zh: '广州市荔湾区中小微企业公共服务平台运营管理有限公司',
          en: 'Liwan Public Service Platform Operation and Management Co., Ltd.',
        },
        function: C,
        visits: 90,
        matters: 36,
        satisfied: 5.9,
      },
      { name: { zh: '白云融资服务', en: 'Baiyun Finance' }, function: F, visits: 9, matters: 0, satisfied: 9 },
      {
        name: { zh: '黄埔技术服务', en: 'Huangpu Technology' },
        function: T,
        visits: 30,
        matters: 44,
        satisfied: 8.1,
        ofOneClient: 30,
      },
      { name: { zh: '番禺综合服务中心', en: 'Panyu Centre' }, function: C, visits: 200, matters: 4, satisfied: 8.8 },
      { name: { zh: '南沙综合服务中心', en: 'Nansha Centre' }, function: C, visits: 33, matters: 33, satisfied: 8.9 },
      { name: { zh: '花都新设中心', en: 'Huadu New Centre' }, function: C, visits: 0, matters: 0, satisfied: 8.9 },
      {
        name: { zh: '增城综合服务中心', en: 'Zengcheng Centre' },
        function: C,
        visits: 150,
        matters: 33,
        satisfied: 9.7,
      },
    ],
    YEAR_END_MS,
  )
}, 120_000)
afterAll(() => list?.close())

it('shots', async () => {
  const browser = await launchBrowser({})
  const pages = (process.env.SHOTS ?? '/admin/comparison,/admin/method').split(',')
  for (const width of [1280, 360])
    for (const lang of ['zh', 'en'])
      for (const colorScheme of ['light', 'dark'] as const) {
        if (process.env.FEW && (lang === 'en') !== (colorScheme === 'dark')) continue
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'zh-CN' })
        await list.signIn(context)
        const page = await context.newPage()
        page.on('console', m => m.type() === 'error' && console.log(m.text()))
        page.on('pageerror', e => console.log(String(e)))
        for (const [i, path] of pages.entries()) {
          await page.goto(`${list.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
          await page.waitForSelector('h1')
          await page.waitForTimeout(600)
          await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
          await page.waitForTimeout(900)
          await page.evaluate(() => scrollTo(0, 0))
          await page.screenshot({ path: `/tmp/evshots/${i}-${width}-${lang}-${colorScheme}.png`, fullPage: true })
        }
        await context.close()
      }
  await browser.close()
}, 180_000)
