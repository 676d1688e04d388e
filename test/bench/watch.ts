import { setTimeout as wait } from 'node:timers/promises'
import type { Target } from '../support/seed.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { meterOf } from './load.ts'

const LOOK_MS = 20
const SUBMIT_MS = 50
/** A whole collection takes about half as long: what comes and goes in between is hardly missed. */
const COLLECT_MS = 60

export interface Watch {
  /** Begins a new longest wait of an answer. */
  resetAnswers(): void
  stop(): Promise<Seen>
}

export interface Seen {
  readonly peakRssBytes: number
  readonly peakUsedBytes: number
  /** Of a request for something small. */
  readonly longestWaitMs: number
  /** From submit to acknowledged, since the last reset. */
  readonly longestAnswerMs: number
  readonly answers: number
}

/** Asks for something small again and again, rates again and again, and looks at the memory. */
export function watching(server: ServerProcess, target: Target, collects: boolean): Watch {
  let isOn = true
  const seen = { peakRssBytes: 0, peakUsedBytes: 0, longestWaitMs: 0, longestAnswerMs: 0, answers: 0 }
  const again = async (everyMs: number, work: () => Promise<void>) => {
    for (; isOn; await wait(everyMs)) await work()
  }
  const loops = [
    again(LOOK_MS, async () => {
      const ms = await timeOf(() => get(`${server.url}/healthz`))
      seen.longestWaitMs = Math.max(seen.longestWaitMs, ms)
    }),
    again(SUBMIT_MS, async () => {
      const ms = await timeOf(() => rate(server.url, target, seen.answers))
      seen.longestAnswerMs = Math.max(seen.longestAnswerMs, ms)
      seen.answers++
    }),
    again(collects ? COLLECT_MS : LOOK_MS, async () => {
      const { rssBytes, usedBytes } = await meterOf(server, collects)
      seen.peakRssBytes = Math.max(seen.peakRssBytes, rssBytes)
      seen.peakUsedBytes = Math.max(seen.peakUsedBytes, usedBytes)
    }),
  ]
  const done = Promise.all(loops)
  return {
    resetAnswers: () => {
      seen.longestAnswerMs = 0
    },
    stop: async () => {
      isOn = false
      await done
      return seen
    },
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const sentMs = performance.now()
  await work()
  return performance.now() - sentMs
}

async function get(url: string): Promise<void> {
  await (await sent(url)).text()
}

/** A connection that was closed while it was idle is opened anew, as browsers do; an answer has its nonce. */
function sent(...request: Parameters<typeof fetch>): Promise<Response> {
  return fetch(...request).catch(() => fetch(...request))
}

/** Each from an address of its own, as through a proxy. */
async function rate(url: string, { code, version }: Target, made: number): Promise<void> {
  const ratings = { acceptance: 5, management: 5, quality: 4, personnel: 5 }
  const nonce = `import-bench-answer-${String(made).padStart(6, '0')}`
  const reply = await sent(`${url}/api/v1/codes/${code}/responses`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', origin: url },
      'x-forwarded-for': `10.20.${made >> 8}.${made & 255}`,
    },
    body: JSON.stringify({ nonce, channel: 'qr', version, ratings }),
  })
  if (reply.status !== 201) throw new Error(`An answer meanwhile got ${reply.status}: ${await reply.text()}`)
  await reply.text()
}
