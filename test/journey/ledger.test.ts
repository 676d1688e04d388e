import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { ledgerCoverageTexts } from '../../shared/texts/admin/ledger-coverage.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { CREDIT_CODE } from '../support/journey-ledger.ts'
import { signInAs } from '../support/journey-office.ts'
import { rateByTaps, receiptNumber } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { addPerson } from '../support/people.ts'
import { decodeQr } from '../support/zbar.ts'

const TODAY = '2025-11-22'
const NOW_MS = Date.parse(`${TODAY}T02:00:00Z`)
const NEW_CLIENT = '广州新注册科技有限公司'
const common = ledgerTexts.zh
const steps = ledgerStepsTexts.zh
const picker = (page: Page) => page.getByRole('combobox', { name: common.client })

describe('the ledger', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
    const base = `/organizations/${installation.organizationId}`
    await installation.api('POST', `${base}/services`, { name: { zh: '融资对接' }, function: 'finance' })
    await installation.api('POST', `${base}/windows`, { name: { zh: '三号窗口' } })
    for (const zh of ['王五', '赵六']) await installation.api('POST', `${base}/staff`, { name: { zh } })
  })
  afterAll(() => installation?.close())

  async function desk(path: string): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}/ledger${path}`)
    return page
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const coverageRow = async (page: Page, form: string) => {
    await page.getByRole('link', { name: common.tabs.coverage }).click()
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: form }) })
    await row.waitFor()
    return (await row.getByRole('cell').allInnerTexts()).map(text => text.trim())
  }

  /** Opens the form of a step, fills in what it asks for and enters it. */
  async function step(page: Page, kind: keyof typeof steps.action, fill: (form: Page) => Promise<unknown>) {
    await button(page, steps.action[kind]).click()
    await fill(page)
    await page.locator('.step-form').getByRole('button', { name: steps.submit, exact: true }).click()
    await page.getByText(steps.done(steps.fact[kind])).waitFor()
  }

  it('takes a new client from the first question to a rating on its phone, and the coverage says so', async () => {
    const page = await desk('')
    await page.getByText(ledgerMattersTexts.zh.emptyTitle).waitFor()
    await page.getByRole('link', { name: ledgerMattersTexts.zh.add }).first().click()
    await picker(page).fill(NEW_CLIENT)
    await page.getByText(common.clientAdd(NEW_CLIENT)).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(common.clientAdded).waitFor()
    await page.getByLabel(common.service).selectOption({ label: '融资对接' })
    await page.getByLabel(common.owner).selectOption({ label: '王五' })
    await page.getByLabel(ledgerMattersTexts.zh.titleField).fill('设备贷款方案')
    await button(page, ledgerMattersTexts.zh.create).click()
    await page.getByRole('heading', { level: 1, name: '设备贷款方案' }).waitFor()

    await step(page, 'answered', async () => {})
    await step(page, 'commissioned', form => form.getByLabel(steps.document.commissioned ?? '').fill('WT-1'))
    await step(page, 'accepted', form => form.getByLabel(steps.promisedOn).fill('2025-11-28'))
    await step(page, 'materials', form => form.getByLabel(steps.list).fill('营业执照\n财务报表'))
    await step(page, 'started', async () => {})
    await step(page, 'promised', async form => {
      await form.getByLabel(steps.promisedNew).fill('2025-12-05')
      await button(form, steps.submit).click()
      await form.getByRole('alert').waitFor()
      await form.getByLabel(steps.consentOn).fill(TODAY)
    })
    await page.getByText(ledgerMattersTexts.zh.consent(TODAY)).waitFor()
    await step(page, 'contract', form => form.getByLabel(steps.yuan).fill('12500.50'))
    await step(page, 'delivered', async form => {
      await form.getByLabel(steps.asAgreed).selectOption('yes')
      await form.getByLabel(steps.outcome).fill('银行已批复')
    })
    await page.getByText('12,500.5').first().waitFor()
    await page.getByText(common.invitedUntil('2025-12-07')).waitFor()

    const paper = await followSlip(page)
    const link = await linkOn(paper)
    const { page: phone } = await visit(PHONE)
    await phone.goto(link)
    await rateByTaps(phone, { acceptance: 5, management: 4, quality: 5, personnel: 5 })
    expect(await receiptNumber(phone)).not.toBe('')

    await page.reload()
    await page.getByText(common.answered).waitFor()
    await page.getByRole('link', { name: `‹ ${common.title}` }).click()
    expect(await coverageRow(page, '一事一评')).toEqual(['1', '0', '1', '1', '1', '100.0%'])
  })

  async function linkOn(paper: Page): Promise<string> {
    const [link = ''] = await decodeQr(await paper.screenshot({ fullPage: true }))
    return link
  }

  async function followSlip(page: Page): Promise<Page> {
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: ledgerMattersTexts.zh.deliverySlip }).click(),
    ])
    await paper.waitForLoadState()
    await paper.getByText('2025年12月7日').first().waitFor()
    return paper
  }

  it('keeps what was typed when somebody else was faster', async () => {
    const page = await desk('')
    await page.locator('.ledger-rows tbody a').first().click()
    await button(page, steps.action.note).click()
    await page.locator('.step-form textarea').fill('已送达银行')
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const path = `/organizations/${installation.organizationId}/matters/${id}/steps`
    await installation.api('POST', path, { kind: 'document', day: TODAY, title: '批复', reference: 'PF-7' })
    await page.locator('.step-form').getByRole('button', { name: steps.submit, exact: true }).click()
    await page.getByText(common.conflict).waitFor()
    await page.getByText('PF-7').waitFor()
    expect(await page.locator('.step-form textarea').inputValue()).toBe('已送达银行')
    await page.locator('.step-form').getByRole('button', { name: steps.submit, exact: true }).click()
    await page.getByText(steps.done(steps.fact.note)).waitFor()
    await page.getByText('已送达银行').waitFor()
  })

  it('takes one visit after the other at a counter, with window and staff kept', async () => {
    const words = ledgerVisitsTexts.zh
    const page = await desk('/visits/new')
    await page.getByLabel(common.window).selectOption({ label: '三号窗口' })
    await page.getByLabel(common.staff).selectOption({ label: '赵六' })
    await picker(page).fill('新注册')
    await page.getByRole('option', { name: NEW_CLIENT }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('已登记 DF').waitFor()
    await page.getByRole('link', { name: common.slip }).waitFor()
    await expect.poll(() => picker(page).evaluate(each => each === document.activeElement)).toBe(true)
    expect(await page.getByLabel(common.staff).locator('option:checked').innerText()).toBe('赵六')
    const entered = page.getByText('已登记 DF')
    const first = await entered.innerText()
    await page.getByLabel(words.wayHead).selectOption('phone')
    await button(page, words.create).click()
    await expect.poll(() => entered.innerText()).not.toBe(first)
    await page.getByRole('link', { name: `‹ ${common.title}` }).click()
    await page.locator('.ledger-rows').waitFor()
    await page.getByRole('combobox', { name: words.wayHead }).selectOption('phone')
    await page.getByText(words.unnamed).waitFor()
    expect(new URL(page.url()).search).toBe('?way=phone')
    expect(await page.locator('.ledger-rows tbody tr').count()).toBe(1)
  })

  it('checks a credit code while it is typed, masks contacts, shows and erases them', async () => {
    const words = ledgerClientsTexts.zh
    const page = await desk('/clients/new')
    await page.locator('#field-name-zh').fill('广州明珠机械有限公司')
    await page.getByLabel(words.creditCode).fill(CREDIT_CODE.slice(0, 16))
    await page.getByText(words.codeLeft(2)).waitFor()
    await page.getByLabel(words.creditCode).fill(`${CREDIT_CODE.slice(0, 17)}1`)
    await page.getByText(words.codeWrong).waitFor()
    await button(page, words.create).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(words.creditCode).fill(CREDIT_CODE.toLowerCase())
    await page.getByText(words.codeRight).waitFor()
    await button(page, words.create).click()
    await button(page, words.addContact).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.contact).fill('13800138000')
    await dialog.getByRole('button', { name: words.addContact }).click()
    await page.getByText('138****8000').waitFor()
    await page.getByRole('button', { name: words.revealOf('138****8000') }).click()
    await page.getByText('13800138000').waitFor()
    await page.getByRole('button', { name: words.eraseOf('138****8000') }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.erase }).click()
    await page.locator('.contact-list').getByText(words.erased(TODAY)).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('13800138000')
  })

  it('invites what was not invited, by a rule that can be changed', async () => {
    const words = ledgerCoverageTexts.zh
    const page = await desk('/coverage')
    await page.getByLabel(words.invitesVisits).uncheck()
    await page.getByLabel(words.feedbackDays).fill('30')
    await button(page, '保存').click()
    await page.getByText(words.ruleSaved).waitFor()
    const base = `/organizations/${installation.organizationId}`
    await installation.api('POST', `${base}/visits`, { day: '2025-11-10' })
    await page.reload()
    await button(page, words.invite).click()
    await page.getByRole('dialog').getByRole('button', { name: words.invite }).click()
    await page.getByText(words.made('1')).waitFor()
    await page.getByRole('link', { name: words.printBatch }).waitFor()
    await page.getByRole('rowheader', { name: 'DF20251110' }).waitFor()
  })

  it('shows a member of staff the rows, not what those who run the organization decide', async () => {
    const staff = await addPerson(installation.world, 'org-staff', [installation.organizationId])
    const { context, page } = await visit(DESKTOP)
    await signInAs(installation, context, staff.id)
    await page.goto(`${installation.url}${installation.path}/ledger`)
    await page.locator('.ledger-rows tbody a').first().click()
    await page.getByText(steps.history).waitFor()
    expect(await page.getByText(ledgerMattersTexts.zh.secret).count()).toBe(0)
    expect(await button(page, steps.action.voided).count()).toBe(0)
    await page.goto(`${installation.url}${installation.path}/ledger/coverage`)
    await page.getByText(ledgerCoverageTexts.zh.rule).waitFor()
    expect(await button(page, ledgerCoverageTexts.zh.invite).count()).toBe(0)
  })
})
