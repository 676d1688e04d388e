import { join } from 'node:path'
import { seed } from '../support/seed.ts'
import type { Figure } from './figure.ts'
import { race, startMetered } from './load.ts'
import { builtProgram, diskFolder } from './place.ts'

const PUBLIC_URL = 'http://127.0.0.1'

/** Durable answers on SQLite beside an echo that only reads, checks the shape and replies. */
export async function submitSqlite(): Promise<Figure[]> {
  const env = { DATA_DIR: join(diskFolder(), 'data'), TRUSTED_PROXY: '127.0.0.1', PUBLIC_URL }
  const { standing } = await seed(env, { organizations: 20 })
  const server = await startMetered({ env })
  const control = await startMetered({ program: builtProgram('echo') })
  try {
    const { server: ours, control: echo, ratios, ratio } = await race(server, control, { targets: standing })
    const row = 'submit-sqlite'
    return [
      {
        row,
        what: 'durable submits on SQLite, 64 clients; control: Hono + zod echo',
        measured: ours.perSecond,
        unit: '/s',
        control: ours.perSecond / ratio,
        required: { of: 'ratio', atLeast: 0.25 },
        details: { ratios, answers: ours.answers, echo: echo.perSecond },
      },
      {
        row,
        what: 'CPU of the server for each',
        measured: ours.cpuMicrosEach,
        unit: 'µs',
        control: echo.cpuMicrosEach,
        required: { of: 'measured', atMost: 200 },
      },
      {
        row,
        what: '99th percentile of the wait',
        measured: ours.p99Ms,
        unit: 'ms',
        control: echo.p99Ms,
        required: { of: 'measured', atMost: 150 },
        details: { p50Ms: ours.p50Ms },
      },
    ]
  } finally {
    await Promise.all([server.kill(), control.kill()])
  }
}
