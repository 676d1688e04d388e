import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtSurvey } from '../apps/survey-built.ts'
import { openState } from '../pictures/open-state.ts'
import { type Assets, STATES, type View } from '../pictures/survey-states.ts'
import { launchBrowser } from '../support/chromium.ts'
import { expectReadable, expectTargets, type Look } from '../support/journey-screens.ts'

const LOOKS: readonly (Look & View)[] = [
  { lang: 'zh', large: false, scheme: 'light', width: 320 },
  { lang: 'en', large: true, scheme: 'dark', width: 320 },
  { lang: 'zh', large: true, scheme: 'dark', width: 360 },
  { lang: 'en', large: false, scheme: 'light', width: 360 },
]

/** Every state that can be photographed, also those that are hard to bring about. */
describe('every state of the pages of the respondent', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let assets: Assets

  beforeAll(async () => {
    browser = await launchBrowser()
    const [survey, receipt, open] = [await builtSurvey(), await builtSurvey('receipt'), await builtSurvey('public')]
    assets = { survey, receipt, open }
  })
  afterAll(() => browser?.close())

  it.each(STATES.map(state => [state.name, state] as const))('%s', async (_, state) => {
    const page = await browser.newPage()
    const isNotice = state.name.startsWith('notice')
    for (const { scheme, width, ...view } of isNotice ? LOOKS.slice(0, 2) : LOOKS) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 740 })
      await openState(page, state, view, assets)
      await expectReadable(page, [{ width, scheme }])
      await expectTargets(page, view.large ? 60 : 44)
      expect(await page.evaluate(() => document.querySelectorAll('[style],[onclick],[src],link').length)).toBe(0)
    }
    await page.close()
  })
})
