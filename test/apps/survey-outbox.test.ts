import { describe, expect, it } from 'vitest'
import type { Letter, Outcome } from '../../survey-app/delivery.ts'
import { openOutbox } from '../../survey-app/outbox.ts'
import { KEEP_MS, type Keeper, openShelf } from '../../survey-app/shelf.ts'
import { forbidden, Phone } from './survey-phone.ts'

const mine: Letter = { page: '/s/a', url: '/api/v1/codes/a/responses', lang: 'zh-CN', body: '{"nonce":"n1"}' }
const other: Letter = { ...mine, page: '/s/b', body: '{"nonce":"n2"}' }
const settled = () => new Promise(done => setTimeout(done, 0))

/** The page /s/a on a phone, with a network that answers as told. */
function openPage(phone: () => Keeper, answer: (letter: Letter) => Outcome | Promise<Outcome>, nowMs = 0) {
  const sent: string[] = []
  const told: [Outcome, boolean][] = []
  const waits: number[] = []
  const timers: (() => void)[] = []
  const shelf = openShelf<Letter>('outbox.', phone, () => nowMs)
  const outbox = openOutbox({
    shelf,
    page: '/s/a',
    async deliver(letter) {
      sent.push(letter.body)
      return answer(letter)
    },
    later(run, waitMs) {
      waits.push(waitMs)
      timers.push(run)
    },
    tell: (outcome, mine) => told.push([outcome, mine]),
  })
  return { outbox, shelf, sent, told, waits, timers }
}

/** What an earlier page has left on the phone. */
function shelfOn(phone: Keeper) {
  return openShelf<Letter>(
    'outbox.',
    () => phone,
    () => 0,
  )
}

describe('the outbox', () => {
  it('keeps an answer on the phone before it is sent, and until the server has spoken', async () => {
    const phone = new Phone()
    let speak: (outcome: Outcome) => void = () => {}
    const page = openPage(
      () => phone,
      () => new Promise(done => (speak = done)),
    )
    page.outbox.post('n1', mine)
    expect(page.shelf.all()).toEqual({ n1: mine })
    expect(page.told).toEqual([])
    speak({ receipt: '/r/x' })
    await settled()
    expect(page.told).toEqual([[{ receipt: '/r/x' }, true]])
    expect(page.shelf.all()).toEqual({})
    expect(page.outbox.waiting()).toBeUndefined()
  })

  it('sends once, however often it is woken while the answer is on its way', async () => {
    const page = openPage(
      () => new Phone(),
      () => new Promise(() => {}),
    )
    page.outbox.post('n1', mine)
    page.outbox.flush()
    page.outbox.flush()
    await settled()
    expect(page.sent).toEqual([mine.body])
  })

  it('sends the same body again after growing pauses of at most a minute', async () => {
    const page = openPage(
      () => new Phone(),
      () => ({ afterMs: 0 }),
    )
    page.outbox.post('n1', mine)
    for (let round = 0; round < 7; round++) {
      await settled()
      page.timers[round]?.()
    }
    await settled()
    expect(page.waits).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000])
    expect(new Set(page.sent)).toEqual(new Set([mine.body]))
  })

  it('waits as long as the server asks', async () => {
    const page = openPage(
      () => new Phone(),
      () => ({ afterMs: 90_000 }),
    )
    page.outbox.post('n1', mine)
    await settled()
    expect(page.waits).toEqual([90_000])
  })

  it('lets an appointment lapse that was overtaken by the network coming back', async () => {
    const page = openPage(
      () => new Phone(),
      () => ({ afterMs: 0 }),
    )
    page.outbox.post('n1', mine)
    await settled()
    page.outbox.flush()
    await settled()
    page.timers[0]?.()
    await settled()
    expect(page.sent).toHaveLength(2)
  })

  it('sends from a later page what an earlier one could not, and says whose it was', async () => {
    const phone = new Phone()
    const shelf = shelfOn(phone)
    shelf.put('n1', mine)
    shelf.put('n2', other)
    const page = openPage(
      () => phone,
      () => ({ receipt: '/r/x' }),
      KEEP_MS - 1,
    )
    expect(page.outbox.waiting()).toEqual(mine)
    page.outbox.flush()
    await settled()
    expect(page.sent).toEqual([mine.body, other.body])
    expect(page.told.map(([, isMine]) => isMine)).toEqual([true, false])
  })

  it('gives up after 24 hours', () => {
    const phone = new Phone()
    shelfOn(phone).put('n1', mine)
    const page = openPage(
      () => phone,
      () => ({ receipt: '/r/x' }),
      KEEP_MS,
    )
    page.outbox.flush()
    expect(page.sent).toEqual([])
  })

  it('takes a refusal as final on its own page only', async () => {
    const phone = new Phone()
    const shelf = shelfOn(phone)
    shelf.put('n1', mine)
    shelf.put('n2', other)
    const page = openPage(
      () => phone,
      () => ({ refusal: '此码已停用' }),
    )
    page.outbox.flush()
    await settled()
    expect(page.told).toEqual([[{ refusal: '此码已停用' }, true]])
    expect(shelf.all()).toEqual({ n2: other })
  })

  it('retries from memory where the phone keeps nothing', async () => {
    const page = openPage(forbidden, () => ({ afterMs: 0 }))
    page.outbox.post('n1', mine)
    await settled()
    page.timers[0]?.()
    expect(page.sent).toEqual([mine.body, mine.body])
  })
})
