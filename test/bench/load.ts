import { type ChildProcess, fork } from 'node:child_process'
import { type ServerProcess, type ServerProcessOptions, startServerProcess } from '../support/server-process.ts'
import { median } from './figure.ts'
import type { LoadOrder, LoadResult } from './load-types.ts'
import { builtProgram, METER } from './place.ts'

export const CLIENTS = 64

const WARM_UP_MS = 1500
const ROUND_MS = 3000
const ROUNDS = 4

/** A server under load with what it used for it. */
export interface Loaded extends LoadResult {
  readonly perSecond: number
  readonly cpuMicrosEach: number
}

type Order = Pick<LoadOrder, 'targets'> & Partial<LoadOrder>

export function startMetered(options: ServerProcessOptions): Promise<ServerProcess> {
  return startServerProcess({
    ...options,
    nodeArgs: ['--import', METER, ...(options.nodeArgs ?? [])],
    withChannel: true,
  })
}

/** Our server and its control in turns, so that a busy neighbour meets both. */
export async function race(server: ServerProcess, control: ServerProcess, order: Order) {
  const generator = fork(builtProgram('load'))
  const rounds: { server: Loaded; control: Loaded }[] = []
  try {
    for (const each of [control, server]) await load(generator, each, { ...order, durationMs: WARM_UP_MS })
    for (let round = 0; round < ROUNDS; round++) {
      const ofControl = await load(generator, control, order)
      rounds.push({ control: ofControl, server: await load(generator, server, order) })
    }
  } finally {
    generator.disconnect()
  }
  return {
    ours: middleOf(rounds.map(round => round.server)),
    control: middleOf(rounds.map(round => round.control)),
    ratio: median(rounds.map(round => round.server.perSecond / round.control.perSecond)),
    ratios: rounds.map(round => round.server.perSecond / round.control.perSecond),
  }
}

async function load(generator: ChildProcess, server: ServerProcess, order: Order): Promise<Loaded> {
  const before = await meterOf(server)
  const filled = { clients: CLIENTS, durationMs: ROUND_MS, port: server.port, ...order }
  const result = await ask<LoadResult>(generator, filled)
  const after = await meterOf(server)
  const refused = Object.entries(result.statuses).filter(([status]) => status !== '201')
  if (refused.length > 0) throw new Error(`Not every answer was accepted: ${JSON.stringify(result.statuses)}`)
  const perSecond = (result.answers / result.elapsedMs) * 1000
  return { ...result, perSecond, cpuMicrosEach: (after.cpuMicros - before.cpuMicros) / result.answers }
}

interface Meter {
  readonly cpuMicros: number
  readonly rssBytes: number
  /** Of the heap and beside it. */
  readonly usedBytes: number
}

/** What a process has used; it can collect what is no longer in use before it looks. */
export function meterOf({ child }: ServerProcess, collects = false): Promise<Meter> {
  return ask(child, { collects })
}

function ask<T>(child: ChildProcess, message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('A process of the bench ended too early'))
    child.once('close', gone)
    child.once('message', reply => {
      child.off('close', gone)
      resolve(reply as T)
    })
    child.send(message)
  })
}

function middleOf(runs: readonly Loaded[]): Loaded {
  const middle = (read: (run: Loaded) => number) => median(runs.map(read))
  return {
    answers: runs.reduce((sum, run) => sum + run.answers, 0),
    elapsedMs: runs.reduce((sum, run) => sum + run.elapsedMs, 0),
    statuses: {},
    perSecond: middle(run => run.perSecond),
    cpuMicrosEach: middle(run => run.cpuMicrosEach),
    p50Ms: middle(run => run.p50Ms),
    p99Ms: middle(run => run.p99Ms),
  }
}
