import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { workbook } from '../support/import-files.ts'
import { seedAdministrator } from '../support/seed.ts'
import { sheetsOf } from './import-rows.ts'
import { meterOf, startMetered } from './load.ts'
import { diskFolder } from './place.ts'
import { type Seen, watching } from './watch.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LOOK_MS = 20

export interface Brought extends Seen {
  readonly seconds: number
  readonly applySeconds: number
  readonly cpuSeconds: number
  readonly restRssBytes: number
  readonly restUsedBytes: number
}

/** A workbook read, checked and applied on SQLite, by a fresh server that is rated and asked meanwhile. */
export async function bring(rows: number, collects: boolean): Promise<Brought> {
  const env = { DATA_DIR: join(diskFolder(), 'data'), PUBLIC_URL: 'http://127.0.0.1', TRUSTED_PROXY: '127.0.0.1' }
  const { organizationId, cookie, target } = await seedAdministrator(env)
  const file = await workbook(sheetsOf(rows), { shared: true })
  const server = await startMetered({ env, nodeArgs: collects ? ['--expose-gc'] : [] })
  try {
    const rest = await meterOf(server, collects)
    const watch = watching(server, target, collects)
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
    watch.resetAnswers()
    const json = { ...headers, 'content-type': 'application/json' }
    await answer(`${base}/${sent.id}/application`, json, JSON.stringify({ invites: false }))
    const doneMs = performance.now()
    const seen = await watch.stop()
    const { cpuMicros } = await meterOf(server)
    return {
      ...{ ...seen, restRssBytes: rest.rssBytes, restUsedBytes: rest.usedBytes },
      cpuSeconds: (cpuMicros - rest.cpuMicros) / 1e6,
      ...{ seconds: (doneMs - startedMs) / 1000, applySeconds: (doneMs - readyMs) / 1000 },
    }
  } finally {
    await server.kill()
  }
}

async function answer(url: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer> | string) {
  const reply = await fetch(url, { headers, ...(body !== undefined && { method: 'POST', body }) })
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as { id: string; state: string }
}
