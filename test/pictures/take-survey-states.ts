import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtSurvey } from '../apps/survey-built.ts'
import { launchBrowser } from '../support/chromium.ts'
import { openState } from './open-state.ts'
import { STATES } from './survey-states.ts'

const WIDTHS = [320, 360, 768]
const HEIGHT = 720

/** Pictures of every state whose name contains `only`: each width, light and dark, zh and en, and 大字 at 320 px. */
async function takeSurveyStates(folder: string, only = ''): Promise<void> {
  const target = resolve(folder)
  mkdirSync(target, { recursive: true })
  const assets = {
    survey: await builtSurvey(),
    receipt: await builtSurvey('receipt'),
    open: await builtSurvey('public'),
  }
  const browser = await launchBrowser()
  let taken = 0
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, deviceScaleFactor: 1 })
    const page = await context.newPage()
    for (const lang of ['zh', 'en'] as const) {
      for (const width of [...WIDTHS, 'large'] as const) {
        const large = width === 'large'
        await page.setViewportSize({ width: width === 'large' ? 320 : width, height: HEIGHT })
        for (const state of STATES.filter(({ name }) => name.includes(only))) {
          await openState(page, state, { lang, large }, assets)
          const path = join(target, `${state.name}-${lang}-${colorScheme}-${width}.png`)
          await page.screenshot({ path, fullPage: true })
          taken++
        }
      }
    }
    await context.close()
  }
  await browser.close()
  console.log(`${taken} pictures in ${target}`)
}

const [folder = 'dist/screens', only] = process.argv.slice(2)
await takeSurveyStates(folder, only)
