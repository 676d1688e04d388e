import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { sixDigits } from '../support/journey-admin.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { fillQuestionnaires } from '../support/journey-questionnaires.ts'
import { expectReadable, type Look, openDetails } from '../support/journey-screens.ts'
import { type JourneyWorld, openEmptyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { fillYear, YEAR_END_MS } from '../support/journey-year.ts'
import { addOrganization } from '../support/people.ts'

/** Each language in both themes, wide and narrow; English words are the longer ones. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  zh: [
    { width: 1280, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ],
  en: [
    { width: 1280, scheme: 'dark' },
    { width: 320, scheme: 'light' },
  ],
}

// The browser's clock is turned by a script, and the frame of a preview runs none.
const TURNED_CLOCK = /^Blocked script execution in .*\/preview\//

interface Screen {
  readonly name: string
  readonly path: () => string
  /** Brings about the state; what it waits for tells that the screen is there. */
  readonly open: (page: Page, lang: Language) => Promise<unknown>
}

describe('everybody can read', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)
  const codes = { open: '', revoked: '', once: '' }
  const questions = { published: '', version: '', draft: '' }

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
    await fillYear(installation, [3, 2, 0, 4, 3, 2, 3, 2, 3, 4, 3, 31])
    const base = `/organizations/${installation.organizationId}/codes`
    const revoked = await installation.addCode({ kind: 'standing', label: { zh: '旧海报' } })
    await installation.api('POST', `${base}/${revoked.id}/revocation`)
    const label = { zh: '一楼大厅服务台东侧第二根立柱旁边', en: 'Beside the second column east of the desk' }
    codes.open = (await installation.addCode({ kind: 'standing', purpose: 'test', label })).id
    codes.once = (await installation.addCode({ kind: 'once', form: 'matter', reference: 'BH-2025-0117' })).id
    codes.revoked = revoked.id
    Object.assign(questions, await fillQuestionnaires(installation))
    await addOrganization(installation.world, '海州区创业服务中心')
  })
  afterAll(() => installation?.close())

  const SCREENS: readonly Screen[] = [
    { name: 'the list of organizations', path: () => '/admin/organizations', open: heading },
    { name: 'the overview', path: () => installation.path, open: wholeOverview },
    { name: 'a year without answers', path: () => `${installation.path}?year=2023`, open: empty },
    {
      name: 'the list of codes',
      path: () => `${installation.path}/codes`,
      open: page => page.locator('table').waitFor(),
    },
    { name: 'a filter that nothing matches', path: () => `${installation.path}/codes?state=expired`, open: empty },
    { name: 'a code in use', path: () => `${installation.path}/codes/${codes.open}`, open: facts },
    { name: 'a revoked code', path: () => `${installation.path}/codes/${codes.revoked}`, open: facts },
    { name: 'a one-time code', path: () => `${installation.path}/codes/${codes.once}`, open: facts },
    { name: 'the question before revoking', path: () => `${installation.path}/codes/${codes.open}`, open: revocation },
    {
      name: 'a new code, nothing filled in',
      path: () => `${installation.path}/codes/new?kind=standing`,
      open: refused,
    },
    { name: 'a new one-time code', path: () => `${installation.path}/codes/new?kind=once`, open: heading },
    { name: 'a new service', path: () => `${installation.path}/codes/new?kind=once`, open: newService },
    {
      name: 'the import',
      path: () => `${installation.path}/imports`,
      open: page => page.locator('#import-file').waitFor(),
    },
    { name: 'the questionnaires', path: () => `${installation.path}/questionnaires`, open: questionnaires },
    { name: 'a new questionnaire', path: () => `${installation.path}/questionnaires/new`, open: heading },
    {
      name: 'a questionnaire with its versions',
      path: () => `${installation.path}/questionnaires/${questions.published}?preview=${questions.version}`,
      open: page => page.locator('.phone iframe').waitFor(),
    },
    {
      name: 'a questionnaire under change',
      path: () => `${installation.path}/questionnaires/${questions.draft}/draft`,
      open: draft,
    },
    { name: 'an address that leads nowhere', path: () => '/admin/nothing', open: heading },
  ]

  it.each(SCREENS.map(screen => [screen.name, screen] as const))(
    '%s, in both languages and themes, wide and narrow',
    async (_, { path, open }) => {
      const look = async (lang: Language) => {
        const { context, page } = await visit({ viewport: { width: 1280, height: 800 }, expecting: TURNED_CLOCK })
        await installation.signIn(context)
        await page.goto(withLanguage(installation.url + path(), lang))
        await open(page, lang)
        await expectReadable(page, LOOKS[lang])
      }
      await Promise.all(LANGUAGES.map(look))
    },
  )

  it('whatever else the navigation leads to', async () => {
    const known = SCREENS.map(({ path }) => path())
    const look = async (lang: Language) => {
      const { context, page } = await visit({ viewport: { width: 1280, height: 800 } })
      await installation.signIn(context)
      await page.goto(withLanguage(installation.url + installation.path, lang))
      await page.locator('.rate-number').waitFor()
      const links = page.locator('.nav a, .header-row a')
      const paths = await links.evaluateAll(all => all.map(each => (each as HTMLAnchorElement).pathname))
      for (const path of paths.filter(each => !known.includes(each))) {
        await page.goto(withLanguage(installation.url + path, lang))
        await heading(page)
        await expect.poll(() => page.locator('.loading').count(), { timeout: 10_000 }).toBe(0)
        await expectReadable(page, LOOKS[lang])
      }
    }
    await Promise.all(LANGUAGES.map(look))
  })

  it('signing in and the reader of the API', async () => {
    const { page } = await visit()
    await page.goto(`${installation.url}/admin/`)
    await page.getByLabel('密码').waitFor()
    await expectReadable(page, LOOKS.zh)
    await page.goto(`${installation.url}/api/docs`)
    await expectReadable(page, LOOKS.zh)
  })

  it('a poster', async () => {
    const { page } = await visit()
    const { code } = await installation.addCode({ kind: 'standing', purpose: 'test', label: { zh: '一楼大厅' } })
    for (const lang of LANGUAGES) {
      await page.goto(`${installation.url}/codes/${code}/poster?lang=${lang}`)
      await expectReadable(page, [
        { width: 1280, scheme: 'light' },
        { width: 320, scheme: 'dark' },
      ])
    }
  })
})

describe('first steps can be read by everybody', () => {
  let empty: Awaited<ReturnType<typeof openEmptyWorld>>
  const visit = useBrowser(() => empty.url)

  beforeAll(async () => {
    empty = await openEmptyWorld()
  })
  afterAll(() => empty?.close())

  it('from the setup link to the first code, in both languages', async () => {
    const { context, page } = await visit()
    await context.clock.setFixedTime(empty.world.clock.nowMs)
    await page.goto(`${empty.url}/admin/`)
    await everyLook(page)
    await page.goto(`${empty.url}/admin/setup`)
    await everyLook(page)
    await page.goto(`${empty.url}/admin/setup#${empty.world.setupToken}`)
    await page.reload()
    await page.getByRole('button', { name: setupTexts.zh.create }).click()
    await everyLook(page)
    await page.getByLabel('姓名').fill('李敏')
    await page.getByLabel('电子邮箱').fill('li.min@example.cn')
    await page.getByLabel('密码').fill('一段足够长的口令 2025')
    await page.getByLabel('机构名称').fill('滨海市中小企业服务中心')
    await page.getByLabel('服务功能').selectOption({ index: 1 })
    await page.getByRole('button', { name: setupTexts.zh.create }).click()
    const secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '')
    await everyLook(page)
    await page.locator('#field-totp').fill(sixDigits(secret, empty.world.clock.nowMs))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: setupTexts.zh.testTitle }).waitFor()
    await everyLook(page)
    await page.getByRole('button', { name: setupTexts.zh.skipTest }).click()
    await page.getByLabel(setupTexts.zh.codeLabel).fill('一楼大厅')
    await page.getByRole('button', { name: setupTexts.zh.codeCreate }).click()
    await page.getByText(setupTexts.zh.codeReady, { exact: true }).waitFor()
    await everyLook(page)
  })

  it('plain http from elsewhere, which is told to use https', async () => {
    const { page } = await visit()
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
    await page.goto(`${empty.url}/admin/`)
    await page.getByRole('heading', { name: '请改用 https 打开' }).waitFor()
    await everyLook(page)
  })
})

/** The language switch keeps what is open; it ends in Chinese again. */
async function everyLook(page: Page): Promise<void> {
  await heading(page)
  await expectReadable(page, LOOKS.zh)
  await page.getByRole('button', { name: 'English' }).click()
  await expectReadable(page, LOOKS.en)
  await page.getByRole('button', { name: '中文' }).click()
}

function withLanguage(url: string, lang: Language): string {
  return `${url}${url.includes('?') ? '&' : '?'}lang=${lang}`
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()
const empty = (page: Page) => page.locator('.empty').first().waitFor()
const facts = (page: Page) => page.locator('dl.facts').waitFor()

async function wholeOverview(page: Page) {
  await page.locator('.trend canvas').waitFor()
  await page.locator('.chart-loading').waitFor({ state: 'detached' })
  await openDetails(page)
}

async function revocation(page: Page, lang: Language) {
  await page.getByRole('button', { name: codesTexts[lang].revoke }).click()
  await page.getByRole('dialog').waitFor()
}

async function refused(page: Page, lang: Language) {
  await page.getByRole('button', { name: codesTexts[lang].create, exact: true }).click()
  await page.getByRole('alert').waitFor()
}

async function newService(page: Page, lang: Language) {
  await page.getByRole('button', { name: codesTexts[lang].addService }).click()
  await page.getByRole('dialog').waitFor()
}

async function draft(page: Page, lang: Language) {
  await page.getByRole('button', { name: editorTexts[lang].savePreview }).click()
  await page.locator('.phone iframe').waitFor()
  await page.getByRole('button', { name: editorTexts[lang].edit }).first().click()
  await openDetails(page)
}

async function questionnaires(page: Page) {
  await page.locator('article').first().waitFor()
  await openDetails(page)
}
