import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const TODAY = '2025-11-22'
const NOW_MS = Date.parse(`${TODAY}T02:00:00Z`)
const NEW_CLIENT = '广州新注册科技有限公司'
const OTHER_CLIENT = '从化荔枝果业有限公司'
const common = ledgerTexts.zh
const picker = (page: Page) => page.getByRole('combobox', { name: common.client })

describe('appointments and visits at a counter', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    const base = `/organizations/${installation.organizationId}`
    const add = async (path: string, body: object) =>
      (await installation.api<{ id: string }>('POST', `${base}/${path}`, body)).id
    const serviceId = await add('services', { name: { zh: '融资对接' }, function: 'finance' })
    const staffId = await add('staff', { name: { zh: '王五' } })
    const clientId = await add('clients', { name: { zh: NEW_CLIENT } })
    await add('clients', { name: { zh: OTHER_CLIENT } })
    await add('matters', { clientId, serviceId, staffId, title: '设备贷款方案', askedOn: TODAY })
  })
  afterAll(() => installation?.close())

  async function desk(path: string): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}/ledger${path}`)
    return page
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('makes a visit of an appointment that was kept', async () => {
    const words = ledgerAppointmentsTexts.zh
    const page = await desk('/appointments')
    await page.locator('.empty').getByRole('link', { name: words.add }).click()
    await page.getByLabel(words.time).fill('09:30')
    await picker(page).fill('荔枝')
    await page.getByRole('option', { name: OTHER_CLIENT }).waitFor()
    await page.keyboard.press('Enter')
    await button(page, words.create).click()
    await page.getByRole('button', { name: words.of(words.kept, `09:30 ${OTHER_CLIENT}`) }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.submit }).click()
    await page.getByText(words.done.kept).waitFor()
    await page.getByRole('link', { name: words.visit }).click()
    await page.getByText(ledgerVisitsTexts.zh.details).waitFor()
  })

  it('moves an appointment to another day, and says so where somebody else was faster', async () => {
    const words = ledgerAppointmentsTexts.zh
    const base = `/organizations/${installation.organizationId}/appointments`
    const made = await installation.api<{ id: string }>('POST', base, { day: TODAY, minute: 840, note: '带公章' })
    const page = await desk('/appointments')
    const who = `14:00 ${words.unnamed}`
    await page.getByRole('button', { name: words.of(words.change, who) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.note).fill('')
    await dialog.getByLabel(words.day).fill('2025-11-25')
    await dialog.getByLabel(words.time).fill('15:30')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText(words.moved('2025-11-25')).waitFor()
    await page.getByText(who).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: words.seeDay }).click()
    await page.getByRole('button', { name: words.of(words.change, `15:30 ${words.unnamed}`) }).click()
    expect(await page.getByText('带公章').count()).toBe(0)
    await installation.api('POST', `${base}/${made.id}/outcome`, { outcome: 'cancelled', reason: '企业来电取消' })
    await page.getByRole('dialog').getByLabel(words.time).fill('16:00')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText(words.overtaken).waitFor()
    await page.getByRole('cell', { name: words.outcome.cancelled }).waitFor()
    await page.getByLabel(words.stateHead).selectOption('open')
    await page.getByText(words.emptyState('2025-11-25')).waitFor()
  })

  it('links a visit to a matter, of its client first, and shows the link', async () => {
    const words = ledgerVisitsTexts.zh
    const page = await desk('/visits/new')
    const matters = page.getByRole('combobox', { name: words.matter })
    await picker(page).fill('荔枝')
    await page.getByRole('option', { name: OTHER_CLIENT }).waitFor()
    await page.keyboard.press('Enter')
    await matters.fill('设备贷款')
    await page.getByRole('option', { name: NEW_CLIENT }).click()
    await page.getByText(words.matterOfOther(NEW_CLIENT)).waitFor()
    await picker(page).fill('')
    await picker(page).fill('没有选')
    await button(page, words.create).click()
    await page.locator('.problem').filter({ hasText: common.clientUnchosen }).waitFor()
    await picker(page).fill('')
    const number = await matters.inputValue()
    await matters.fill(number.slice(0, -2))
    await page.getByRole('option', { name: number }).click()
    await expect.poll(() => picker(page).inputValue()).toBe(NEW_CLIENT)
    await button(page, words.create).click()
    await page.getByRole('link', { name: words.open }).click()
    await page.getByRole('link', { name: number }).click()
    await page.getByRole('link', { name: ledgerMattersTexts.zh.newVisit }).click()
    await expect.poll(() => matters.inputValue()).toBe(number)
    await expect.poll(() => picker(page).inputValue()).toBe(NEW_CLIENT)
    await matters.fill('')
    await page.getByRole('option', { name: number }).waitFor()
  })
})
