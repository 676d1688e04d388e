import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchReply } from '../../shared/contract/code-batches.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { useBrowser } from '../support/journey-browser.ts'
import { expectReadable, type Look } from '../support/journey-screens.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { addDesk, addMatter } from '../support/ledger-samples.ts'
import type { Office } from '../support/people.ts'
import { openSessionOf } from '../support/sessions.ts'
import { decodeQr } from '../support/zbar.ts'

const words = codeBatchesTexts.zh
const LOOKS: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
]

describe('codes in the office', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(Date.parse('2025-12-08T02:00:00Z'))
    const { world, organizationId: id } = installation
    const office: Office = {
      ...{ id, path: `/api/v1/organizations/${id}`, cookie: await openSessionOf(installation) },
      ...{ visit: await installation.version('visit'), matter: await installation.version('matter') },
    }
    const desk = await addDesk(world, office)
    for (const deliveredOn of ['2025-12-01', '2025-12-05', '2025-12-06']) {
      await addMatter(world, office, desk, { deliveredOn })
    }
    await addMatter(world, office, desk, { deliveredOn: '2025-10-01' })
  })
  afterAll(() => installation?.close())

  const openDesk = async (path: string) => {
    const visitor = await visit({ viewport: { width: 1280, height: 900 } })
    await installation.signIn(visitor.context)
    await visitor.page.goto(`${installation.url}${installation.path}/codes${path}`)
    return visitor
  }
  const open = async (path: string): Promise<Page> => (await openDesk(path)).page
  const batches = async () => {
    const path = `/organizations/${installation.organizationId}/code-batches`
    const list = await installation.api<{ batches: BatchReply[] }>('GET', path)
    return list.batches
  }

  it('makes once-codes for what was delivered, once whoever clicks twice, and prints their slips', async () => {
    const page = await open('')
    await page.getByRole('link', { name: words.newBatch }).first().click()
    await page.getByRole('link', { name: words.of.ledger }).click()
    await page.getByText(words.chosen(3)).waitFor()
    await page.getByRole('button', { name: words.create }).dblclick()
    await page.getByRole('heading', { level: 1, name: words.of.ledger }).waitFor()
    expect((await batches()).map(each => [each.of, each.made])).toEqual([['ledger', 3]])
    const [print] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: words.formats.slip58 }).click(),
    ])
    await print.getByText('反馈时限：2025年12月16日').waitFor()
    const code = print.locator('[role="img"]').first()
    expect(await decodeQr(await code.screenshot())).toEqual([await code.getAttribute('aria-label')])
  })

  it('says which row has no room for a code any more', async () => {
    const page = await open('/batches/new?of=ledger')
    await page.getByText(words.chosen(0)).waitFor()
    await page.getByRole('button', { name: words.create }).click()
    await page.getByRole('alert').getByText(words.nothingChosen).waitFor()
    await page.getByRole('button', { name: words.all, exact: true }).click()
    await page.getByRole('button', { name: words.create }).click()
    await page
      .getByRole('alert')
      .getByText(/^.*BJ-\d+：已过反馈时限/)
      .waitFor()
    await page.getByLabel(words.validDays).fill('5')
    await page.getByRole('button', { name: words.create }).click()
    await page.getByRole('heading', { level: 1, name: words.of.ledger }).waitFor()
  })

  it('makes posters for the whole organization and numbered slips, and revokes a batch', async () => {
    const page = await open('/batches/new')
    await page.getByLabel(words.organization).check()
    await page.getByLabel('贷款咨询').check()
    await page.getByLabel(words.labelPoster).fill('一楼大厅')
    await page.getByRole('button', { name: words.create }).click()
    await page.getByRole('heading', { level: 1, name: '一楼大厅' }).waitFor()
    await page.goto(`${installation.url}${installation.path}/codes/batches/new?of=numbers`)
    await page.getByLabel(words.count).fill('12')
    await page.getByLabel(words.prefix).fill('DT-')
    await page.getByRole('button', { name: words.create }).click()
    await page.getByRole('link', { name: words.seeCodes }).click()
    await page.getByRole('link', { name: 'DT-0012' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(12)
    await page.goBack()
    await page.getByRole('button', { name: words.revoke }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.revoke }).click()
    await page.getByRole('button', { name: words.revoke }).first().waitFor({ state: 'detached' })
    expect((await batches())[0]).toMatchObject({ made: 12, open: 0, revoked: 12 })
  })

  it('replaces a stolen poster, and shows what it replaced', async () => {
    const stolen = await installation.addCode({ kind: 'standing', label: { zh: '东门' } })
    const page = await open(`/${stolen.id}`)
    await page.getByRole('button', { name: words.replace }).click()
    await expectReadable(page, LOOKS)
    await page.getByRole('dialog').getByRole('button', { name: words.replace }).click()
    await page.getByRole('heading', { name: words.history }).waitFor()
    expect(page.url()).not.toContain(stolen.id)
    await page.getByRole('link', { name: stolen.shortCode }).click()
    await page.waitForURL(new RegExp(stolen.id))
    await page.getByText('已作废').first().waitFor()
    const scan = await page.request.get(`${installation.url}/s/${stolen.code}`)
    expect(scan.status()).toBe(410)
  })

  it('adds a window from within the form of a new code, which that neither sends nor checks', async () => {
    const { zh } = codesTexts
    const { page, settled } = await openDesk('/new?kind=standing')
    await page.getByRole('button', { name: zh.addWindow }).click()
    await page.getByRole('dialog').getByLabel(zh.nameZh, { exact: true }).fill('西门窗口')
    await page.keyboard.press('Enter')
    await page.getByText(zh.added('西门窗口')).waitFor()
    await settled()
    expect(new URL(page.url()).pathname).toMatch(/\/codes\/new$/)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByLabel(zh.label, { exact: true }).fill('西门')
    await page.getByRole('button', { name: zh.create, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '西门' }).waitFor()
    await page.locator('dl.facts').getByText('西门窗口').waitFor()
  })

  const first = async () => (await batches()).at(-1)?.id ?? ''
  const SCREENS: readonly [string, () => string | Promise<string>, string][] = [
    ['the batches', () => '/batches', 'table'],
    ['a batch of posters', () => '/batches/new', '.check-list'],
    ['a batch from the ledger', () => '/batches/new?of=ledger&form=visit', '.filters'],
    ['a batch of numbers', () => '/batches/new?of=numbers', '#field-count'],
    ['one batch', async () => `/batches/${await first()}`, 'dl.facts'],
    ['the codes of a batch', async () => `?batch=${await first()}`, 'table'],
  ]
  it.each(SCREENS)('can be read by everybody: %s', async (_, path, shown) => {
    for (const lang of LANGUAGES) {
      const address = await path()
      const page = await open(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.locator(shown).first().waitFor()
      await page.locator('.loading').waitFor({ state: 'detached' })
      await expectReadable(page, LOOKS)
    }
  })
})
