import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seed } from '../support/seed.ts'
import { startServerProcess } from '../support/server-process.ts'
import { type Figure, median } from './figure.ts'
import { meterOf, startMetered } from './load.ts'
import { diskFolder } from './place.ts'

const RUNS = 9
const SETTLE_MS = 5000
const MB = 1_000_000

/** From the start of the process to a survey page in hand, beside a node that does nothing; and memory at rest. */
export async function start(): Promise<Figure[]> {
  const env = { DATA_DIR: join(diskFolder(), 'data'), PUBLIC_URL: 'http://127.0.0.1' }
  const [poster] = await seed(env, 3)
  const path = `/s/${poster?.code}`
  const runs: { ours: number; bare: number }[] = []
  for (let run = 0; run < RUNS; run++) runs.push({ bare: await timeOf(bareNode), ours: await timeToPage(env, path) })
  return [
    {
      row: 'start',
      what: 'start to the first survey page, existing database; control: node -e 0',
      measured: median(runs.map(run => run.ours)),
      control: median(runs.map(run => run.bare)),
      ratio: median(runs.map(run => run.ours / run.bare)),
      unit: 'ms',
      required: { of: 'ratio', atMost: 8 },
      details: { runs },
    },
    {
      row: 'start',
      what: `memory at rest, ${SETTLE_MS / 1000} s after the first page`,
      measured: (await memoryAtRest(env, path)) / MB,
      unit: 'MB',
      required: { of: 'measured', atMost: 120 },
    },
  ]
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

function bareNode(): Promise<void> {
  return new Promise((done, fail) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
      .once('error', fail)
      .once('close', () => done())
  })
}

async function timeToPage(env: Record<string, string>, path: string): Promise<number> {
  let server: Awaited<ReturnType<typeof startServerProcess>> | undefined
  try {
    return await timeOf(async () => {
      server = await startServerProcess({ env })
      await getPage(server.url + path)
    })
  } finally {
    await server?.kill('SIGTERM')
  }
}

async function memoryAtRest(env: Record<string, string>, path: string): Promise<number> {
  const server = await startMetered({ env })
  try {
    await getPage(server.url + path)
    await wait(SETTLE_MS)
    return (await meterOf(server)).rssBytes
  } finally {
    await server.kill()
  }
}

async function getPage(url: string): Promise<void> {
  const reply = await fetch(url)
  const text = await reply.text()
  if (reply.status !== 200 || !text.includes('<form')) throw new Error(`No survey page but ${reply.status}: ${text}`)
}
