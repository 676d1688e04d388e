import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { signInWith, sixDigits } from '../support/journey-admin.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { fillOffice, setPassword, signInAs, UNHAPPY } from '../support/journey-office.ts'
import { expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, ORGANIZATION, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addPerson } from '../support/people.ts'

const words = platformTexts.zh
const members = membersTexts.zh
const PASSWORD = '评价员的一段长口令 2025'
const NEW = '海州区创业服务中心'
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

describe("the platform administrator's day", () => {
  let installation: JourneyWorld
  let administrator: { id: string }
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
    await fillOffice(installation)
    administrator = await addPerson(installation.world, 'platform-admin', [])
  })
  afterAll(() => installation?.close())

  async function desk(path = '/admin/'): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await signInAs(installation, context, administrator.id)
    await page.goto(`${installation.url}${path}`)
    return page
  }
  const confirm = async (page: Page, action: string) => {
    await page.getByRole('button', { name: action }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: action }).click()
  }
  async function accept(link: string, name: string): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await context.clock.setFixedTime(installation.world.clock.nowMs)
    await page.goto(link)
    await page.getByLabel(members.ownName).fill(name)
    await page.getByLabel(members.password).fill(PASSWORD)
    await page.getByRole('button', { name: members.accept }).click()
    await page.getByRole('heading', { name: '启用两步验证' }).waitFor()
    const secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '')
    await page.locator('#field-totp').fill(sixDigits(secret, installation.world.clock.nowMs))
    await page.keyboard.press('Enter')
    return page
  }

  it('makes an organization and hands it to its administrator, who finds it ready', async () => {
    const page = await desk()
    await page.getByText(words.blind).waitFor()
    await page.getByRole('button', { name: words.newOrganization }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.create }).click()
    await page.getByRole('alert').waitFor()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.nameZh).fill(NEW)
    await dialog.getByLabel(words.function).selectOption('startup')
    await page.getByRole('dialog').getByRole('button', { name: words.create }).click()
    await page.getByText(words.created(NEW)).waitFor()
    await page.getByText(words.noAdministrator).waitFor()
    await page.locator('.notice').getByRole('link', { name: words.inviteAdministrator }).click()
    await page.getByLabel(words.email).fill('zheng.hao@example.cn')
    await page.getByLabel(words.role).selectOption('org-head')
    expect(await page.getByLabel(words.organization, { exact: true }).locator(':checked').innerText()).toBe(NEW)
    await page.getByRole('button', { name: members.create }).click()
    const head = await accept(await page.getByLabel(members.link).inputValue(), '郑浩')
    await head.getByRole('heading', { name: '概览' }).waitFor()
    await head.getByText(NEW).first().waitFor()
    await head.getByRole('link', { name: '问卷' }).click()
    await head.locator('.in-use').nth(1).waitFor()
    await page.getByRole('link', { name: words.organizations, exact: true }).click()
    await page.getByText(words.noAdministrator).waitFor({ state: 'detached' })
  })

  it('invites an evaluator for a list of organizations and shortens the list', async () => {
    const page = await desk('/admin/platform/invitations')
    await page.getByLabel(words.email).fill('ping.jia@example.cn')
    await page.getByLabel(words.role).selectOption('evaluator')
    await page.getByRole('button', { name: members.create }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(NEW).check()
    await page.getByLabel(ORGANIZATION.name.zh).check()
    await page.getByRole('button', { name: members.create }).click()
    const evaluator = await accept(await page.getByLabel(members.link).inputValue(), '评审员')
    await evaluator.getByText(ORGANIZATION.name.zh).first().waitFor()
    await page.getByRole('link', { name: words.accounts, exact: true }).click()
    await page.getByRole('searchbox').fill('评审')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '评审员' }).click()
    await page.getByRole('button', { name: words.editList }).click()
    await page.getByRole('searchbox', { name: words.findOrganization }).fill('滨海')
    await page.getByLabel(ORGANIZATION.name.zh).uncheck()
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText(words.listSaved).waitFor()
    await evaluator.goto(`${installation.url}${installation.path}`)
    await evaluator.getByText('没有这个页面').waitFor()
  })

  it('disables and enables an account and resets a second factor', async () => {
    const staff = await addPerson(installation.world, 'org-admin', [installation.organizationId])
    await setPassword(installation, staff.id, PASSWORD)
    const page = await desk(`/admin/platform/accounts/${staff.id}`)
    await confirm(page, words.disable)
    await page.getByText(words.done).waitFor()
    await page.getByText(words.disabled).waitFor()
    const { page: theirs } = await visit(DESKTOP)
    await theirs.goto(`${installation.url}/admin/`)
    await signInWith(theirs, { email: staff.email, password: PASSWORD })
    await theirs.getByText('邮箱或密码不正确').waitFor()
    await confirm(page, words.enable)
    await page.getByText(words.active).waitFor()
    await confirm(page, words.resetTotp)
    await page.getByText(words.noTotp).waitFor()
    await signInWith(theirs, { email: staff.email, password: PASSWORD })
    await theirs.getByRole('heading', { name: '启用两步验证' }).waitFor()
  })

  it('sees nothing of what respondents said, wherever it goes', async () => {
    const page = await desk(installation.path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    let seen = ''
    for (const path of ['', '/accounts', '/invitations']) {
      await page.goto(`${installation.url}/admin/platform${path}`)
      await page.locator('.cards, .empty, .form').last().waitFor()
      seen += await page.locator('body').innerText()
    }
    expect(seen).not.toContain(UNHAPPY.slice(0, 8))
    expect(seen).not.toMatch(/满意率|份评价|差评/)
  })

  it.each(LANGUAGES)('can be read by everybody (%s), wide and narrow, light and dark', async lang => {
    const page = await desk('/admin/platform')
    const see = async (path: string, wait: string) => {
      await page.goto(`${installation.url}/admin/platform${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.locator(wait).first().waitFor()
      await expectReadable(page, LOOKS)
    }
    await see('', '.cards')
    await page.getByRole('button', { name: platformTexts[lang].newOrganization }).click()
    await page.getByRole('dialog').waitFor()
    await expectReadable(page, LOOKS)
    await see('?search=zzz', '.empty')
    await see('/accounts', '.cards')
    await see(`/accounts/${administrator.id}`, '.facts')
    await see('/invitations', '.form')
    await page.getByLabel(platformTexts[lang].role).selectOption('evaluator')
    await page.locator('.choices label').first().waitFor()
    await expectReadable(page, LOOKS)
  })
})
