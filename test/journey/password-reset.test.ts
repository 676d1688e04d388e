import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { resetTexts } from '../../shared/texts/admin/reset.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { signInWith } from '../support/journey-admin.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { setPassword, signInAs } from '../support/journey-office.ts'
import { EVERY_LOOK, expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addPerson } from '../support/people.ts'

const FRESH = '新换的一段长口令 2025'

describe('a forgotten password', () => {
  let installation: JourneyWorld
  let forgetful: { id: string; email: string }
  let platformAdmin: { id: string }
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(YEAR_END_MS)
    const { world, organizationId } = installation
    forgetful = await addPerson(world, 'org-staff', [organizationId], false)
    platformAdmin = await addPerson(world, 'platform-admin', [])
    await setPassword(installation, forgetful.id, '已经忘记的长口令 2025')
  })
  afterAll(() => installation?.close())

  const at = async (path: string, lang: Language, accountId?: string): Promise<Page> => {
    const { context, page } = await visit(DESKTOP)
    await context.clock.setFixedTime(installation.world.clock.nowMs)
    if (accountId) await signInAs(installation, context, accountId)
    const [place, key = ''] = path.split('#')
    await page.goto(`${installation.url}${place}?lang=${lang}#${key}`)
    return page
  }
  const makeLink = async (page: Page, lang: Language) => {
    const words = resetTexts[lang]
    await page.getByRole('button', { name: words.actionOf('org-staff') }).click()
    await page.getByRole('dialog').waitFor()
    await expectReadable(page, EVERY_LOOK)
    await page.getByRole('dialog').getByRole('button', { name: words.action, exact: true }).click()
    const link = page.getByLabel(words.link, { exact: true })
    await link.waitFor()
    await expectReadable(page, EVERY_LOOK)
    return (await link.inputValue()).slice(installation.url.length)
  }

  it.each(LANGUAGES)('is set anew by a link that works once, readable in every look, in %s', async lang => {
    const words = resetTexts[lang]
    const admin = await installation.api<{ user: { id: string } }>('GET', '/session')
    const link = await makeLink(await at(`${installation.path}/members`, lang, admin.user.id), lang)
    const page = await at(link, lang)
    await page.getByText(words.lead('org-staff', forgetful.email)).waitFor()
    await page.getByRole('button', { name: words.submit }).click()
    await page.getByRole('alert').waitFor()
    await expectReadable(page, EVERY_LOOK)
    await page.getByLabel(words.password).fill(FRESH)
    await page.getByRole('button', { name: words.submit }).click()
    await page.getByText(words.done).waitFor()
    await expectReadable(page, EVERY_LOOK)
    const again = await at(link, lang)
    await again.getByText(words.badLink).waitFor()
    await expectReadable(again, EVERY_LOOK)
  })

  it.each(LANGUAGES)(
    "gets its link from the platform's administrator too, readable in every look, in %s",
    async lang => {
      const link = await makeLink(await at(`/admin/platform/accounts/${forgetful.id}`, lang, platformAdmin.id), lang)
      const page = await at(link, lang)
      await page.getByLabel(resetTexts[lang].password).fill(FRESH)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: resetTexts[lang].toSignIn }).click()
      if (lang === 'en') await page.getByRole('button', { name: '中文' }).click()
      await signInWith(page, { email: forgetful.email, password: FRESH })
      await page.waitForURL(`${installation.url}${installation.path}`)
    },
  )
})
