import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations } from '../support/axe.ts'
import { ADMINISTRATOR, refreshUntil, signInWith } from '../support/journey-admin.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { rateByTaps, receiptNumber } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'

const NOW_MS = Date.parse('2025-11-22T02:00:00Z')
const MINUTE_MS = 60_000

describe('an administrator', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
  })
  afterAll(() => installation?.close())

  it('signs in with password and six digits, and out again', async () => {
    const { page } = await visit(DESKTOP)
    await page.goto(`${installation.url}/admin/`)
    await signInWith(page, ADMINISTRATOR)
    await page.getByLabel('六位验证码').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-totp')
    await expectNoViolations(page)
    await page.getByLabel('六位验证码').fill(installation.nextTotp())
    await page.keyboard.press('Enter')
    await page.waitForURL(`${installation.url}${installation.path}`)
    await page.getByText(ADMINISTRATOR.name).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByText('您已退出登录。').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    expect(await page.getByText(ADMINISTRATOR.name).count()).toBe(0)
  })

  it('is told alike of a wrong password and an unknown name, and waits 15 minutes after five failures', async () => {
    const { page } = await visit(DESKTOP)
    await page.goto(`${installation.url}/admin/`)
    await signInWith(page, { email: 'nobody@example.cn', password: ADMINISTRATOR.password })
    await page.getByRole('alert').getByText('邮箱或密码不正确。').waitFor()
    for (let attempt = 1; attempt <= 5; attempt++) {
      const reply = page.waitForResponse(response => response.url().endsWith('/api/v1/session'))
      await signInWith(page, { email: ADMINISTRATOR.email, password: `口令猜测第 ${attempt} 次` })
      expect((await (await reply).json()).message).toBe('邮箱或密码不正确。')
    }
    await signInWith(page, ADMINISTRATOR)
    await page.getByRole('alert').getByText('多次登录失败，请 15 分钟后再试。').waitFor()
    await expectNoViolations(page)
    installation.world.clock.nowMs += 15 * MINUTE_MS
    await signInWith(page, ADMINISTRATOR, installation.nextTotp())
    await page.waitForURL(`${installation.url}${installation.path}`)
  })

  it('comes back to the same address when the session has ended meanwhile', async () => {
    const { page, settled } = await visit(DESKTOP)
    const address = `${installation.url}${installation.path}/codes?kind=once`
    await page.goto(address)
    await signInWith(page, ADMINISTRATOR, installation.nextTotp())
    await page.getByRole('heading', { level: 1, name: '评价码' }).waitFor()
    expect(page.url()).toBe(address)
    await page.locator('.empty').waitFor()
    // What the screen still asks for would meet the ended session before the click does.
    await settled()

    installation.world.clock.nowMs += 31 * MINUTE_MS
    await page.getByRole('link', { name: '问卷' }).click()
    await page.getByText('会话已结束，请重新登录。登录后回到刚才的页面。').waitFor()
    await signInWith(page, ADMINISTRATOR, installation.nextTotp())
    await page.getByRole('heading', { level: 1, name: '问卷' }).waitFor()
    expect(page.url()).toBe(`${installation.url}${installation.path}/questionnaires`)
  })

  it('revokes a poster: the phone that scans it is told so, what it had given stays', async () => {
    const { url } = await installation.addCode({ kind: 'standing', label: { zh: '旧海报' } })
    const { page: phone } = await visit(PHONE)
    await phone.goto(url)
    await rateByTaps(phone, { acceptance: 5, management: 5, quality: 5, personnel: 5 })
    await receiptNumber(phone)

    const { page } = await visit(DESKTOP)
    await page.goto(`${installation.url}${installation.path}/codes`)
    await signInWith(page, ADMINISTRATOR, installation.nextTotp())
    await page.getByRole('link', { name: '旧海报' }).click()
    await page.getByRole('button', { name: '作废这个评价码' }).click()
    await page.getByRole('dialog').waitFor()
    await expectNoViolations(page)
    await page.getByRole('button', { name: '作废', exact: true }).click()
    await page.getByText('已作废，扫码的人会看到停用说明。').waitFor()
    await expectNoViolations(page)

    await showsNotice(phone, url, '这个评价码已停用', 410)
    await page.getByRole('link', { name: '概览' }).click()
    expect((await refreshUntil(page, 1)).rate).toBe('100.0%')
  })
})

describe('a phone', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
  })
  afterAll(() => installation?.close())

  it('rates a matter once: whoever opens its code again learns that it is used', async () => {
    const { url } = await installation.addCode({ kind: 'once', form: 'matter', reference: 'BH-2025-0117' })
    const { page } = await visit(PHONE)
    await page.goto(url)
    await page.getByText('BH-2025-0117').waitFor()
    await rateByTaps(page, { acceptance: 4, management: 4, quality: 4, personnel: 4 })
    await receiptNumber(page)
    await showsNotice(page, url, '这个评价码已经用过', 410)
    expect(await page.locator('a[href*="/r/"]').count()).toBe(0)
  })

  it('learns of an expired and of an unknown code what to do next', async () => {
    const expiresAt = installation.world.clock.nowMs + MINUTE_MS
    const { url } = await installation.addCode({ kind: 'standing', expiresAt })
    installation.world.clock.nowMs = expiresAt
    const { page } = await visit(PHONE)
    await showsNotice(page, url, '这个评价码已过期', 410)
    await showsNotice(page, `${url.slice(0, -3)}abc`, '找不到这个页面', 404)
    await showsNotice(page, `${installation.url}/r/nothing`, '找不到这个页面', 404)
  })

  it('answers all 17 items of the full questionnaire with the keyboard alone', async () => {
    const { page: desk } = await visit(DESKTOP)
    await desk.goto(`${installation.url}${installation.path}/questionnaires`)
    await signInWith(desk, ADMINISTRATOR, installation.nextTotp())
    await desk.getByRole('button', { name: '改用这份：全项版' }).first().click()
    await desk.getByText('已改用“全项版”。').waitFor()

    const { url } = await installation.addCode({ kind: 'standing', label: { zh: '二楼窗口' } })
    const { page } = await visit({ ...PHONE, isMobile: false, hasTouch: false })
    await page.goto(url)
    expect(await page.locator('fieldset').count()).toBe(17)
    await expectNoViolations(page)
    await tabTo(page, 'INPUT')
    for (let item = 0; item < 17; item++) {
      // Space takes the first option; each arrow moves one further.
      await page.keyboard.press('Space')
      for (let step = 0; step < item % 3; step++) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Tab')
    }
    expect(await focused(page)).toBe('BUTTON 提交评价')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(17)
    await page.keyboard.press('Enter')
    await receiptNumber(page)
  })
})

async function showsNotice(page: Page, url: string, title: string, status: number): Promise<void> {
  const reply = await page.goto(url)
  expect(reply?.status()).toBe(status)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await expectNoViolations(page)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body
    return tagName === 'INPUT'
      ? tagName
      : `${tagName} ${(document.activeElement as HTMLElement).innerText || textContent}`
  })
}

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).startsWith(tag)) return
  }
  throw new Error(`Tab never came to ${tag}`)
}
