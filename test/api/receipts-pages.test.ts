import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNonce, postForm } from '../support/people.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const CONTACT = { name: '李晓明', contact: '13812345678', contactConsent: 'on' }

describe.each(DATABASES)('the forms of a receipt on %s', database => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(database)
  })
  afterAll(() => desk?.world.close())

  const where = (reply: Response) => [reply.status, reply.headers.get('location')]
  const openParts = (html: string) => [...html.matchAll(/<details id="([\w-]+)" open/g)].map(match => match[1])
  /** The fields of the first form to this path, as a browser without a script would send them again. */
  const fieldsOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([\w.-]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    )

  it('stand folded on a fresh receipt, with nothing ticked and nothing asked for', async () => {
    const { receipt } = await desk.give(1)
    const html = await desk.page(receipt)
    expect(html).not.toMatch(/\schecked|<details[^>]* open|required/)
    expect([...html.matchAll(/<form method="post" action="([^"]+)"/g)].map(match => match[1])).toEqual([
      `/r/${receipt}/reasons`,
      `/r/${receipt}/comment`,
      `/r/${receipt}/contact`,
    ])
    expect(html).toContain(`href="/r/${receipt}/again"`)
  })

  it('save each part on its own and come back to it with 已保存, however often they are sent', async () => {
    const { receipt } = await desk.give()
    const parts: [string, Record<string, string>, string][] = [
      ['reasons', { 'tag.quality.solved.praise': 'on' }, '已选 1 项'],
      ['comment', { comment: '第一行\r\n<b>第二行</b>' }, '第一行\n&lt;b>第二行&lt;/b>'],
      ['follow-up', { comment: '又来了', publicationConsent: 'on' }, '又来了'],
      ['contact', { ...CONTACT, replyConsent: 'on' }, '138****5678'],
    ]
    for (const [part, fields, shown] of parts) {
      for (let sent = 0; sent < 2; sent++) {
        expect(where(await desk.post(receipt, part, fields))).toEqual([303, `/r/${receipt}?saved=${part}#${part}`])
      }
      const html = await desk.page(receipt, `?saved=${part}`)
      expect(html).toContain(`<p class="done" id="${part}" role="status" tabindex="-1">已保存</p>`)
      expect(html).toContain(shown)
    }
    const html = await desk.page(receipt)
    expect(html).toContain('name="tag.quality.solved.praise" checked')
    expect(html).not.toMatch(/13812345678|李晓明|class="done"/)
    expect(html).toContain('李**')
  })

  it('keep language and type size', async () => {
    const { receipt } = await desk.give()
    const reply = await postForm(desk.world, `/r/${receipt}/reasons?lang=en&large=1`, {})
    expect(where(reply)).toEqual([303, `/r/${receipt}?saved=reasons&lang=en&large=1#reasons`])
    expect(await desk.page(receipt, '?saved=reasons&lang=en')).toContain('>Saved</p>')
  })

  it('take an empty choice of reasons for none', async () => {
    const { receipt } = await desk.give()
    await desk.post(receipt, 'reasons', { 'tag.quality.solved.praise': 'on' })
    expect((await desk.post(receipt, 'reasons')).status).toBe(303)
    expect(await desk.page(receipt)).not.toMatch(/\schecked|已选/)
  })

  it('come back with what was typed and a summary that leads to it', async () => {
    const { receipt } = await desk.give()
    const long = `${'好'.repeat(1001)}"<b>`
    const reply = await desk.post(receipt, 'comment', { comment: long, publicationConsent: 'on' })
    const html = await reply.text()
    expect(reply.status).toBe(422)
    expect(html).toMatch(/id="errors" role="alert" tabindex="-1" autofocus>.*<a href="#comment-comment">最多 1000 字/s)
    expect(html).toContain(`${'好'.repeat(1001)}&quot;&lt;b></textarea>`)
    expect(html).toMatch(/name="publicationConsent" checked/)
    expect(openParts(html)).toEqual(['comment'])
    expect((await (await desk.post(receipt, 'comment', { comment: ' ' })).text()).includes('请写几句再保存')).toBe(true)
  })

  it('count a line end once, as the box on the page does', async () => {
    const { receipt } = await desk.give()
    const thousand = `${'好\r\n'.repeat(499)}好好`
    expect((await desk.post(receipt, 'comment', { comment: thousand })).status).toBe(303)
  })

  it('save no contact without the consent to use it, and tick nothing in its place', async () => {
    const { receipt } = await desk.give()
    const { contactConsent: _, ...without } = CONTACT
    const reply = await desk.post(receipt, 'contact', { ...without, replyConsent: 'on' })
    const html = await reply.text()
    expect(reply.status).toBe(422)
    expect(html).toContain('<a href="#contact-contactConsent">保存联系方式需要勾选')
    expect(html).toMatch(/value="13812345678"[^>]*>.*name="contactConsent" aria-/s)
    expect(html).toMatch(/name="replyConsent" checked/)
    expect(await desk.page(receipt)).not.toContain('138')
  })

  it('never drop a second text silently: what was written stays, and what was typed comes back', async () => {
    const { receipt } = await desk.give()
    await desk.post(receipt, 'comment', { comment: '第一次' })
    const reply = await desk.post(receipt, 'comment', { comment: '第二次' })
    const html = await reply.text()
    expect(reply.status).toBe(409)
    expect(html).toContain('<a href="#follow-up-comment">先前已经写过意见')
    expect(html).toContain('第一次')
    expect(html).toContain('>第二次</textarea>')
    expect(openParts(html)).toContain('follow-up')
  })

  it('take a part back after a second tap, and say so', async () => {
    const { receipt } = await desk.give()
    await desk.post(receipt, 'comment', { comment: '写错了' })
    const asking = await desk.page(receipt)
    expect(asking).toMatch(/<details class="erase"><summary>删除<\/summary>.*不能恢复/s)
    expect(fieldsOf(asking)).toEqual({ part: 'comment' })
    for (let sent = 0; sent < 2; sent++) {
      const reply = await desk.post(receipt, 'erasure', { part: 'comment' })
      expect(where(reply)).toEqual([303, `/r/${receipt}?erased=comment#comment`])
    }
    const html = await desk.page(receipt, '?erased=comment')
    expect(html).not.toContain('写错了')
    expect(html).toContain('id="comment" role="status" tabindex="-1">已删除')
  })

  it('lead back to the receipt where a page with errors is loaded anew', async () => {
    const { receipt } = await desk.give()
    for (const path of ['reasons', 'comment', 'follow-up', 'contact', 'erasure']) {
      expect(where(await desk.world.request(`/r/${receipt}/${path}?lang=en`))).toEqual([303, `/r/${receipt}?lang=en`])
    }
  })

  it('answer nonsense by a page, never by a 5xx', async () => {
    const { receipt } = await desk.give()
    const sent: [string, Record<string, string>][] = [
      ['reasons', { 'tag.nobody.offered': 'on' }],
      ['comment', { comment: 'a\u0000b' }],
      ['contact', { contact: '\u0007\u0007\u0007', contactConsent: 'on' }],
      ['erasure', { part: 'rating' }],
      ['erasure', {}],
      ['again', {}],
      ['again', { nonce: freshNonce(), version: desk.office.visit }],
    ]
    for (const [path, fields] of sent) {
      const reply = await desk.post(receipt, path, fields)
      expect([path, reply.status, reply.headers.get('content-type')]).toEqual([path, 422, 'text/html; charset=UTF-8'])
    }
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await desk.world.request(`/r/${receipt}/comment`, init)).status).toBe(415)
  })

  it('know nothing of an unknown receipt, all alike', async () => {
    const token = 'AAAAA0123456789012345678901'
    const replies = [
      await desk.world.request(`/r/${token}`),
      await desk.world.request(`/r/${token}/again`),
      await desk.post(token, 'reasons'),
      await desk.post(token, 'comment', { comment: '好' }),
      await desk.post(token, 'follow-up', { comment: '好' }),
      await desk.post(token, 'contact', CONTACT),
      await desk.post(token, 'erasure', { part: 'contact' }),
      await desk.post(token, 'again', { nonce: freshNonce(), version: desk.office.visit, 'r.quality': '5' }),
    ]
    for (const reply of replies) {
      expect(reply.status).toBe(404)
      const html = await reply.text()
      expect(html).toContain('<h1>找不到这个页面</h1>')
      expect(html).not.toContain('<form')
    }
  })

  describe('the questionnaire once more', () => {
    const again = { 'r.acceptance': '1', 'r.management': '1', 'r.quality': '1', 'r.personnel': '1' }

    it('is blank, of the same version and day, and says what it changes', async () => {
      const { receipt } = await desk.give(5, { kind: 'once', form: 'visit', serviceDay: '2025-06-02' })
      const html = await (await desk.world.request(`/r/${receipt}/again`)).text()
      expect(html).not.toMatch(/\schecked/)
      expect(html).toContain('在机构联系您之前，新的评价会代替这一份')
      expect(html).toContain('2025年6月2日')
      expect(fieldsOf(html)).toMatchObject({ version: desk.office.visit, nonce: expect.stringMatching(/^[\w-]{16,}$/) })
      expect(html).toContain(`action="/r/${receipt}/again" data-url="/api/v1/receipts/${receipt}/responses"`)
    })

    it('leads to a new receipt, the same one for a repeat, also of the JSON', async () => {
      const { receipt } = await desk.give()
      const nonce = freshNonce()
      const fields = { nonce, version: desk.office.visit, ...again }
      const replies = [await desk.post(receipt, 'again', fields), await desk.post(receipt, 'again', fields)]
      const [first, second] = replies.map(where)
      expect([first, second]).toEqual([[303, expect.stringMatching(/^\/r\/\w{27}$/)], first])
      expect(first?.[1]).not.toContain(receipt)
      const { url } = (await (await desk.rateAgain(receipt, 1, nonce)).json()) as { url: string }
      expect(url).toBe(first?.[1])
    })

    it('comes back with answers kept where one is missing', async () => {
      const { receipt } = await desk.give()
      const { 'r.quality': _, ...fields } = again
      const reply = await desk.post(receipt, 'again', { nonce: freshNonce(), version: desk.office.visit, ...fields })
      const html = await reply.text()
      expect(reply.status).toBe(422)
      expect(html).toContain('<li><a href="#q-quality">')
      expect([...html.matchAll(/\schecked/g)]).toHaveLength(3)
      expect(html).toContain(`action="/r/${receipt}/again"`)
    })

    it('is offered once: then the old receipt says so and keeps what was said', async () => {
      const { receipt } = await desk.give()
      await desk.post(receipt, 'comment', { comment: '留在这里' })
      await desk.post(receipt, 'again', { nonce: freshNonce(), version: desk.office.visit, ...again })
      const html = await desk.page(receipt)
      expect(html).toContain('这是先前的一份')
      expect(html).toContain('留在这里')
      expect(html).not.toMatch(/\/again"|\/contact"|\/follow-up"/)
      const replies = [
        await desk.world.request(`/r/${receipt}/again`),
        await desk.post(receipt, 'again', { nonce: freshNonce(), version: desk.office.visit, ...again }),
      ]
      for (const reply of replies) {
        expect(reply.status).toBe(409)
        expect(await reply.text()).toContain('<h1>这一份已经重新评价过</h1>')
      }
    })

    it('says so where the organization has made contact', async () => {
      const { receipt, nonce } = await desk.give(1)
      await desk.contacted((await desk.rowOf(nonce)).id)
      for (const path of ['', '/again']) {
        expect(await (await desk.world.request(`/r/${receipt}${path}`)).text()).toContain('不代替这一份计入统计')
      }
    })
  })
})
