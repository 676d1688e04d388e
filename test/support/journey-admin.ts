import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const ADMINISTRATOR = { name: '李敏', email: 'li.min@example.cn', password: '一段足够长的口令 2025' }

/** What the authenticator app on the administrator's phone shows at this moment. */
export function sixDigits(secret: string, nowMs: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: nowMs })
}

/** What the overview says, as text: a reader's figures, not the API's. */
export interface ShownFigures {
  readonly n: string
  readonly rate: string
  readonly dimensions: string[][]
  readonly months: string[][]
}

/** Presses 刷新 and waits until the figures count this many answers. */
export async function refreshUntil(page: Page, n: number): Promise<ShownFigures> {
  const press = async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    return page.locator('.rate-number').count()
  }
  await expect.poll(press).toBe(1)
  await expect.poll(async () => (await shownFigures(page)).n).toBe(`${n} 份`)
  return shownFigures(page)
}

async function shownFigures(page: Page): Promise<ShownFigures> {
  const closed = page.locator('details.figures:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
  return {
    n: await page.locator('dt:text-is("计入的评价") + dd').innerText(),
    rate: await page.locator('.rate-number').innerText(),
    dimensions: await rowsOf(page, '四个维度 · 查看数据表'),
    months: await rowsOf(page, '近 12 个月 · 查看数据表'),
  }
}

/** The cells of a table's body, row by row. */
export function rowsOf(page: Page, region: string): Promise<string[][]> {
  const rows = page.getByRole('region', { name: region, exact: true }).locator('tbody tr')
  return rows.evaluateAll(all => all.map(row => [...row.children].map(cell => (cell as HTMLElement).innerText.trim())))
}

export async function signInWith(page: Page, who: { email: string; password: string }, totp?: string): Promise<void> {
  await page.getByLabel('电子邮箱').fill(who.email)
  await page.getByLabel('密码').fill(who.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  if (totp === undefined) return
  await page.getByLabel('六位验证码').fill(totp)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
