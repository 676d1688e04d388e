import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attentionTexts } from '../../shared/texts/admin/attention.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { ADMINISTRATOR, sixDigits } from '../support/journey-admin.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { fillOffice, signInAs, UNHAPPY } from '../support/journey-office.ts'
import { expectReadable, openDetails } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addPerson } from '../support/people.ts'

const { zh } = recordsTexts
const PASSWORD = '新同事的一段够长的口令 2025'
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

describe("an organization's day", () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
    await fillOffice(installation)
  })
  afterAll(() => installation?.close())

  async function desk(path = ''): Promise<Page> {
    const { context, page } = await visit(DESKTOP)
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}${path}`)
    return page
  }
  const marks = (page: Page) => page.locator('.records tbody tr').count()

  it('begins with who waits, and leads from there to the answer, the call and the record of it', async () => {
    const page = await desk()
    await page.getByRole('heading', { name: attentionTexts.zh.waitingCount('2') }).waitFor()
    await page.getByText('2 号窗口（融资对接）').waitFor()
    expect(await page.locator('.comment-list p').allInnerTexts()).toEqual([UNHAPPY, '排队太久'])
    await page.locator('.waiting').getByRole('link', { name: attentionTexts.zh.seeAll }).click()
    await page.locator('.records').waitFor()
    expect(new URL(page.url()).search).toBe('?follow=waiting')
    expect(await marks(page)).toBe(2)
    await page.locator('.records tbody a').first().click()
    await page.getByText(zh.contactTitle).waitFor()
    expect(await page.locator('blockquote').innerText()).toBe(UNHAPPY)
    expect(await page.locator('main').innerText()).not.toContain('13800138000')
    await page.getByText('138****8000').waitFor()
    await page.getByRole('button', { name: zh.reveal }).click()
    await page.getByText('13800138000').waitFor()
    await page.getByRole('button', { name: zh.record }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(zh.how).selectOption('phone')
    await page.getByLabel(zh.note).fill('请打 13800138000')
    await page.getByRole('button', { name: zh.record }).click()
    await page.locator('#field-note-problem').waitFor()
    await page.getByLabel(zh.note).fill('约好周三下午当面说明')
    await page.getByRole('button', { name: zh.record }).click()
    await page.getByText(zh.recorded).waitFor()
    await page.getByText('约好周三下午当面说明').waitFor()
    await page.getByRole('link', { name: '概览', exact: true }).click()
    await page.getByRole('heading', { name: attentionTexts.zh.waitingCount('1') }).waitFor()
  })

  it('finds answers by filters and words that stand in the address, and comes back to them', async () => {
    const page = await desk('/responses')
    await page.getByText(zh.found('6')).waitFor()
    await page.getByLabel(zh.level).selectOption('negative')
    await page.getByText(zh.found('2')).waitFor()
    await page.getByRole('searchbox').fill('排队')
    await page.keyboard.press('Enter')
    await page.getByText(zh.found('1')).waitFor()
    expect(new URL(page.url()).search).toBe(`?level=negative&search=${encodeURIComponent('排队')}`)
    await page.locator('.records tbody a').click()
    await page.locator('blockquote').waitFor()
    await page.goBack()
    await page.getByText(zh.found('1')).waitFor()
    await page.getByRole('searchbox').fill('没有人写过')
    await page.getByRole('button', { name: zh.search, exact: true }).click()
    await page.getByText(zh.nothingMatches).waitFor()
    await page.locator('.empty').getByRole('link', { name: zh.clear }).click()
    await page.getByText(zh.found('6')).waitFor()
  })

  it('invites a colleague, who joins with a phone of their own and sees no single answer', async () => {
    const words = membersTexts.zh
    const page = await desk('/members')
    await page.getByLabel(words.email).fill('zhou.ting@example.cn')
    await page.getByLabel(words.roleHead).selectOption('org-staff')
    await page.getByRole('button', { name: words.create }).click()
    const link = await page.getByLabel(words.link).inputValue()
    const { page: theirs } = await visit(DESKTOP)
    await theirs.goto(link)
    await theirs.getByText('李敏 邀请您加入').waitFor()
    await expectReadable(theirs, LOOKS)
    await theirs.getByLabel(words.ownName).fill('周婷')
    await theirs.getByLabel(words.password).fill('short')
    await theirs.getByRole('button', { name: words.accept }).click()
    await theirs.getByRole('alert').waitFor()
    await theirs.getByLabel(words.password).fill(PASSWORD)
    await theirs.getByRole('button', { name: words.accept }).click()
    await theirs.getByRole('heading', { name: '概览' }).waitFor()
    const entries = theirs.getByRole('navigation', { name: '本机构' }).getByRole('link')
    expect(await entries.allInnerTexts()).toEqual(['概览', '评价码', '问卷', '台账', '服务目录', '机构档案'])
    await theirs.goto(link)
    await theirs.reload()
    await theirs.getByRole('heading', { name: words.badLinkTitle }).waitFor()

    await page.reload()
    const row = page.getByRole('row').filter({ hasText: '周婷' })
    await row.getByRole('button', { name: words.changeOf('周婷') }).click()
    await page.getByRole('dialog').getByLabel(words.roleHead).selectOption('org-admin')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText(words.changed('周婷')).waitFor()
    await theirs.goto(`${installation.url}${installation.path}`)
    await theirs.getByRole('heading', { name: '启用两步验证' }).waitFor()
    const secret = (await theirs.locator('.secret code').innerText()).replaceAll(' ', '')
    await theirs.locator('#field-totp').fill(sixDigits(secret, installation.world.clock.nowMs))
    await theirs.keyboard.press('Enter')
    await theirs.getByRole('link', { name: '评价记录' }).waitFor()

    await row.getByRole('button', { name: `${words.end}：周婷` }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.end }).click()
    await page.getByText(words.ended('周婷')).waitFor()
    await theirs.reload()
    await theirs.getByText('还没有您可以查看的机构').waitFor()
  })

  it('never loses its last administrator', async () => {
    const words = membersTexts.zh
    const page = await desk('/members')
    await page.getByRole('button', { name: `${words.end}：${ADMINISTRATOR.name}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.end }).click()
    await page.getByText('这是最后一位管理员').waitFor()
    await page.keyboard.press('Escape')
  })

  it('changes its name and its promise, which stand everywhere at once', async () => {
    const words = settingsTexts.zh
    const page = await desk('/settings')
    await page.getByLabel(words.nameZh, { exact: true }).fill('滨海市企业服务中心')
    await page.getByLabel(words.promiseZh).fill('差评 1 个工作日内联系您。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText(words.saved).waitFor()
    await page.locator('.header-organization').getByText('滨海市企业服务中心').waitFor()
    await page.reload()
    expect(await page.getByLabel(words.promiseZh).inputValue()).toBe('差评 1 个工作日内联系您。')
  })

  it('sees to the own account: other sessions end, the name changes', async () => {
    const words = settingsTexts.zh
    const page = await desk('')
    await page.goto(`${installation.url}/admin/account`)
    await page.getByLabel(words.ownName, { exact: true }).fill('李敏敏')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.account summary').getByText('李敏敏').waitFor()
    await page.getByRole('button', { name: words.endOthers }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.endOthers }).click()
    await page.getByText(words.onlyThis).waitFor()
    await page.getByLabel(words.current).fill('wrong')
    await page.getByLabel(words.fresh).fill('另一段足够长的口令 2026')
    await page.getByRole('button', { name: words.changePassword }).click()
    await page.getByText('当前密码不正确').first().waitFor()
    await page.getByLabel(words.current).fill(ADMINISTRATOR.password)
    await page.getByRole('button', { name: words.changePassword }).click()
    await page.getByText(words.passwordChanged).waitFor()
  })

  it('keeps the last answers on the screen, with their time, when the server is away', async () => {
    const { context, page } = await visit({ ...DESKTOP, expecting: /ERR_|Failed to load/ })
    await installation.signIn(context)
    await page.goto(`${installation.url}${installation.path}/responses`)
    await page.locator('.records').waitFor()
    await page.getByRole('link', { name: '概览', exact: true }).click()
    await page.locator('.rate-number').waitFor()
    await context.setOffline(true)
    await page.getByRole('link', { name: '评价记录', exact: true }).click()
    await page.getByText('显示的是截至').waitFor()
    expect(await marks(page)).toBe(6)
    await context.setOffline(false)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('显示的是截至').waitFor({ state: 'detached' })
  })

  it('shows an evaluator figures and no single answer', async () => {
    const { context, page } = await visit(DESKTOP)
    const evaluator = await addPerson(installation.world, 'evaluator', [installation.organizationId])
    await signInAs(installation, context, evaluator.id)
    await page.goto(`${installation.url}${installation.path}`)
    await page.locator('.rate-number').waitFor()
    expect(await page.getByRole('link', { name: '评价记录' }).count()).toBe(0)
    await page.goto(`${installation.url}${installation.path}/responses?level=negative`)
    await page.getByText('您的角色不能进行此操作。').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/排队|138/)
  })

  it.each(LANGUAGES)('can be read by everybody (%s), wide and narrow, light and dark', async lang => {
    const page = await desk()
    const see = async (path: string, wait: string) => {
      await page.goto(`${installation.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.locator(wait).first().waitFor()
      await openDetails(page)
      await expectReadable(page, LOOKS)
    }
    const { path } = installation
    await see(`${path}/responses`, '.records')
    await see(`${path}/responses?level=fair&search=x`, '.empty')
    const first = await page.goto(`${installation.url}${path}/responses?lang=${lang}&level=negative`)
    expect(first?.status()).toBe(200)
    await page.locator('.records tbody a').first().click()
    await page.locator('blockquote').waitFor()
    await expectReadable(page, LOOKS)
    await see(`${path}/members`, '.cards')
    await see(`${path}/settings`, '.form')
    await see('/admin/account', '.table-box')
  })
})
