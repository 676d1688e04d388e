import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../api/verify/verify.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { call, freshNonce, read, refusal } from '../support/people.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

describe.each(DATABASES)('rating again on %s', database => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(database)
  })
  afterAll(() => desk?.world.close())

  const overview = async () => {
    const { world, office } = desk
    return read<OverviewReply>(world, office, 'overview')
  }
  const newReceipt = async (reply: Response) => ((await reply.json()) as { receipt: string }).receipt
  const eventsOf = async (responseId: string) =>
    (await desk.world.owner.selectFrom('responseEvent').selectAll().where('responseId', '=', responseId).execute()).map(
      event => event.kind,
    )

  it('counts once, as the later one: n stays, the rate moves, and both stay on record', async () => {
    const { receipt, nonce } = await desk.give(5)
    const before = await overview()
    const later = freshNonce()
    const reply = await desk.rateAgain(receipt, 1, later)
    expect(reply.status).toBe(201)
    const after = await overview()
    expect([after.figure.n, after.figure.answered]).toEqual([before.figure.n, before.figure.answered])
    expect(after.figure.rate).not.toEqual(before.figure.rate)
    const [first, second] = [await desk.rowOf(nonce), await desk.rowOf(later)]
    expect([first.levels, second.levels, second.supersedes]).toEqual(['5555', '1111', first.id])
    expect(await eventsOf(first.id)).toEqual(['superseded'])
    expect(await desk.page(receipt)).toContain('以新的一次为准')
    expect(await desk.page(await newReceipt(reply))).toContain('已计入')
  })

  it('keeps the version, day, code and channel of the answer that it replaces', async () => {
    const { receipt, nonce } = await desk.give(4, { kind: 'once', form: 'visit', serviceDay: '2025-06-02' })
    const later = freshNonce()
    desk.world.clock.nowMs += 20 * 60_000
    expect((await desk.rateAgain(receipt, 2, later)).status).toBe(201)
    const same = ({ versionId, day, codeId, onceCodeId, channel, form }: Record<string, unknown>) =>
      JSON.stringify({ versionId, day, codeId, onceCodeId, channel, form })
    const [first, second] = [await desk.rowOf(nonce), await desk.rowOf(later)] as unknown as Record<string, unknown>[]
    expect(same(second ?? {})).toBe(same(first ?? {}))
    expect(second?.day).toBe('2025-06-02')
  })

  it('takes no other version and no incomplete answer', async () => {
    const { receipt } = await desk.give()
    expect(await refusal(await desk.rateAgain(receipt, 5, freshNonce(), desk.office.matter))).toEqual([
      422,
      'version.unknown',
    ])
    const body = { nonce: freshNonce(), version: desk.office.visit, ratings: { quality: 5 } }
    const reply = await call(desk.world, undefined, 'POST', `/api/v1/receipts/${receipt}/responses`, body)
    expect(await refusal(reply)).toEqual([422, 'ratings.invalid'])
  })

  it('gives a repeat the same receipt, and another answer under the same nonce a refusal', async () => {
    const { receipt } = await desk.give()
    const nonce = freshNonce()
    const replies = [await desk.rateAgain(receipt, 3, nonce), await desk.rateAgain(receipt, 3, nonce)]
    const [first, second] = await Promise.all(replies.map(reply => reply.text()))
    expect([replies.map(({ status }) => status), second]).toEqual([[201, 201], first])
    expect(await refusal(await desk.rateAgain(receipt, 4, nonce))).toEqual([422, 'nonce.conflict'])
  })

  it('a second time goes through the new receipt; through the old one it is a conflict', async () => {
    const { receipt } = await desk.give()
    const second = await newReceipt(await desk.rateAgain(receipt, 4))
    expect(await refusal(await desk.rateAgain(receipt, 3))).toEqual([409, 'conflict'])
    expect((await desk.rateAgain(second, 3)).status).toBe(201)
  })

  it('by several at once leaves one answer in its place', async () => {
    for (let round = 0; round < 4; round++) {
      const { receipt, nonce } = await desk.give()
      const before = await overview()
      const replies = await Promise.all(([4, 3, 2, 1] as const).map(level => desk.rateAgain(receipt, level)))
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
      expect(await eventsOf((await desk.rowOf(nonce)).id)).toEqual(['superseded'])
      expect((await overview()).figure.n).toBe(before.figure.n)
    }
  })

  it('of one answer by a repeat that overtakes itself gives one receipt', async () => {
    const { receipt } = await desk.give()
    const nonce = freshNonce()
    const replies = await Promise.all([1, 2, 3, 4].map(() => desk.rateAgain(receipt, 2, nonce)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(await Promise.all(replies.map(reply => reply.text()))).size).toBe(1)
  })

  it('after the organization has made contact is kept and shown, and the earlier one goes on counting', async () => {
    const { receipt, nonce } = await desk.give(1)
    const { id } = await desk.rowOf(nonce)
    await desk.contacted(id)
    const before = await overview()
    const later = freshNonce()
    const second = await newReceipt(await desk.rateAgain(receipt, 5, later))
    expect((await overview()).figure).toEqual(before.figure)
    expect(await eventsOf((await desk.rowOf(later)).id)).toEqual(['late'])
    expect(await desk.page(second)).toContain('首次联系您之后')
    expect(await desk.page(receipt)).toMatch(/已计入.*机构首次联系您/s)
    const third = freshNonce()
    expect((await desk.rateAgain(second, 5, third)).status).toBe(201)
    expect(await eventsOf((await desk.rowOf(third)).id)).toEqual(['late'])
    expect((await overview()).figure).toEqual(before.figure)
  })

  it('of a test stays a test, also of the one that was replaced', async () => {
    const { receipt } = await desk.give(5, { kind: 'standing', purpose: 'test' })
    const before = await overview()
    const second = await newReceipt(await desk.rateAgain(receipt, 1))
    expect((await overview()).figure).toEqual(before.figure)
    for (const each of [receipt, second]) expect(await desk.page(each)).toContain('<header class="banner">测试')
  })

  it('opens a case where the new answer is negative, and only then', async () => {
    const cases = async (nonce: string) =>
      desk.world.owner
        .selectFrom('feedbackCase')
        .selectAll()
        .where('responseId', '=', (await desk.rowOf(nonce)).id)
        .execute()
    const { receipt } = await desk.give(5)
    const [negative, fair] = [freshNonce(), freshNonce()]
    const second = await newReceipt(await desk.rateAgain(receipt, 2, negative))
    await desk.rateAgain(second, 4, fair)
    expect([(await cases(negative)).length, (await cases(fair)).length]).toEqual([1, 0])
  })

  it('leaves daily sums that equal a recount of the raw answers', async () => {
    const found: unknown[] = []
    const { responses, dailyRows } = await verify(desk.world.ctx.db, difference => found.push(difference))
    expect(found).toEqual([])
    expect([responses > 20, dailyRows > 1]).toEqual([true, true])
  })
})
