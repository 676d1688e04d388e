import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '../support/people.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const COMMENT = { comment: '办得很快' }
const CONTACT = { name: '李晓明', contact: '13812345678', contactConsent: true }
const UNKNOWN = 'AAAAA0123456789012345678901'
const VERBS: readonly [string, object][] = [
  ['reasons', { tags: [] }],
  ['comment', COMMENT],
  ['follow-up', COMMENT],
  ['contact', CONTACT],
]

describe.each(DATABASES)('what is said after the rating, on %s', database => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(database)
  })
  afterAll(() => desk?.world.close())

  const commentsOf = (responseId: string) =>
    desk.world.owner
      .selectFrom('responseComment')
      .selectAll()
      .where('responseId', '=', responseId)
      .orderBy('kind')
      .execute()
  const reasonsOf = (responseId: string) =>
    desk.world.owner.selectFrom('responseReason').selectAll().where('responseId', '=', responseId).execute()
  const contactsOf = (responseId: string) =>
    desk.world.owner.selectFrom('responseContact').selectAll().where('responseId', '=', responseId).execute()
  const given = async (level: 5 | 1 = 5) => {
    const { receipt, nonce } = await desk.give(level)
    return { receipt, id: (await desk.rowOf(nonce)).id }
  }

  describe('reasons', () => {
    it('are kept once each in the order of the list, and replaced by a later choice', async () => {
      const { receipt, id } = await given()
      const praise = ['quality.solved.praise', 'acceptance.waiting.problem', 'quality.solved.praise']
      for (const tags of [praise, praise]) expect((await desk.put(receipt, 'reasons', { tags })).status).toBe(204)
      expect(await reasonsOf(id)).toMatchObject([{ tags: 'acceptance.waiting.problem quality.solved.praise' }])
      await desk.put(receipt, 'reasons', { tags: ['personnel.attitude.praise'] })
      expect(await reasonsOf(id)).toMatchObject([{ tags: 'personnel.attitude.praise', erasedAt: null }])
    })

    it('are refused where nobody offered them', async () => {
      const { receipt, id } = await given()
      for (const tags of [['好'], [5], 'quality.solved.praise', null]) {
        expect(await refusal(await desk.put(receipt, 'reasons', { tags }))).toEqual([422, 'body.invalid'])
      }
      expect(await reasonsOf(id)).toEqual([])
    })

    it('of two who send at once end as one choice', async () => {
      const { receipt, id } = await given()
      const choices = [['quality.solved.praise'], ['quality.solved.problem']]
      const replies = await Promise.all(choices.map(tags => desk.put(receipt, 'reasons', { tags })))
      expect(replies.map(reply => reply.status)).toEqual([204, 204])
      const rows = await reasonsOf(id)
      expect(rows).toHaveLength(1)
      expect(choices.flat()).toContain(rows[0]?.tags)
    })
  })

  describe('a comment', () => {
    it('is written once: a repeat changes nothing, another text is a conflict', async () => {
      const { receipt, id } = await given()
      for (let sent = 0; sent < 3; sent++) expect((await desk.put(receipt, 'comment', COMMENT)).status).toBe(204)
      expect(await refusal(await desk.put(receipt, 'comment', { comment: '改了' }))).toEqual([409, 'comment.written'])
      expect(await commentsOf(id)).toMatchObject([{ kind: 'comment', comment: '办得很快', publicationConsent: 0 }])
    })

    it('keeps the consent to publish only where it was given', async () => {
      const { receipt, id } = await given()
      await desk.put(receipt, 'comment', { ...COMMENT, publicationConsent: true })
      expect(await commentsOf(id)).toMatchObject([{ publicationConsent: 1 }])
    })

    it('of two who send at once is one of the two; who sent the other is told', async () => {
      for (let round = 0; round < 5; round++) {
        const { receipt, id } = await given()
        const texts = ['甲', '乙', '甲', '乙']
        const replies = await Promise.all(texts.map(comment => desk.put(receipt, 'comment', { comment })))
        const rows = await commentsOf(id)
        expect(rows).toHaveLength(1)
        expect(replies.map(({ status }) => status)).toEqual(texts.map(text => (text === rows[0]?.comment ? 204 : 409)))
      }
    })

    it('holds a thousand characters and not one more, and no control characters', async () => {
      const { receipt, id } = await given()
      for (const comment of ['', ' \n ', '好'.repeat(1001), 'a\u0000b', 'a\ud800b', 5, null]) {
        expect(await refusal(await desk.put(receipt, 'comment', { comment }))).toEqual([422, 'body.invalid'])
      }
      const lines = `${'好'.repeat(998)}\r\n好`
      expect((await desk.put(receipt, 'comment', { comment: lines })).status).toBe(204)
      expect((await commentsOf(id))[0]?.comment).toBe(lines.replace('\r', ''))
    })

    it('can be added to once, and only once it is there', async () => {
      const { receipt, id } = await given()
      const more = { comment: '第二天又来了' }
      expect(await refusal(await desk.put(receipt, 'follow-up', more))).toEqual([409, 'comment.written'])
      await desk.put(receipt, 'comment', COMMENT)
      for (let sent = 0; sent < 2; sent++) expect((await desk.put(receipt, 'follow-up', more)).status).toBe(204)
      expect(await refusal(await desk.put(receipt, 'follow-up', COMMENT))).toEqual([409, 'comment.written'])
      expect(await commentsOf(id)).toMatchObject([{ comment: '办得很快' }, { comment: '第二天又来了' }])
    })
  })

  describe('contact details', () => {
    it('are refused without consent to use them, and without anything to use', async () => {
      const { receipt, id } = await given()
      const wrong = [{ contactConsent: false }, { contactConsent: undefined }, { contact: '1' }, { name: 'a\nb' }]
      for (const change of wrong) {
        expect((await refusal(await desk.put(receipt, 'contact', { ...CONTACT, ...change })))[0]).toBe(422)
      }
      expect(await contactsOf(id)).toEqual([])
    })

    it('are kept with exactly the consents that were given, and replaced by later ones', async () => {
      const { receipt, id } = await given()
      await desk.put(receipt, 'contact', { ...CONTACT, replyConsent: true })
      expect(await contactsOf(id)).toMatchObject([{ contactConsent: 1, replyConsent: 1 }])
      await desk.put(receipt, 'contact', { contact: 'li.ming@example.org', contactConsent: true })
      expect(await contactsOf(id)).toMatchObject([{ replyConsent: 0 }])
      expect(await desk.page(receipt)).toContain('l***@example.org')
    })

    it('of two who send at once end as one', async () => {
      const { receipt, id } = await given()
      const replies = await Promise.all([1, 2, 3].map(() => desk.put(receipt, 'contact', CONTACT)))
      expect(replies.map(reply => reply.status)).toEqual([204, 204, 204])
      expect(await contactsOf(id)).toHaveLength(1)
    })
  })

  describe('what is taken back', () => {
    it('is gone from its table, part by part, and the rating counts as before', async () => {
      const { receipt, id } = await given(1)
      const sums = await desk.world.owner.selectFrom('daily').selectAll().execute()
      await desk.put(receipt, 'reasons', { tags: ['quality.solved.problem'] })
      await desk.put(receipt, 'comment', COMMENT)
      await desk.put(receipt, 'follow-up', COMMENT)
      await desk.put(receipt, 'contact', CONTACT)
      for (const part of ['reasons', 'comment', 'follow-up', 'contact']) {
        for (let sent = 0; sent < 2; sent++) expect((await desk.erase(receipt, part)).status).toBe(204)
      }
      const at = desk.world.clock.nowMs
      const gone = { comment: null, salt: null, erasedAt: at }
      expect(await commentsOf(id)).toMatchObject([gone, gone])
      expect(await reasonsOf(id)).toMatchObject([{ tags: null, salt: null, erasedAt: at }])
      expect(await contactsOf(id)).toMatchObject([{ sealed: null, erasedAt: at }])
      expect(await desk.world.owner.selectFrom('daily').selectAll().execute()).toEqual(sums)
      expect(await desk.page(receipt)).toContain('已计入')
    })

    it('is on record as taken back, once, without what it said', async () => {
      const { receipt, id } = await given()
      await desk.put(receipt, 'comment', COMMENT)
      await Promise.all([1, 2, 3].map(() => desk.erase(receipt, 'comment')))
      const rows = await desk.world.owner.selectFrom('audit').selectAll().where('subjectId', '=', id).execute()
      expect(rows).toMatchObject([{ action: 'response-part.erased', accountId: null }])
      expect(JSON.parse(rows[0]?.details ?? '')).toEqual({ part: 'comment', by: 'respondent' })
    })

    it('is nothing where nothing was said, and may not be said again where it was written once', async () => {
      const { receipt } = await given()
      expect((await desk.erase(receipt, 'contact')).status).toBe(204)
      await desk.put(receipt, 'comment', COMMENT)
      await desk.erase(receipt, 'comment')
      expect(await refusal(await desk.put(receipt, 'comment', COMMENT))).toEqual([409, 'comment.written'])
      expect((await desk.put(receipt, 'contact', CONTACT)).status).toBe(204)
      await desk.erase(receipt, 'contact')
      expect((await desk.put(receipt, 'contact', CONTACT)).status).toBe(204)
    })

    it('is one of the four parts', async () => {
      const { receipt } = await given()
      for (const part of ['rating', '', 'Comment']) expect((await desk.erase(receipt, part)).status).toBe(422)
    })
  })

  it('is marked as a test where the code was one', async () => {
    const { receipt } = await desk.give(1, { kind: 'standing', purpose: 'test' })
    expect((await desk.put(receipt, 'comment', COMMENT)).status).toBe(204)
    const html = await desk.page(receipt)
    expect(html).toContain('<header class="banner">测试')
    expect(html).toContain('办得很快')
  })

  it('about an unknown receipt gets the same answer from every verb, and trips the same limit', async () => {
    const { receipt } = await given()
    const wrong = [UNKNOWN, `${receipt.slice(0, 26)}${receipt.endsWith('0') ? '1' : '0'}`, 'short']
    const seen = new Set<string>()
    for (const [part, body] of VERBS) {
      for (const token of wrong) seen.add(await told(await desk.put(token, part, body)))
    }
    for (const token of wrong) seen.add(await told(await desk.erase(token, 'comment')))
    for (const token of wrong) seen.add(await told(await desk.rateAgain(token, 5)))
    expect([...seen]).toEqual(['404 {"code":"not-found","params":{},"message":"没有找到。"}'])
    const reply = await manyTimes(() => desk.put(UNKNOWN, 'comment', COMMENT))
    expect(reply.status).toBe(429)
    expect((await desk.put(receipt, 'comment', COMMENT)).status).toBe(204)
  })

  const told = async (reply: Response) => `${reply.status} ${await reply.text()}`

  async function manyTimes(send: () => Promise<Response>): Promise<Response> {
    let reply = await send()
    for (let tries = 0; tries < 60 && reply.status === 404; tries++) reply = await send()
    return reply
  }
})
