import { setImmediate as turn } from 'node:timers/promises'
import { seededNumbers } from './seeded-numbers.ts'
import type { Target } from '../support/seed.ts'
import type { ServerProcess } from '../support/server-process.ts'

export interface KillPlan {
  readonly start: () => Promise<ServerProcess>
  readonly targets: readonly Target[]
  readonly clients: number
  readonly kills: number
  readonly seed: number
  /** Besides the server: what else goes down at the kill of this number, and comes back. */
  readonly alsoAt?: (kill: number) => Promise<void>
}

export interface KillResult {
  /** Nonce → the reply that first acknowledged it. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** Nonces whose repeat, sent after everything, got another reply. */
  readonly unlike: readonly string[]
  /** Answers that were stored before a kill and acknowledged only after it. */
  readonly settledByRepeat: number
}

const BETWEEN_KILLS = { from: 20, to: 120 }
const TURNS = 120

/** Clients that send without pause and repeat what failed, while their server dies again and again under them. */
export async function runKills(plan: KillPlan): Promise<KillResult> {
  const random = seededNumbers(plan.seed)
  const between = () => BETWEEN_KILLS.from + Math.floor(random() * (BETWEEN_KILLS.to - BETWEEN_KILLS.from))
  const acknowledged = new Map<string, string>()
  let server = plan.start()
  let killed = 0
  let settledByRepeat = 0
  let killedAtMs = 0
  let nextKill = between()
  let isOver = false

  const killWhenDue = () => {
    if (acknowledged.size < nextKill) return
    if (killed === plan.kills) isOver = true
    else {
      killed++
      nextKill = acknowledged.size + between()
      server = restart(server, Math.floor(random() * TURNS), killed)
    }
  }
  const restart = async (running: Promise<ServerProcess>, turns: number, kill: number) => {
    const old = await running
    // The batch that is under way may be anywhere: before, in or after its commit.
    for (let passed = 0; passed < turns; passed++) await turn()
    killedAtMs = Date.now()
    await Promise.all([old.kill('SIGKILL'), plan.alsoAt?.(kill)])
    return plan.start()
  }
  const client = async (number: number) => {
    for (let sent = 0; !isOver; sent++) {
      const nonce = `kill-${number}-${String(sent).padStart(12, '0')}`
      const { text, tries } = await sendUntilStored(() => server, bodyOf(plan, number + sent, nonce))
      if (tries > 1 && JSON.parse(text).receivedAt < killedAtMs) settledByRepeat++
      acknowledged.set(nonce, text)
      killWhenDue()
    }
  }
  try {
    await Promise.all(Array.from({ length: plan.clients }, (_, index) => client(index)))
    const unlike = await repeatAll(await server, plan, acknowledged)
    return { acknowledged, unlike, settledByRepeat }
  } finally {
    isOver = true
    await (await server).kill('SIGKILL')
  }
}
