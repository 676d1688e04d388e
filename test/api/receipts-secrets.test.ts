import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unseal } from '../../api/keys/key-ring.ts'
import { contactPurpose } from '../../api/receipts/contact.ts'
import { call } from '../support/people.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const CANARY = '13900006789'
const NAME = '金丝雀甲乙'
const CONTACT = { name: NAME, contact: CANARY, contactConsent: true, replyConsent: true }

describe.each(DATABASES)('contact details on %s', database => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(database)
  })
  afterAll(() => desk?.world.close())

  /** Everything that is stored, as text. */
  const stored = async () => {
    const { owner } = desk.world
    const tables = await owner.introspection.getTables()
    const rows = await Promise.all(
      tables.map(({ name }) =>
        owner
          .selectFrom(name as 'response')
          .selectAll()
          .execute(),
      ),
    )
    return { tables: tables.length, text: JSON.stringify(rows) }
  }

  it('stand in no table, log or reply as they were written', async () => {
    const { receipt, nonce } = await desk.give(1)
    const { id, organizationId } = await desk.rowOf(nonce)
    const replies = [
      await desk.put(receipt, 'contact', CONTACT),
      await desk.put(receipt, 'contact', { ...CONTACT, contactConsent: false }),
      await desk.post(receipt, 'contact', { name: NAME, contact: CANARY, contactConsent: 'on' }),
      await desk.world.request(`/r/${receipt}?saved=contact`),
      await desk.world.request(`/r/${receipt}/again`),
      await call(desk.world, desk.office.cookie, 'GET', `${desk.office.path}/overview`),
      await desk.erase(receipt, 'reasons'),
    ]
    const { tables, text } = await stored()
    expect(tables).toBeGreaterThan(15)
    expect(text).toContain(id)
    const said = await Promise.all(
      replies.map(async reply => `${await reply.text()} ${JSON.stringify([...reply.headers])}`),
    )
    for (const canary of [CANARY, NAME]) {
      for (const place of [text, ...said, desk.world.logged.join('\n')]) expect(place).not.toContain(canary)
    }
    expect(said[3]).toContain('139****6789')
    const row = await contactOf(id)
    const opened = unseal(
      desk.world.ctx.keys.ring,
      row?.sealed ?? '',
      contactPurpose({ organizationId, responseId: id }),
    )
    expect(JSON.parse(opened)).toEqual({ name: NAME, contact: CANARY })
  })

  it('open only for their own answer', async () => {
    const [mine, other] = [await desk.give(), await desk.give()]
    await desk.put(mine.receipt, 'contact', CONTACT)
    const [from, to] = [await desk.rowOf(mine.nonce), await desk.rowOf(other.nonce)]
    const row = await contactOf(from.id)
    if (!row) throw new Error('nothing was kept')
    const purpose = contactPurpose({ organizationId: to.organizationId, responseId: to.id })
    expect(() => unseal(desk.world.ctx.keys.ring, row.sealed ?? '', purpose)).toThrow()
  })

  it('are sealed anew each time: equal details look different', async () => {
    const [one, two] = [await desk.give(), await desk.give()]
    for (const { receipt } of [one, two]) await desk.put(receipt, 'contact', CONTACT)
    const sealed = await Promise.all(
      [one, two].map(async ({ nonce }) => (await contactOf((await desk.rowOf(nonce)).id))?.sealed),
    )
    expect(new Set(sealed).size).toBe(2)
  })

  it('and everything else that was taken back are gone from the database', async () => {
    const { receipt } = await desk.give()
    await desk.put(receipt, 'comment', { comment: '金丝雀的意见' })
    await desk.put(receipt, 'follow-up', { comment: '金丝雀的追评' })
    await desk.put(receipt, 'contact', CONTACT)
    expect((await stored()).text).toContain('金丝雀的意见')
    for (const part of ['comment', 'follow-up', 'contact']) await desk.erase(receipt, part)
    expect((await stored()).text).not.toMatch(/金丝雀的/)
  })

  function contactOf(responseId: string) {
    return desk.world.owner
      .selectFrom('responseContact')
      .selectAll()
      .where('responseId', '=', responseId)
      .executeTakeFirst()
  }
})
