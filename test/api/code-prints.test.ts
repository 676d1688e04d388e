import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { PRINT_FORMATS } from '../../shared/domain/print-formats.ts'
import { codesOf, makeBatch, makeCodes } from '../support/code-batches.ts'
import { addDesk, addMatter, addVisit, type Desk } from '../support/ledger-samples.ts'
import { addCode, addOffice, addPerson, call, type Office, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const COMPLAINTS = {
  person: { zh: '效能办公室' },
  phone: '020-87654321',
  email: 'tousu@example.cn',
  address: { zh: '海滨大道 8 号' },
  how: { zh: '也可以投递意见箱。' },
}

describe.each(DATABASES)('prints of codes on %s', database => {
  let world: World
  let office: Office
  let desk: Desk
  let matter: string
  let once: CodeReply

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    desk = await addDesk(world, office)
    const details = JSON.stringify({ phone: '020-11112222', complaints: COMPLAINTS })
    await world.owner
      .insertInto('organizationProfile')
      .values({ organizationId: office.id, details, updatedAt: 1 })
      .execute()
    matter = await addMatter(world, office, desk)
    once = (await makeCodes(world, office, { of: 'ledger', matters: [matter] }))[0] as CodeReply
  })
  afterAll(() => world?.close())

  const open = (query: object, cookie: string | undefined = office.cookie, of = office) =>
    call(world, cookie, 'GET', `${of.path}/code-prints?${new URLSearchParams(query as Record<string, string>)}`)
  const page = async (query: object, cookie?: string) => {
    const reply = await open(query, cookie)
    if (reply.status !== 200) throw new Error(await reply.text())
    return reply.text()
  }
  const drawn = (html: string) => html.match(/<article/g)?.length ?? 0

  it.each(['slip58', 'slip80', 'half'])('puts on a delivery slip what must be told at delivery: %s', async format => {
    const html = await page({ format, code: once.id })
    for (const told of ['第一服务中心', once.reference, '交付日期', '2025年6月10日', '贷款咨询', '王五']) {
      expect(html).toContain(told)
    }
    for (const told of ['反馈时限：2025年6月25日', '020-11112222', '自愿、可匿名', once.shortCode, once.url]) {
      expect(html).toContain(told)
    }
    const { person, phone, email, address, how } = COMPLAINTS
    for (const told of ['申诉投诉途径', person.zh, phone, email, address.zh, how.zh]) expect(html).toContain(told)
    expect(html).not.toContain('还没有填写申诉投诉途径')
    const english = await page({ format, code: once.id, lang: 'en' })
    for (const told of ['Feedback until 25 June 2025', 'Loans', 'Complaints and appeals', once.url]) {
      expect(english).toContain(told)
    }
  })

  it.each(PRINT_FORMATS)('prints hall, window, short code and the promise on every paper: %s', async format => {
    const windowId = await idOf(
      call(world, office.cookie, 'POST', `${office.path}/windows`, { name: { zh: '三号窗口' } }),
    )
    const code = await addCode(world, office.cookie, office.id, {
      ...{ kind: 'standing', purpose: 'test', windowId, label: { zh: '一楼大厅' } },
    })
    const html = await page({ format, code: code.id })
    for (const shown of ['一楼大厅', '三号窗口', code.shortCode, '自愿、可匿名', '<svg', '测试']) {
      expect(html).toContain(shown)
    }
    expect(html).not.toContain('style="')
  })

  const idOf = async (reply: Promise<Response>) => ((await (await reply).json()) as { id: string }).id

  it('allows exactly what the page inlines, and is kept nowhere', async () => {
    const reply = await open({ format: 'slip58', code: once.id })
    const html = await reply.text()
    const hash = (tag: string) => {
      const text = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? ''
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(reply.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
        `style-src ${hash('style')}; script-src ${hash('script')}`,
    )
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(html).toMatch(/@page \{ size: 58mm \d+mm; margin: 0mm \}/)
  })

  it('says where the complaint route is missing', async () => {
    const bare = await addOffice(world, '第二服务中心')
    const code = await addCode(world, bare.cookie, bare.id, { kind: 'once', form: 'visit' })
    const html = await (await open({ format: 'slip80', code: code.id }, bare.cookie, bare)).text()
    expect(html).toContain('还没有填写申诉投诉途径')
    expect(html).not.toContain('class="complaints"')
  })

  it('leaves out of a batch what can be used no more', async () => {
    const batch = await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 4 })
    const [one, two] = await codesOf(world, office, batch)
    await rate(world, one?.code ?? '', office.visit, ratings(5, 5, 5, 5))
    await call(world, office.cookie, 'POST', `${office.path}/codes/${two?.id}/revocation`)
    const html = await page({ format: 'sheet8', batch: batch.id })
    expect(drawn(html)).toBe(2)
    for (const gone of [one, two]) expect(html).not.toContain(gone?.shortCode)
    await call(world, office.cookie, 'POST', `${office.path}/code-batches/${batch.id}/revocation`)
    expect(await page({ format: 'sheet8', batch: batch.id })).toContain('没有可以打印的评价码')
    expect(await refusal(await open({ format: 'a4', code: one?.id }))).toEqual([410, 'code.used'])
    expect(await refusal(await open({ format: 'a4', code: two?.id }))).toEqual([410, 'code.revoked'])
  })

  it('prints a large batch in parts', async () => {
    const batch = await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 401 })
    const [first, second] = [
      await page({ format: 'slip58', batch: batch.id }),
      await page({ format: 'slip58', batch: batch.id, part: '2' }),
    ]
    expect([drawn(first), drawn(second)]).toEqual([400, 1])
    expect(first).toContain('401 个评价码中的 400 个')
    expect(first).toContain(`part=2`)
    const shown = [...(first + second).matchAll(/<p class="url">([^<]+)</g)].map(found => found[1])
    expect(new Set(shown).size).toBe(401)
  })

  it('lets staff print and see the codes of the matters and visits that they own, and no others', async () => {
    const owner = await addPerson(world, 'org-staff', [office.id])
    const other = await addPerson(world, 'org-staff', [office.id])
    await world.owner
      .updateTable('membership')
      .set({ staffId: desk.staffId })
      .where('accountId', '=', owner.id)
      .execute()
    const others = await addVisit(world, office, { ...desk, staffId: (await addDesk(world, office)).staffId })
    const batch = await makeBatch(world, office, {
      of: 'ledger',
      matters: [await addMatter(world, office, desk)],
      visits: [others],
    })
    expect(await page({ format: 'slip58', code: once.id }, owner.cookie)).toContain(once.url)
    expect(drawn(await page({ format: 'slip58', batch: batch.id }, owner.cookie))).toBe(1)
    expect(drawn(await page({ format: 'slip58', batch: batch.id }, other.cookie))).toBe(0)
    expect(await refusal(await open({ format: 'slip58', code: once.id }, other.cookie))).toEqual([
      403,
      'role.forbidden',
    ])
    const standing = await addCode(world, office.cookie, office.id, { kind: 'standing', staffId: desk.staffId })
    expect((await open({ format: 'a4', code: standing.id }, owner.cookie)).status).toBe(403)
    const seen = async (cookie: string) =>
      ((await (await call(world, cookie, 'GET', `${office.path}/codes/${once.id}`)).json()) as CodeReply).url
    expect([await seen(owner.cookie), await seen(other.cookie)]).toEqual([once.url, null])
  })

  it("does not know another organization's codes and batches, and refuses half a question", async () => {
    const foreign = await addOffice(world, '第三服务中心')
    const code = await addCode(world, foreign.cookie, foreign.id, { kind: 'standing' })
    const batch = await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 1 })
    expect((await open({ format: 'a4', code: code.id })).status).toBe(404)
    expect((await open({ format: 'a4', batch: batch.id }, foreign.cookie, foreign)).status).toBe(404)
    for (const query of [
      { format: 'a4' },
      { format: 'a3', code: once.id },
      { format: 'a4', code: once.id, batch: batch.id },
    ]) {
      expect((await open(query)).status).toBe(422)
    }
  })

  it('tells a person why there is nothing to print, on a page', async () => {
    const path = `${office.path}/code-prints?format=a4&code=${once.id}`
    const reply = await world.request(path, { headers: { accept: 'text/html,*/*', 'accept-language': 'en' } })
    expect([reply.status, reply.headers.get('content-type')]).toEqual([401, 'text/html; charset=UTF-8'])
    const html = await reply.text()
    for (const shown of ['This cannot be printed', 'Sign in first', 'href="/admin/"']) expect(html).toContain(shown)
  })
})
