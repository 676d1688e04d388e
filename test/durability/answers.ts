import type { Target } from '../support/seed.ts'
import type { ServerProcess } from '../support/server-process.ts'

/** One answer as a client keeps it until it is acknowledged, and may send it again. */
export interface Answer {
  readonly nonce: string
  readonly path: string
  readonly body: string
  /** Of the client, as the trusted proxy tells it: the limits stay on. */
  readonly address: string
}

const LEVELS = [5, 4, 5, 3, 'na', 4, 2, 1]

/** The answer of this number; no two are alike in nonce. */
export function answerOf({ code, version }: Target, number: number): Answer {
  const nonce = `durable-${String(number).padStart(12, '0')}`
  const level = (shift: number) => LEVELS[(number >> shift) % LEVELS.length]
  const ratings = { acceptance: level(0), management: level(1), quality: level(2), personnel: level(3) }
  return {
    nonce,
    path: `/api/v1/codes/${code}/responses`,
    body: JSON.stringify({ nonce, version, ratings }),
    address: `10.30.${(number >> 4) & 255}.${number & 15}`,
  }
}

/** The reply once it is acknowledged; undefined where that stays open: no reply, or the store is in trouble. */
export async function send({ url }: ServerProcess, { path, body, address }: Answer): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  let reply: { status: number; text: string }
  try {
    const response = await fetch(url + path, { method: 'POST', headers, body })
    reply = { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
  if (reply.status === 201) return reply.text
  if (reply.status === 503) return undefined
  throw new Error(`An answer was refused with ${reply.status}: ${reply.text}`)
}
