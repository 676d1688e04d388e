import { setImmediate as turn } from 'node:timers/promises'
import type { Target } from '../support/seed.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { type Answer, answerOf, send } from './answers.ts'
import { seededNumbers } from './seeded-numbers.ts'

export interface KillPlan {
  readonly start: () => Promise<ServerProcess>
  readonly targets: readonly Target[]
  readonly clients: number
  readonly kills: number
  readonly seed: number
}

export interface Acknowledged {
  readonly answer: Answer
  /** The reply that first acknowledged it. */
  readonly reply: string
}

export interface KillResult {
  readonly acknowledged: readonly Acknowledged[]
  readonly kills: number
  /** Answers that were stored before a kill and acknowledged only to their repeat after it. */
  readonly settledByRepeat: number
}

const BETWEEN_KILLS = { atLeast: 20, atMost: 120 }
const TURNS = 120

/** Clients that send without a pause and repeat what failed, while the server dies under them again and again. */
export async function runKills(plan: KillPlan): Promise<KillResult> {
  const run = { server: plan.start(), isOver: false, killedAtMs: 0, kills: 0, settledByRepeat: 0, made: 0 }
  const acknowledged: Acknowledged[] = []
  const random = seededNumbers(plan.seed)
  const between = () => BETWEEN_KILLS.atLeast + random() * (BETWEEN_KILLS.atMost - BETWEEN_KILLS.atLeast)
  let nextKill = between()

  /** The batch that is under way may be anywhere: before, in or after its commit. */
  const crash = async (running: Promise<ServerProcess>, turns: number) => {
    const server = await running
    for (let passed = 0; passed < turns; passed++) await turn()
    run.killedAtMs = Date.now()
    await server.kill('SIGKILL')
    return plan.start()
  }
  const killWhenDue = () => {
    if (acknowledged.length < nextKill) return
    nextKill += between()
    if (run.kills === plan.kills) run.isOver = true
    else {
      run.kills++
      run.server = crash(run.server, random() * TURNS)
    }
  }
  const client = async () => {
    while (!run.isOver) {
      const number = run.made++
      const answer = answerOf(plan.targets[number % plan.targets.length] as Target, number)
      let reply = await send(await run.server, answer)
      const isRepeated = reply === undefined
      while (reply === undefined) reply = await send(await run.server, answer)
      if (isRepeated && JSON.parse(reply).receivedAt < run.killedAtMs) run.settledByRepeat++
      acknowledged.push({ answer, reply })
      killWhenDue()
    }
  }
  try {
    await Promise.all(Array.from({ length: plan.clients }, client))
    const { kills, settledByRepeat } = run
    return { acknowledged, kills, settledByRepeat }
  } finally {
    run.isOver = true
    await run.server.then(server => server.kill('SIGKILL')).catch(() => {})
  }
}

/** Sends every answer again; returns those whose repeat got another reply than the first time. */
export async function repeatAll(server: ServerProcess, all: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const otherwise: Acknowledged[] = []
  for (let from = 0; from < all.length; from += 64) {
    const some = all.slice(from, from + 64)
    const replies = await Promise.all(some.map(each => send(server, each.answer)))
    otherwise.push(...some.filter((each, index) => replies[index] !== each.reply))
  }
  return otherwise
}
