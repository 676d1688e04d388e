import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServiceReply } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { STAGE_NAMES } from '../../shared/texts/entered-names.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { signInAs } from '../support/journey-office.ts'
import { expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addPerson } from '../support/people.ts'

const { zh } = catalogueTexts
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

describe('catalogue and profile', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
  })
  afterAll(() => installation?.close())

  async function desk(path: string, lang: Language = 'zh'): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}${path}?lang=${lang}`)
    await page.locator('h1').waitFor()
    return page
  }
  const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()
  const add = <T extends { id: string }>(path: string, body: object) =>
    installation.api<T>('POST', `/organizations/${installation.organizationId}/${path}`, body)

  it('a service is entered with its five stages, found again, renamed, retired and taken back', async () => {
    const staff = await add('staff', { name: { zh: '陈敏' } })
    const page = await desk('/catalogue')
    await page.getByText(zh.emptyTitle.services).waitFor()
    await page.getByRole('link', { name: zh.addTitle.services }).click()
    await page.getByRole('button', { name: zh.create, exact: true }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(zh.nameZh, { exact: true }).first().fill('贷款担保')
    await page.locator('#field-function').selectOption('finance')
    await page.locator('#field-limit-days').fill('10')
    await page.locator('#field-details-price-zh').fill('免费')
    await page.getByRole('button', { name: zh.fillStages }).click()
    await page.getByRole('button', { name: zh.removeOf(zh.stepHead(5)) }).click()
    await page.getByRole('button', { name: zh.upOf(zh.stepHead(2)) }).click()
    await page.locator('#field-details-steps-0-range-least').fill('3')
    await page.locator('#field-details-steps-0-range-most').fill('1')
    await page.locator('#field-details-responsibleId').selectOption(staff.id)
    await page.getByRole('button', { name: zh.addMaterial }).click()
    await page.locator('#field-details-materials-0-zh').fill('营业执照')
    await page.getByRole('button', { name: zh.create, exact: true }).click()
    await page.locator('#field-details-steps-0-range-most-problem').waitFor()
    await page.locator('#field-details-steps-0-range-most').fill('5')
    await page.getByRole('button', { name: zh.create, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '贷款担保' }).waitFor()
    expect(await page.locator('.notice.warning').innerText()).toContain(zh.gap.steps)
    const id = new URL(page.url()).pathname.split('/').pop() ?? ''
    const path = `/organizations/${installation.organizationId}/services/${id}`
    expect(await installation.api<ServiceReply>('GET', path)).toMatchObject({
      limit: { days: 10, unit: 'working' },
      details: {
        ...{ price: { zh: '免费' }, materials: [{ zh: '营业执照' }], responsibleId: staff.id },
        steps: [
          { stage: 'acceptance', name: { zh: STAGE_NAMES.acceptance.zh }, range: { least: 3, most: 5 } },
          { stage: 'commission' },
          { stage: 'implementation' },
          { stage: 'delivery' },
        ],
      },
    })
    await page.locator('#field-name-zh').fill('融资担保')
    await save(page)
    await page.getByText(zh.saved).waitFor()
    expect(await page.locator('.history').innerText()).toContain('贷款担保')
    await page.getByRole('button', { name: zh.retire, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: zh.retire, exact: true }).click()
    await page.getByText(zh.nowRetired).waitFor()
    await page.getByRole('link', { name: `${zh.title} · ${zh.kinds.services}` }).click()
    await page.getByText(zh.emptyTitle.services).waitFor()
    await page.getByLabel(zh.stateHead).selectOption('all')
    await page.getByRole('searchbox').fill('融资')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '融资担保' }).click()
    await page.getByRole('button', { name: zh.reinstate }).click()
    await page.getByText(zh.nowReinstated).waitFor()
  })

  it('of two who edit the same window the second is told, and keeps what they typed', async () => {
    const { id } = await add('windows', { name: { zh: '一号窗口' } })
    const page = await desk(`/catalogue/windows/${id}`)
    await page.locator('#field-details-place-zh').fill('一楼')
    await installation.api('PATCH', `/organizations/${installation.organizationId}/windows/${id}`, { number: 'W-1' })
    await save(page)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('#field-details-place-zh').inputValue()).toBe('一楼')
  })

  it('the profile says what is missing, and takes figures as they are spoken', async () => {
    const words = profileTexts.zh
    const page = await desk('/profile')
    const missing = page.locator('.gap-list')
    await missing.getByText(words.gap['legal-person'], { exact: true }).waitFor()
    await page.getByLabel(words.legalPerson).fill('滨海市企业服务有限公司')
    await page.getByLabel(words.registeredCapital).fill('一百')
    await save(page)
    await page.getByText(words.wrongMoney).first().waitFor()
    await page.getByLabel(words.registeredCapital).fill('100.5')
    await page.getByRole('button', { name: words.fillSteps }).click()
    await page.locator('#field-details-complaints-phone').fill('020-12345678')
    await save(page)
    await page.getByText(words.saved, { exact: true }).waitFor()
    await missing.getByText(words.gap['legal-person'], { exact: true }).waitFor({ state: 'detached' })
    await missing.getByText(words.gap['complaint-ranges']).waitFor()
    await page.getByRole('button', { name: words.addYear }).click()
    await page.getByRole('dialog').getByLabel(words.year, { exact: true }).fill('2024')
    await page.getByRole('dialog').getByLabel(words.amount).fill('1250.5')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('1250.5').waitFor()
    const profile = await installation.api('GET', `/organizations/${installation.organizationId}/profile`)
    expect(profile).toMatchObject({ registeredCapital: 1_005_000, revenue: [{ year: 2024, yuan: 12_505_000 }] })
  })

  it('staff read what they may not change', async () => {
    const { id } = await add('services', { name: { zh: '法律咨询' }, function: 'comprehensive' })
    const staff = await addPerson(installation.world, 'org-staff', [installation.organizationId])
    const { context, page } = await visit(DESKTOP)
    await signInAs(installation, context, staff.id)
    await page.goto(`${installation.url}${installation.path}/catalogue/services/${id}`)
    await page.getByText(zh.readOnly).waitFor()
    expect(await page.locator('#field-name-zh').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: zh.retire }).count()).toBe(0)
  })

  it('can be read by everybody, in both languages and themes, wide and narrow', async () => {
    const name = { zh: '人才补贴申报与代办服务窗口', en: 'Window for talent subsidies and their applications' }
    const window = await add('windows', { name, number: 'CK-2025-0001' })
    const staff = await add('staff', { name: { zh: '梁晓彤' }, windows: [window.id], professional: true })
    const steps = ['commission', 'delivery'].map(stage => ({ stage, name: { zh: '一步', en: 'A step' } }))
    const details = { steps, materials: [{ zh: '营业执照' }], responsibleId: staff.id }
    const service = await add('services', { name, function: 'finance', details })
    await installation.api('PATCH', `/organizations/${installation.organizationId}/services/${service.id}`, {
      name: { zh: '人才补贴' },
    })
    for (const lang of LANGUAGES) {
      const words = catalogueTexts[lang]
      for (const path of ['/catalogue', `/catalogue/windows/${window.id}`, `/catalogue/staff/${staff.id}`]) {
        await look(await desk(path, lang))
      }
      const item = await desk(`/catalogue/services/${service.id}`, lang)
      await item.locator('.notice.warning').waitFor()
      await look(item)
      await item.getByRole('button', { name: words.retire, exact: true }).click()
      await look(item)
      const fresh = await desk('/catalogue/services/new', lang)
      await fresh.getByRole('button', { name: words.fillStages }).click()
      await fresh.getByRole('button', { name: words.create, exact: true }).click()
      await fresh.getByRole('alert').waitFor()
      await look(fresh)
      const profile = await desk('/profile', lang)
      await profile.locator('.gap-list').first().waitFor()
      await look(profile)
      await profile.getByRole('button', { name: profileTexts[lang].addYear }).click()
      await look(profile)
    }
  })

  async function look(page: Page): Promise<void> {
    await expect.poll(() => page.locator('.loading').count(), { timeout: 10_000 }).toBe(0)
    await expectReadable(page, LOOKS)
  }
})
