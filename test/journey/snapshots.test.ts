import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { DESKTOP, useBrowser } from '../support/journey-browser.ts'
import { type ListWorld, openListWorld } from '../support/journey-list.ts'
import { EVERY_LOOK, expectReadable } from '../support/journey-screens.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addPerson, type Office, openCode, rate, ratings } from '../support/people.ts'

const HAIZHOU = { zh: '海州区创业服务中心', en: 'Haizhou Startup Service Centre' }

describe('figures that are kept', () => {
  let list: ListWorld
  const visit = useBrowser(() => list.url)

  beforeAll(async () => {
    list = await openListWorld(
      [
        { name: HAIZHOU, function: 'startup', visits: 12, matters: 0, satisfied: 9 },
        { name: { zh: '滨海市融资服务中心' }, function: 'finance', visits: 8, matters: 0, satisfied: 7 },
      ],
      YEAR_END_MS,
    )
  })
  afterAll(() => list?.close())

  const openScreen = async (path: string, lang: Language): Promise<Page> => {
    const { page, context } = await visit(DESKTOP)
    await list.signIn(context)
    await page.goto(`${list.url}/admin/${path}?lang=${lang}`)
    await page.locator('.loading').waitFor({ state: 'detached' })
    return page
  }
  const rateBadly = async () => {
    const [office] = list.offices as [Office]
    const { cookie } = await addPerson(list.world, 'org-admin', [office.id])
    const code = await openCode(list.world, { ...office, cookie })
    const reply = await rate(list.world, code, office.visit, ratings(1, 1, 1, 1))
    expect(reply.status).toBe(201)
  }

  it('can be read while there are none, in every look', async () => {
    for (const lang of LANGUAGES) {
      const page = await openScreen('snapshots', lang)
      await page.getByText(snapshotTexts[lang].emptyTitle).waitFor()
      await expectReadable(page, EVERY_LOOK)
    }
  })

  it.each(LANGUAGES)(
    'are taken from the list and show what changed since, readable in every look, in %s',
    async lang => {
      const words = snapshotTexts[lang]
      const page = await openScreen('comparison', lang)
      await page.getByRole('button', { name: words.take, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expectReadable(page, EVERY_LOOK)
      await dialog.getByLabel(words.note).fill('2025 年度报告，第一稿，报送民营经济发展局')
      await dialog.getByRole('button', { name: words.take, exact: true }).click()
      await page.getByText(words.noDifferences).waitFor()
      expect(await page.locator('.comparison tbody tr').count()).toBe(2)
      await expectReadable(page, EVERY_LOOK)

      await rateBadly()
      await page.reload()
      await page.getByText(words.someDifferences('1')).waitFor()
      const changed = page.getByRole('region', { name: words.differences }).getByRole('link')
      expect(await changed.allInnerTexts()).toEqual([HAIZHOU[lang]])
      await page.getByText(words.intact).waitFor()
      await expectReadable(page, EVERY_LOOK)

      await page.getByRole('link', { name: words.all }).click()
      await page.getByText('报送民营经济发展局').first().waitFor()
      await expectReadable(page, EVERY_LOOK)
    },
  )
})
