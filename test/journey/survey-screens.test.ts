import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../../shared/texts/public.ts'
import { SURVEY_TEXTS } from '../../shared/texts/survey.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { expectReadable, expectTargets, type Look, openDetails } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { rate, ratings } from '../support/people.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
/** The browser's own setting, 16 px by default: media queries follow it too. */
const DOUBLE_TYPE = ['--blink-settings=defaultFontSize=32']

const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  zh: [
    { width: 320, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ],
  en: [
    { width: 320, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
  ],
}

const NARROW: Readonly<Record<Language, readonly Look[]>> = {
  zh: [{ width: 320, scheme: 'dark' }],
  en: [{ width: 320, scheme: 'light' }],
}

interface Screen {
  readonly name: string
  readonly path: () => string
  readonly open?: (page: Page, lang: Language) => Promise<unknown>
}

describe('every phone can show', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)
  const visitWithDoubleType = useBrowser(() => installation.url, DOUBLE_TYPE)
  const paths = { short: '', full: '', used: '', revoked: '', receipt: '', test: '', home: '', matter: '' }

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    const base = `/organizations/${installation.organizationId}`
    const label = { zh: '一楼大厅服务台东侧第二根立柱旁边', en: 'Beside the second column east of the desk' }
    const short = await installation.addCode({ kind: 'standing', label })
    const once = await installation.addCode({ kind: 'once', form: 'matter', reference: 'BH-2025-0117' })
    const revoked = await installation.addCode({ kind: 'standing' })
    const test = await installation.addCode({ kind: 'standing', purpose: 'test' })
    await installation.api('POST', `${base}/codes/${revoked.id}/revocation`)
    const { world } = installation
    const negative = ratings(2, 4, 1, 5)
    const reply = await rate(world, once.code, await installation.version('matter'), negative)
    paths.receipt = ((await reply.json()) as { url: string }).url
    const full = await installation.addCode({ kind: 'once', form: 'matter', reference: 'BH-2025-0118' })
    await useFull(installation)
    const pathOf = ({ code }: { code: string }) => `/s/${code}`
    Object.assign(paths, { short: pathOf(short), full: pathOf(full), used: pathOf(once) })
    Object.assign(paths, { revoked: pathOf(revoked), test: pathOf(test), home: `/o/${short.code.slice(0, 5)}` })
    await installation.api('POST', `${base}/windows`, { name: { zh: '一楼大厅东侧三号综合服务窗口' } })
    paths.matter = await addMatter(installation, paths.home)
    for (const zh of ['惠企政策咨询', '中小企业贷款贴息资金申报材料预审与融资对接']) {
      await installation.api('POST', `${base}/services`, { name: { zh }, function: 'finance' })
    }
  })
  afterAll(() => installation?.close())

  const SCREENS: readonly Screen[] = [
    { name: 'the short questionnaire', path: () => paths.short, open: openDetails },
    { name: 'the short questionnaire with gaps', path: () => paths.short, open: submitEmpty },
    { name: 'the full questionnaire', path: () => paths.full },
    { name: 'a test', path: () => paths.test },
    { name: 'an answer that waits for the network', path: () => paths.short, open: submitOffline },
    { name: 'a receipt with all its parts open', path: () => paths.receipt, open: openDetails },
    { name: 'a used code', path: () => paths.used },
    { name: 'a revoked code', path: () => paths.revoked },
    { name: 'an unknown code', path: () => '/s/nothing' },
    { name: 'the public page', path: () => paths.home },
    { name: 'the public page as it is printed', path: () => `${paths.home}/print` },
    { name: 'the form that asks for a matter', path: () => `${paths.home}/progress` },
    { name: 'a matter that was not found', path: () => `${paths.home}/progress`, open: askForNothing },
    { name: 'the progress of a matter', path: () => paths.matter },
    { name: 'an unknown organization', path: () => '/o/nobody' },
  ]

  const SIZES = [
    { visit, large: false, looks: LOOKS, leastPx: 44 },
    { visit, large: true, looks: NARROW, leastPx: 60 },
    { visit: visitWithDoubleType, large: false, looks: NARROW, leastPx: 44 },
  ]
  it.each(SCREENS.map(screen => [screen.name, screen] as const))(
    '%s, in both languages, themes and type sizes',
    async (_, { path, open }) => {
      const look = async (lang: Language, { visit, large, looks, leastPx }: (typeof SIZES)[number]) => {
        const { context, page } = await visit({ expecting: /ERR_INTERNET_DISCONNECTED/ })
        await page.goto(`${installation.url}${path()}?lang=${lang}${large ? '&large=1' : ''}`)
        await open?.(page, lang)
        await expectReadable(page, looks[lang])
        await expectTargets(page, leastPx)
        await context.close()
      }
      for (const size of SIZES) await Promise.all(LANGUAGES.map(lang => look(lang, size)))
    },
  )
})

async function useFull(installation: JourneyWorld): Promise<void> {
  const base = `/organizations/${installation.organizationId}`
  const { questionnaires } = await installation.api<{ questionnaires: { builtIn: string; version: { id: string } }[] }>(
    'GET',
    `${base}/questionnaires`,
  )
  const full = questionnaires.find(each => each.builtIn === 'matter-full')
  await installation.api('PUT', `${base}/questionnaire-uses/matter`, { version: full?.version.id })
}

async function submitEmpty(page: Page, lang: Language) {
  await page.getByRole('button', { name: SURVEY_TEXTS[lang].submit }).click()
  await page.locator('#errors').waitFor()
}

/** A matter with a note for the client; returns the path of its progress. */
async function addMatter({ api, organizationId }: JourneyWorld, home: string): Promise<string> {
  const make = <T = { id: string }>(to: string, body: object) =>
    api<T>('POST', `/organizations/${organizationId}/${to}`, body)
  const service = await make('services', { name: { zh: '贷款贴息申报' }, function: 'finance' })
  const staff = await make('staff', { name: { zh: '欧阳文静' } })
  const client = await make('clients', { name: { zh: '滨海样例有限公司' }, sizeClass: 'small' })
  const day = '2025-11-20'
  const about = { clientId: client.id, serviceId: service.id, staffId: staff.id, askedOn: day }
  const { id, progressSecret } = await make<{ id: string; progressSecret: string }>('matters', about)
  await make(`matters/${id}/steps`, { kind: 'commissioned', day, document: 'WT-2025-0117' })
  await make(`matters/${id}/steps`, { kind: 'accepted', day, promisedOn: '2025-12-12' })
  await make(`matters/${id}/steps`, { kind: 'note', day, text: '材料已齐，等待银行审核。', isPublic: true })
  return `/m/${home.slice(-5)}${progressSecret}`
}

async function askForNothing(page: Page, lang: Language) {
  await page.getByRole('button', { name: PUBLIC_TEXTS[lang].ask, exact: true }).click()
  await page.locator('#errors').waitFor()
}

async function submitOffline(page: Page, lang: Language) {
  for (const fieldset of await page.locator('fieldset').all()) await fieldset.getByRole('radio').nth(2).click()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: SURVEY_TEXTS[lang].submit }).click()
  await page.locator('#offline').waitFor()
}
