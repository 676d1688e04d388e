import { join } from 'node:path'
import { startCluster } from '../support/cluster.ts'
import { createDatabase } from '../support/database.ts'
import { seed } from '../support/seed.ts'
import type { Figure } from './figure.ts'
import { CLIENTS, race, startMetered } from './load.ts'
import { builtProgram, diskFolder } from './place.ts'

const MANY = 20

/** Durable answers on SQLite beside an echo that only reads, checks the shape and replies. */
export async function submitSqlite(): Promise<Figure[]> {
  const row = 'submit-sqlite'
  const [many, one] = [await onSqlite(MANY), await onSqlite(1)]
  const { ours, control } = many
  return [
    rate(row, `SQLite FULL, ${MANY} organizations; control: Hono + zod echo`, many, 0.25),
    {
      row,
      what: 'CPU for each',
      ...pair(ours.cpuMicrosEach, control.cpuMicrosEach),
      unit: 'µs',
      required: atMost(200),
    },
    { row, what: 'wait, 99th percentile', ...pair(ours.p99Ms, control.p99Ms), unit: 'ms', required: atMost(150) },
    rate(row, 'SQLite FULL, one organization; control: Hono + zod echo', one, 0.25),
    { row, what: 'CPU for each', ...pair(one.ours.cpuMicrosEach, one.control.cpuMicrosEach), unit: 'µs' },
  ]
}

/** The same on PostgreSQL, beside one plain insert for each answer. */
export async function submitPostgres(): Promise<Figure[]> {
  const row = 'submit-postgres'
  const { cluster, stop } = await startCluster()
  try {
    const many = await onPostgres(cluster, MANY)
    const one = await onPostgres(cluster, 1)
    return [
      rate(row, `PostgreSQL, ${MANY} organizations; control: one-statement insert, pool of 10`, many, 0.6),
      { row, what: 'CPU for each', ...pair(many.ours.cpuMicrosEach, many.control.cpuMicrosEach), unit: 'µs' },
      { row, what: 'wait, 99th percentile', ...pair(many.ours.p99Ms, many.control.p99Ms), unit: 'ms' },
      rate(row, 'PostgreSQL, all clients on one organization; control: the same', one, 0.6),
      { row, what: 'CPU for each', ...pair(one.ours.cpuMicrosEach, one.control.cpuMicrosEach), unit: 'µs' },
    ]
  } finally {
    await stop()
  }
}

async function onSqlite(organizations: number) {
  return between(organizations, settings(), { program: builtProgram('echo') })
}

async function onPostgres(cluster: Parameters<typeof createDatabase>[0], organizations: number) {
  const database = await createDatabase(cluster)
  try {
    const env = { ...settings(), DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
    const control = { program: builtProgram('insert'), env: { DATABASE_URL: database.ownerUrl } }
    return await between(organizations, env, control)
  } finally {
    await database.drop()
  }
}

function settings() {
  return { DATA_DIR: join(diskFolder(), 'data'), TRUSTED_PROXY: '127.0.0.1', PUBLIC_URL: 'http://127.0.0.1' }
}

async function between(organizations: number, env: Record<string, string>, bare: Parameters<typeof startMetered>[0]) {
  const targets = await seed(env, organizations)
  const server = await startMetered({ env })
  try {
    const control = await startMetered(bare)
    try {
      return await race(server, control, { targets })
    } finally {
      await control.kill()
    }
  } finally {
    await server.kill()
  }
}

function rate(row: string, where: string, { ours, control, ratio, ratios }: Raced, atLeast: number): Figure {
  return {
    row,
    what: `durable submits, ${CLIENTS} clients, ${where}`,
    ...pair(ours.perSecond, control.perSecond),
    ratio,
    unit: '/s',
    required: { of: 'ratio', atLeast },
    details: { ratios, answers: ours.answers, p50Ms: ours.p50Ms, controlP50Ms: control.p50Ms },
  }
}

type Raced = Awaited<ReturnType<typeof race>>

const pair = (measured: number, control: number) => ({ measured, control })
const atMost = (limit: number) => ({ of: 'measured', atMost: limit }) as const
