import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordList, RecordReply } from '../../shared/contract/records.ts'
import { expectNoViolations } from '../support/axe.ts'
import { DESKTOP, PHONE, useBrowser } from '../support/journey-browser.ts'
import { signInAs } from '../support/journey-office.ts'
import { receiptNumber, submitButton } from '../support/journey-survey.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { addPerson } from '../support/people.ts'

const NOW_MS = Date.parse('2025-06-16T02:00:00Z')
// The browser's clock is turned by a script, and the preview's frame runs none.
const TURNED_CLOCK = /^Blocked script execution in .*\/preview\//
const MISSING = '缺少“服务质量”的题目：标准规定的四个维度都要评价'

describe('a questionnaire of one’s own', () => {
  let installation: JourneyWorld
  const visit = useBrowser(() => installation.url)

  beforeAll(async () => {
    installation = await openJourneyWorld(NOW_MS)
  })
  afterAll(() => installation?.close())

  it('is refused while it lacks a dimension, then published and used; old answers keep theirs', async () => {
    const { code } = await installation.addCode({ kind: 'standing' })
    await rate(code, 4)
    const { context, page: desk } = await visit({ ...DESKTOP, expecting: TURNED_CLOCK })
    await installation.signIn(context)
    await desk.goto(`${installation.url}${installation.path}/questionnaires`)
    await desk.getByText('第 1 版，自 2025-06-16 起；用于 1 个有效评价码').waitFor()
    await begin(desk)

    await desk.getByLabel('中文').first().fill('办事满意度')
    await desk.getByRole('button', { name: '删除：服务质量' }).click()
    await desk.getByText(MISSING).waitFor()
    await desk.getByRole('button', { name: '发布', exact: true }).click()
    await expectFocus(desk, 'checks')
    await expectNoViolations(desk)

    await desk.getByText('标准题库').click()
    await desk.getByRole('button', { name: '添加：解答或结果的专业性' }).click()
    await desk.getByText('可以发布：四个维度都有题目。').waitFor()
    await addOwn(desk)
    await preview(desk)
    await expectNoViolations(desk)
    await publish(desk)

    await desk.getByRole('button', { name: '改用这份 · 第 1 版' }).click()
    await desk.getByText('已改用“办事满意度 · 第 1 版”。').waitFor()
    await expectNoViolations(desk)

    const phone = await rate(code, 5)
    await phone.getByText('回答几个问题').tap()
    await phone.getByLabel('还缺什么服务？').fill('夜间窗口')
    await phone.reload()
    expect(await phone.getByLabel('还缺什么服务？').inputValue()).toBe('夜间窗口')
    await expectNoViolations(phone)
    await phone.getByRole('button', { name: '保存回答' }).tap()
    await phone.getByText('已答 1 题').waitFor()

    const base = `/organizations/${installation.organizationId}/responses`
    const { responses } = await installation.api<RecordList>('GET', base)
    const records = await Promise.all(responses.map(({ id }) => installation.api<RecordReply>('GET', `${base}/${id}`)))
    expect(records.map(record => [record.questionnaire.title.zh, record.questionnaire.items.length])).toEqual([
      ['办事满意度', 5],
      ['服务满意度评价（一次一评）', 4],
    ])
    await desk.goto(`${installation.url}${installation.path}/responses/${responses[0]?.id}`)
    await desk.getByText('还缺什么服务？').waitFor()
    await desk.getByText('夜间窗口').waitFor()
    await desk.goto(`${installation.url}${installation.path}/responses/${responses[1]?.id}`)
    await desk.getByText('服务人员').first().waitFor()
    expect(await desk.getByText('窗口好找吗').count()).toBe(0)
  })

  it('is moved about by keyboard, keeps what was not saved, and tells the second editor who was faster', async () => {
    const { context, page: desk } = await visit({ ...DESKTOP, expecting: TURNED_CLOCK })
    await installation.signIn(context)
    await desk.goto(`${installation.url}${installation.path}/questionnaires`)
    await begin(desk)
    const editor = desk.url()
    const rows = async () => {
      const ids = await desk.locator('ol.parts > li').evaluateAll(all => all.map(({ id }) => id))
      return ids.join().replaceAll('part-', '')
    }
    await desk.getByRole('button', { name: '下移：服务受理' }).focus()
    for (const _ of [1, 2]) await desk.keyboard.press('Enter')
    expect(await rows()).toBe('management,quality,acceptance,personnel')
    await expectFocus(desk, 'acceptance-down')
    await desk.getByText('有未保存的改动').waitFor()
    await desk.getByRole('link', { name: '概览', exact: true }).click()
    await desk.goBack()
    await desk.getByText('已恢复您上次没有保存的改动。').waitFor()
    expect(await rows()).toBe('management,quality,acceptance,personnel')

    const colleague = await addPerson(installation.world, 'org-head', [installation.organizationId])
    const other = await visit(DESKTOP)
    await signInAs(installation, other.context, colleague.id)
    await other.page.goto(editor)
    await other.page.getByLabel('中文').first().fill('同事的标题')
    await other.page.getByRole('button', { name: '保存草稿' }).click()
    await other.page.getByText(/^已保存/).waitFor()

    await desk.getByRole('button', { name: '保存草稿' }).click()
    await desk.getByText('别人先保存了').waitFor()
    await desk.getByText('org-head在 2025年6月16日').waitFor()
    await desk.getByText('您的与对方的不同之处').click()
    await desk.getByText('同事的标题').waitFor()
    await expectNoViolations(desk)
    expect(await rows()).toBe('management,quality,acceptance,personnel')
    await desk.getByRole('button', { name: '用我的代替' }).click()
    await desk.getByText(/^已保存/).waitFor()
    expect(await desk.getByText('别人先保存了').count()).toBe(0)

    await other.page.reload()
    await other.page.getByRole('button', { name: '放弃草稿' }).click()
    await other.page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click()
    await other.page.waitForURL(url => !url.href.startsWith(editor))
    await desk.getByLabel('中文').first().fill('还在写')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await desk.getByText('草稿刚被发布或放弃。').waitFor()
    await desk.getByRole('button', { name: '存为新草稿' }).click()
    await desk.getByText(/^已保存/).waitFor()
    expect(await desk.getByLabel('中文').first().inputValue()).toBe('还在写')
  })

  it('leaves as a file and comes back from it; a file with mistakes names each place', async () => {
    const { context, page: desk } = await visit(DESKTOP)
    await installation.signIn(context)
    await desk.goto(`${installation.url}${installation.path}/questionnaires`)
    await desk.getByRole('link', { name: '版本、预览和修改：全项版' }).first().click()
    const download = desk.waitForEvent('download')
    await desk.getByRole('button', { name: '导出 JSON · 第 1 版' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('服务满意度评价（一次一评）.json')
    const text = readFileSync(await file.path(), 'utf8')
    const buffer = (json: string) => ({ name: 'q.json', mimeType: 'application/json', buffer: Buffer.from(json) })

    await desk.goto(`${installation.url}${installation.path}/questionnaires/new`)
    await desk.getByLabel('从哪里开始').selectOption({ label: 'JSON 文件' })
    await desk.getByRole('button', { name: '建立草稿' }).click()
    await desk.getByText('请选择文件。').waitFor()
    const wrong = text.replace('办事指引清晰、明确', '长'.repeat(121)).replace('"quality"', '"price"')
    await desk.getByLabel('文件', { exact: true }).setInputFiles(buffer(wrong))
    await desk.getByRole('button', { name: '建立草稿' }).click()
    await desk.getByText('第 1 题：太长，最多 120 (text.zh)').waitFor()
    await desk.getByText('第 12 题：不在可选范围内 (dimension)').waitFor()
    await expectNoViolations(desk)
    await desk.getByLabel('文件', { exact: true }).setInputFiles(buffer(text))
    await desk.getByRole('button', { name: '建立草稿' }).click()
    await desk.getByText('题目（17）').waitFor()

    await desk.getByRole('button', { name: '导入 JSON' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('文件', { exact: true }).setInputFiles(buffer('[1]'))
    await expectNoViolations(desk)
    await dialog.getByRole('button', { name: '导入 JSON' }).click()
    await dialog.getByText('这个文件不是问卷的 JSON').waitFor()
    await dialog.getByLabel('文件', { exact: true }).setInputFiles(buffer(text.replace('一次一评', '大厅')))
    await dialog.getByRole('button', { name: '导入 JSON' }).click()
    await expect.poll(() => desk.getByLabel('中文').first().inputValue()).toBe('服务满意度评价（大厅）')
  })

  it('is read by staff, who are offered no change', async () => {
    const person = await addPerson(installation.world, 'org-staff', [installation.organizationId])
    const { context, page } = await visit({ ...PHONE, expecting: TURNED_CLOCK })
    await signInAs(installation, context, person.id)
    await page.goto(`${installation.url}${installation.path}/questionnaires`)
    await page.getByRole('link', { name: '版本、预览和修改：简版' }).first().tap()
    await page.getByRole('link', { name: '预览' }).tap()
    await page.frameLocator('.phone iframe').getByText('预览：不能提交。').waitFor()
    for (const name of ['复制为新问卷', '改用这份', '新建问卷']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0)
    }
  })

  /** Every item on the page with the same level; the phone stays open on the receipt. */
  async function rate(code: string, level: 4 | 5): Promise<Page> {
    const { page } = await visit(PHONE)
    await page.goto(`${installation.url}/s/${code}`)
    const name = level === 5 ? '非常满意' : '满意'
    for (const option of await page.getByRole('radio', { name, exact: true }).all()) await option.tap()
    await submitButton(page).tap()
    await receiptNumber(page)
    return page
  }
})

/** From the list to the editor, with a copy of the short questionnaire. */
async function begin(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '新建问卷' }).click()
  await desk.getByLabel('从哪里开始').selectOption({ label: '复制“简版”（一次一评）' })
  await expectNoViolations(desk)
  await desk.getByRole('button', { name: '建立草稿' }).click()
  await desk.getByRole('heading', { name: '编辑问卷' }).waitFor()
  await desk.getByText('可以发布').waitFor()
}

/** A question, a reason and a question in words that no standard knows. */
async function addOwn(desk: Page): Promise<void> {
  for (const [button, words] of [
    ['自己写一题', '窗口好找吗'],
    ['添加标签', '停车不便'],
    ['添加文字题', '还缺什么服务？'],
  ] as const) {
    await desk.getByRole('button', { name: button }).click()
    await desk.waitForFunction(() => document.activeElement?.matches('input'))
    await desk.keyboard.type(words)
  }
}

async function preview(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '保存并预览' }).click()
  const phone = desk.frameLocator('.phone iframe')
  await phone.getByRole('heading', { name: '办事满意度' }).waitFor()
  await phone.getByRole('group', { name: '窗口好找吗' }).waitFor()
  expect(await phone.getByRole('button', { name: '提交评价' }).isDisabled()).toBe(true)
  await desk.getByRole('button', { name: '评价之后' }).click()
  await phone.getByText('回答几个问题').click()
  await phone.getByText('还缺什么服务？').waitFor()
  await desk.getByRole('button', { name: '评价页' }).click()
}

async function publish(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: '发布为第 1 版？' })
  await expectNoViolations(desk)
  await dialog.getByRole('button', { name: '发布' }).click()
  await desk.getByText('第 1 版已发布').waitFor()
}

async function expectFocus(page: Page, id: string): Promise<void> {
  await page.waitForFunction(wanted => document.activeElement?.id === wanted, id)
}
