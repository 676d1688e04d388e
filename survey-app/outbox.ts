import type { Letter, Outcome } from './delivery.ts'
import type { Shelf } from './shelf.ts'

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

export interface OutboxOptions {
  /** By nonce. */
  readonly shelf: Shelf<Letter>
  /** Path of this page: a refusal is final only where its form can show it. */
  readonly page: string
  readonly deliver: (letter: Letter) => Promise<Outcome>
  readonly later: (run: () => void, waitMs: number) => unknown
  readonly tell: (outcome: Outcome, mine: boolean) => void
}

export interface Outbox {
  /** The answer of this page that is still to be delivered. */
  waiting(): Letter | undefined
  /** Keeps it on the phone first, then sends it. */
  post(nonce: string, letter: Letter): void
  /** Sends everything that waits, now. */
  flush(): void
}

export function openOutbox({ shelf, page, deliver, later, tell }: OutboxOptions): Outbox {
  const letters = new Map(Object.entries(shelf.all()))
  const onTheWay = new Set<string>()
  let failures = 0
  let appointment = 0

  async function send(nonce: string, letter: Letter) {
    if (onTheWay.has(nonce)) return
    onTheWay.add(nonce)
    const outcome = await deliver(letter)
    onTheWay.delete(nonce)
    const mine = letter.page === page
    if ('afterMs' in outcome) {
      retry(Math.max(outcome.afterMs, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++)))
    } else {
      failures = 0
      // Another page's form is the place to say no: until it opens, its answer stays.
      if ('refusal' in outcome && !mine) return
      letters.delete(nonce)
      shelf.drop(nonce)
    }
    tell(outcome, mine)
  }

  function flush() {
    appointment++
    letters.forEach((letter, nonce) => {
      send(nonce, letter)
    })
  }

  // The latest appointment stands; an earlier one that comes due does nothing.
  function retry(waitMs: number) {
    const mine = ++appointment
    later(() => mine === appointment && flush(), waitMs)
  }

  return {
    waiting: () => [...letters.values()].find(letter => letter.page === page),
    post(nonce, letter) {
      letters.set(nonce, letter)
      shelf.put(nonce, letter)
      flush()
    },
    flush,
  }
}
