import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { workbook } from '../support/import-files.ts'
import { seedAdministrator } from '../support/seed.ts'
import type { ServerProcess } from '../support/server-process.ts'
import type { Figure } from './figure.ts'
import { sheetsOf } from './import-rows.ts'
import { meterOf, startMetered } from './load.ts'
import { diskFolder } from './place.ts'

const ROWS = 20_000
const FEW_ROWS = 2000
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MB = 1_000_000
const LOOK_MS = 20

interface Run {
  readonly seconds: number
  readonly applySeconds: number
  readonly peakBytes: number
  readonly restBytes: number
  readonly longestWaitMs: number
}

/** A workbook read, checked and applied on SQLite, beside one with a tenth of its rows on a server of its own. */
export async function imports(): Promise<Figure[]> {
  const few = await bring(FEW_ROWS)
  const many = await bring(ROWS)
  const row = 'import'
  const growth = (run: Run) => (run.peakBytes - run.restBytes) / MB
  return [
    {
      row,
      what: `${ROWS} rows from upload to applied, SQLite; control: ${FEW_ROWS} rows`,
      ...{ measured: many.seconds, control: few.seconds, unit: 's' },
      required: { of: 'measured', atMost: 30 },
      details: { applySeconds: many.applySeconds },
    },
    {
      row,
      what: `memory at its highest meanwhile; control: ${FEW_ROWS} rows`,
      ...{ measured: many.peakBytes / MB, control: few.peakBytes / MB, unit: 'MB' },
      required: { of: 'ratio', atMost: 2 },
      details: { grownMb: growth(many), controlGrownMb: growth(few) },
    },
    {
      row,
      what: 'longest wait of another request meanwhile',
      ...{ measured: many.longestWaitMs, control: few.longestWaitMs, unit: 'ms' },
      required: { of: 'measured', atMost: 500 },
    },
  ]
}

async function bring(rows: number): Promise<Run> {
  const env = { DATA_DIR: join(diskFolder(), 'data'), PUBLIC_URL: 'http://127.0.0.1' }
  const { organizationId, cookie } = await seedAdministrator(env)
  const file = await workbook(sheetsOf(rows), { shared: true })
  const server = await startMetered({ env })
  try {
    const restBytes = (await meterOf(server)).rssBytes
    const watch = watching(server)
    const base = `${server.url}/api/v1/organizations/${organizationId}/imports`
    const headers = { cookie, origin: server.url }
    const startedMs = performance.now()
    const sent = await answer(`${base}?name=bench.xlsx`, { ...headers, 'content-type': TYPE }, new Uint8Array(file))
    let state = sent
    while (state.state === 'reading' || state.state === 'checking') {
      await wait(LOOK_MS)
      state = await answer(`${base}/${sent.id}`, headers)
    }
    if (state.state !== 'ready') throw new Error(`The import is ${JSON.stringify(state)}`)
    const readyMs = performance.now()
    const json = { ...headers, 'content-type': 'application/json' }
    await answer(`${base}/${sent.id}/application`, json, JSON.stringify({ invites: false }))
    const doneMs = performance.now()
    const seen = await watch.stop()
    return { ...seen, restBytes, seconds: (doneMs - startedMs) / 1000, applySeconds: (doneMs - readyMs) / 1000 }
  } finally {
    await server.kill()
  }
}

async function answer(url: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer> | string) {
  const reply = await fetch(url, { headers, ...(body !== undefined && { method: 'POST', body }) })
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as { id: string; state: string }
}

/** Asks for something small again and again, and looks at the memory. */
function watching(server: ServerProcess) {
  let [peakBytes, longestWaitMs, isOn] = [0, 0, true]
  const done = (async () => {
    while (isOn) {
      const sentMs = performance.now()
      await (await fetch(`${server.url}/healthz`)).text()
      longestWaitMs = Math.max(longestWaitMs, performance.now() - sentMs)
      peakBytes = Math.max(peakBytes, (await meterOf(server)).rssBytes)
      await wait(LOOK_MS)
    }
  })()
  return {
    stop: async () => {
      isOn = false
      await done
      return { peakBytes, longestWaitMs }
    },
  }
}
