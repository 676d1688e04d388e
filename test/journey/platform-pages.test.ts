import { afterAll, beforeAll, expect, it } from 'vitest'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { signInAs } from '../support/journey-office.ts'
import { EVERY_LOOK, expectReadable } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addOrganization, addPerson } from '../support/people.ts'

let installation: JourneyWorld
let administrator: { id: string }
const visit = useBrowser(() => installation.url)

beforeAll(async () => {
  installation = await openJourneyWorld(YEAR_END_MS)
  const { world } = installation
  administrator = await addPerson(world, 'platform-admin', [])
  for (let n = 0; n < 104; n++) await addOrganization(world, `海州区第 ${n} 服务站`)
})
afterAll(() => installation?.close())

it.each(LANGUAGES)('a long list is turned over and back, and can be read by everybody, in %s', async lang => {
  const words = platformTexts[lang]
  const { context, page } = await visit(DESKTOP)
  await signInAs(installation, context, administrator.id)
  await page.goto(`${installation.url}/admin/platform?search=%E6%B5%B7%E5%B7%9E&lang=${lang}`)
  const rows = page.locator('tbody tr')
  await page.getByRole('link', { name: words.nextPage }).click()
  await expect.poll(() => rows.count()).toBe(4)
  expect(new URL(page.url()).searchParams.get('search')).toBe('海州')
  await expectReadable(page, EVERY_LOOK)
  await page.getByRole('link', { name: words.firstPage }).click()
  await expect.poll(() => rows.count()).toBe(100)
})
