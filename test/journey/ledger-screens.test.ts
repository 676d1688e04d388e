import { afterAll, beforeAll, describe, it } from 'vitest'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { type FilledLedger, fillLedger } from '../support/journey-ledger.ts'
import { expectReadable, openDetails } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const TODAY = '2025-11-22'
const NOW_MS = Date.parse(`${TODAY}T02:00:00Z`)
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

describe('the screens of the ledger', () => {
  let installation: JourneyWorld
  let filled: FilledLedger
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    filled = await fillLedger(installation, TODAY)
  })
  afterAll(() => installation?.close())

  it.each(LANGUAGES)('can be read by everybody (%s), wide and narrow, light and dark', async lang => {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    const paths = [
      ...['', '?search=nothing', '/matters/new', `/matters/${filled.open}`, `/matters/${filled.delivered}`],
      ...['/visits', '/visits/new', `/visits/${filled.visit}`, '/clients', '/clients/new', `/clients/${filled.client}`],
      ...['/appointments', '/appointments?day=2025-01-01', '/appointments/new', '/coverage', '/coverage?year=2024'],
    ]
    for (const path of paths) {
      const query = `${path.includes('?') ? '&' : '?'}lang=${lang}`
      await page.goto(`${installation.url}${installation.path}/ledger${path}${query}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.loading').first().waitFor({ state: 'detached' })
      await openDetails(page)
      await expectReadable(page, LOOKS)
    }
  })

  it('forms of steps, and the list of clients found, can be read by everybody', async () => {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}/ledger/matters/${filled.open}`)
    await page.locator('.next-steps').waitFor()
    await openDetails(page)
    for (const kind of ['accepted', 'promised', 'handed-over', 're-dated', 'voided'] as const) {
      await page.getByRole('button', { name: ledgerStepsTexts.zh.action[kind], exact: true }).first().click()
      await page.locator('.step-form').waitFor()
      await expectReadable(page, LOOKS)
    }
    await page.goto(`${installation.url}${installation.path}/ledger/visits/new`)
    await page.getByRole('combobox', { name: ledgerTexts.zh.client }).fill('广州')
    await page.getByRole('option').first().waitFor()
    await expectReadable(page, LOOKS)
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: ledgerVisitsTexts.zh.matter }).focus()
    await page.getByRole('option').first().waitFor()
    await expectReadable(page, LOOKS)
    await page.goto(`${installation.url}${installation.path}/ledger/appointments`)
    await page.getByRole('button', { name: ledgerAppointmentsTexts.zh.change }).first().click()
    await page.getByRole('dialog').waitFor()
    await expectReadable(page, LOOKS)
  })
})
