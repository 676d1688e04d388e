import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../api/keys/key-ring.ts'
import { contactPurpose } from '../../api/receipts/contact.ts'
import type { Difference } from '../../api/verify/difference.ts'
import { verify } from '../../api/verify/verify.ts'
import { questionnaire } from '../domain/samples.ts'
import { freshNonce, openCode, rate, ratings } from '../support/people.ts'
import { putInUse } from '../support/questionnaires.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const content = { ...questionnaire('visit-short'), questions: [{ id: 'q-missing', text: { zh: '还缺什么服务？' } }] }
const CANARY = '13800138000'

describe.each(DATABASES)('verify holds what was said after a rating against its commitment, on %s', database => {
  let desk: Desk
  let receipt = ''
  let responseId = ''

  beforeAll(async () => {
    desk = await openDesk(database)
    const { world, office } = desk
    const version = await putInUse(world, office, content)
    const code = await openCode(world, office)
    const nonce = freshNonce()
    const rated = await rate(world, code, version, ratings(5, 4, 2, 5), nonce)
    receipt = ((await rated.json()) as { receipt: string }).receipt
    responseId = (await desk.rowOf(nonce)).id
    const said: [string, object][] = [
      ['comment', { comment: '排队太久' }],
      ['follow-up', { comment: '已经改进' }],
      ['reasons', { tags: ['quality.solved.problem'] }],
      ['answers', { answers: { 'q-missing': '夜间服务' } }],
      ['contact', { name: '陈秀英', contact: CANARY, contactConsent: true, replyConsent: false }],
    ]
    for (const [part, what] of said) expect((await desk.put(receipt, part, what)).status).toBe(204)
  })
  afterAll(() => desk?.world.close())
  beforeEach(async () => expect((await look()).found).toEqual([]))

  async function look() {
    const found: Difference[] = []
    const { db, keys } = desk.world.ctx
    const { parts } = await verify(db, difference => found.push(difference), keys.ring)
    return { found, parts }
  }
  const comments = () => desk.world.owner.updateTable('responseComment').where('responseId', '=', responseId)
  const reasons = () => desk.world.owner.updateTable('responseReason').where('responseId', '=', responseId)
  const answers = () => desk.world.owner.updateTable('responseAnswer').where('responseId', '=', responseId)
  const contacts = () => desk.world.owner.updateTable('responseContact').where('responseId', '=', responseId)

  it('finds nothing wrong with what the application wrote, and counts it', async () => {
    expect((await look()).parts).toEqual({ checked: 5, erased: 0, sealed: 0 })
  })

  it('finds a comment and a 追评 with other words, each by itself', async () => {
    await comments().where('kind', '=', 'comment').set({ comment: '很满意' }).execute()
    expect((await look()).found).toEqual([
      {
        kind: 'comment',
        organizationId: desk.office.id,
        row: `${responseId} comment`,
        what: 'it is not what was said',
      },
    ])
    await comments().where('kind', '=', 'comment').set({ comment: '排队太久' }).execute()
    await comments().where('kind', '=', 'follow-up').set({ comment: '排队太久' }).execute()
    expect((await look()).found).toMatchObject([{ kind: 'comment', row: `${responseId} follow-up` }])
    await comments().where('kind', '=', 'follow-up').set({ comment: '已经改进' }).execute()
  })

  it('finds other reasons and another answer in words', async () => {
    await reasons().set({ tags: 'quality.solved.praise' }).execute()
    await answers().set({ answer: '不缺' }).execute()
    expect((await look()).found).toMatchObject([
      { kind: 'reasons' },
      { kind: 'answer', row: `${responseId} q-missing` },
    ])
    await reasons().set({ tags: 'quality.solved.problem' }).execute()
    await answers().set({ answer: '夜间服务' }).execute()
  })

  it('finds a contact that is not of this row, and says nothing of what it holds', async () => {
    const { sealed } = await desk.world.owner
      .selectFrom('responseContact')
      .select('sealed')
      .where('responseId', '=', responseId)
      .executeTakeFirstOrThrow()
    const { keys, random } = desk.world.ctx
    const other = contactPurpose({ organizationId: desk.office.id, responseId: 'another' })
    await contacts()
      .set({ sealed: seal(keys.ring, CANARY, other, random) })
      .execute()
    const { found } = await look()
    expect(found).toMatchObject([{ kind: 'contact', row: responseId }])
    expect(JSON.stringify(found)).not.toContain(CANARY)
    await contacts().set({ sealed }).execute()
  })

  it('only counts contacts where it is given no key', async () => {
    const found: Difference[] = []
    const { parts } = await verify(desk.world.ctx.db, difference => found.push(difference))
    expect(found).toEqual([])
    expect(parts).toEqual({ checked: 5, erased: 0, sealed: 1 })
  })

  it('finds what is gone though nobody took it back', async () => {
    await comments().where('kind', '=', 'comment').set({ comment: null }).execute()
    expect((await look()).found).toMatchObject([{ kind: 'comment', what: 'it is gone, but nobody took it back' }])
    await comments().where('kind', '=', 'comment').set({ comment: '排队太久' }).execute()
  })

  it('counts as erased what was taken back, and finds it where it is still there', async () => {
    for (const part of ['comment', 'reasons', 'answers', 'contact']) {
      expect((await desk.erase(receipt, part)).ok).toBe(true)
    }
    expect(await look()).toEqual({ found: [], parts: { checked: 5, erased: 4, sealed: 0 } })
    await comments().where('kind', '=', 'comment').set({ comment: '排队太久' }).execute()
    expect((await look()).found).toMatchObject([{ kind: 'comment', what: 'it was taken back, but is still there' }])
    await comments().where('kind', '=', 'comment').set({ comment: null }).execute()
  })
})
