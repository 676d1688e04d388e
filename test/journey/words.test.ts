import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { EVERY_LOOK, expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'

const WORDS = { zh: '**/assets/*-zh-*.json', en: '**/assets/*-en-*.json' }
const SAID = '文字没有加载出来，请检查网络。'
const AWAY = { ...DESKTOP, expecting: /net::ERR_FAILED/ }

describe('the words of the admin app', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
  })
  afterAll(() => installation?.close())

  it('come in one language; the other is fetched when it is asked for, and what was typed stays', async () => {
    const { page } = await visit(PHONE)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(`${installation.url}/admin/?from=here`)
    await page.getByLabel(sessionTexts.zh.email).fill('li.min@example.cn')
    expect(asked.filter(url => url.includes('-en-'))).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: sessionTexts.en.signInTitle }).waitFor()
    expect(await page.getByLabel(sessionTexts.en.email).inputValue()).toBe('li.min@example.cn')
    expect(await page.evaluate(() => [document.documentElement.lang, location.search])).toEqual(['en', '?from=here'])
    await page.reload()
    await page.getByRole('heading', { name: sessionTexts.en.signInTitle }).waitFor()
  })

  it('that do not come at the start are asked for again, and both languages say so', async () => {
    const { page } = await visit(AWAY)
    await page.route(WORDS.zh, route => route.abort())
    await page.goto(`${installation.url}/admin/`)
    await page.getByRole('alert').getByText(SAID).waitFor()
    await page.getByRole('alert').getByText('The words could not be loaded. Check the network.').waitFor()
    await expectReadable(page, EVERY_LOOK)
    await page.unroute(WORDS.zh)
    await page.getByRole('button', { name: '重试 Try again' }).click()
    await page.getByRole('heading', { name: sessionTexts.zh.signInTitle }).waitFor()
  })

  it('of the other language that do not come leave the page as it is', async () => {
    const { page } = await visit(AWAY)
    await page.goto(`${installation.url}/admin/`)
    await page.getByLabel(sessionTexts.zh.email).fill('li.min@example.cn')
    await page.route(WORDS.en, route => route.abort())
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('alert').getByText(SAID).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await expectReadable(page, EVERY_LOOK)
    await page.unroute(WORDS.en)
    await page.getByRole('button', { name: '重试 Try again' }).click()
    await page.getByRole('heading', { name: sessionTexts.en.signInTitle }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByLabel(sessionTexts.en.email).inputValue()).toBe('li.min@example.cn')
  })

  it('of a room that do not come are asked for again from its screen', async () => {
    const { page, context } = await visit(AWAY)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}`)
    await page.getByRole('link', { name: frameTexts.zh.codes, exact: true }).waitFor()
    await page.route(WORDS.zh, route => route.abort())
    await page.getByRole('link', { name: frameTexts.zh.codes, exact: true }).click()
    await page.getByRole('alert').getByText(frameTexts.zh.networkError).waitFor()
    await page.unroute(WORDS.zh)
    await page.getByRole('button', { name: frameTexts.zh.retry }).click()
    await page.getByRole('heading', { level: 1, name: codesTexts.zh.title }).waitFor()
  })
})
