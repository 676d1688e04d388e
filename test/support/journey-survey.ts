import type { Page } from 'playwright-core'
import type { Dimension } from '../../shared/domain/dimensions.ts'
import { DIMENSION_NAMES } from '../../shared/domain/sub-aspects.ts'
import { RATING_NAMES } from '../../shared/texts/survey.ts'

type Level = 5 | 4 | 3 | 2 | 1 | 'na'
export type Given = Readonly<Partial<Record<Dimension, Level>>>

/** One option of the short questionnaire, found as a screen reader finds it. */
export function option(page: Page, dimension: Dimension, level: Level) {
  const question = page.getByRole('group', { name: DIMENSION_NAMES[dimension].zh })
  return question.getByRole('radio', { name: RATING_NAMES.zh[level], exact: true })
}

export function submitButton(page: Page) {
  return page.getByRole('button', { name: '提交评价' })
}

/** Taps the options, then submit; the page must be open. */
export async function rateByTaps(page: Page, given: Given): Promise<void> {
  for (const [dimension, level] of Object.entries(given) as [Dimension, Level][]) {
    await option(page, dimension, level).tap()
  }
  await submitButton(page).tap()
}

/** Counts what the browser takes for a finger on the glass, over all pages of this tab. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps')) + 1))
    addEventListener('pointerdown', event => event.isTrusted && count(), true)
  })
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps')))
}

/** The number on the receipt, once its page is there. */
export async function receiptNumber(page: Page): Promise<string> {
  await page.waitForURL(/\/r\/[0-9A-Za-z]{27}/)
  await page.getByRole('heading', { level: 1, name: '评价已收到' }).waitFor()
  // Its script stands at the end.
  await page.waitForLoadState()
  return page.locator('.number').first().innerText()
}
