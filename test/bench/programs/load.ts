// Many clients on keep-alive sockets. Requests are written by hand: a client of many features would be the bottleneck.
import { connect } from 'node:net'
import type { Target } from '../../support/seed.ts'
import type { LoadOrder, LoadResult } from '../load-types.ts'

process.on('message', async (order: LoadOrder) => process.send?.(await run(order)))
process.on('disconnect', () => process.exit(0))

/** Clients sit behind a proxy, each with an address of its own: the limits of the server stay on. */
const ADDRESSES = 4000
/** Of a hundred ratings: most are good, so one answer in ten opens a case. */
const LEVELS = [
  [60, 5],
  [28, 4],
  [7, 3],
  [2, 2],
  [1, 1],
  [2, '"na"'],
].flatMap(([n, level]) => Array(n).fill(level))

async function run(order: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = []
  const statuses: Record<string, number> = {}
  const source = requestsOf(order)
  const startedMs = performance.now()
  const endMs = startedMs + order.durationMs
  const done = (status: string, ms: number) => {
    statuses[status] = (statuses[status] ?? 0) + 1
    latencies.push(ms)
  }
  const clients = Array.from({ length: order.clients }, () => client(order.port, source, endMs, done))
  await Promise.all(clients)
  const elapsedMs = performance.now() - startedMs
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { answers: sorted.length, elapsedMs, statuses, p50Ms: at(0.5), p99Ms: at(0.99) }
}

/** One request after the other until the time is over. */
function client(
  port: number,
  next: () => string,
  endMs: number,
  done: (status: string, ms: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentMs = 0
    let text = ''
    const send = () => {
      sentMs = performance.now()
      if (sentMs < endMs) socket.write(next(), 'latin1')
      else socket.destroy()
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('data', (chunk: Buffer | string) => {
      text += chunk
      if (!isWhole(text)) return
      done(text.slice(9, 12), performance.now() - sentMs)
      text = ''
      send()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1]
  return length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= head + 4 + Number(length)
}

/** Each call gives another answer with its own nonce, to the next target. */
function requestsOf({ port, targets }: LoadOrder): () => string {
  let made = 0
  const level = () => LEVELS[Math.floor(Math.random() * LEVELS.length)]
  return () => {
    const { code, version } = targets[made++ % targets.length] as Target
    const ratings = `{"acceptance":${level()},"management":${level()},"quality":${level()},"personnel":${level()}}`
    const body = `{"nonce":"${nonce()}","channel":"qr","version":"${version}","ratings":${ratings}}`
    return `POST /api/v1/codes/${code}/responses HTTP/1.1\r\n${headersOf(port, made, body.length)}\r\n\r\n${body}`
  }
}

/** Spread as real ones are: where an index is touched decides what a commit writes. */
function nonce(): string {
  const part = () => Math.random().toString(36).slice(2).padEnd(11, '0')
  return part() + part()
}

/** What a phone's browser sends through a proxy. */
function headersOf(port: number, made: number, length: number): string {
  const client = made % ADDRESSES
  return [
    `host: 127.0.0.1:${port}`,
    `x-forwarded-for: 10.20.${client >> 8}.${client & 255}`,
    'user-agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36',
    'accept: */*',
    'accept-encoding: gzip, deflate',
    'accept-language: zh-CN,zh;q=0.9',
    `origin: http://127.0.0.1:${port}`,
    'sec-fetch-site: same-origin',
    'content-type: application/json',
    `content-length: ${length}`,
  ].join('\r\n')
}
