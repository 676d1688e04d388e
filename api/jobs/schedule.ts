import type { Context } from '../context.ts'
import { clearImports } from './clear-imports.ts'
import { refreshFigures } from './refresh-figures.ts'

/** All times at which something happens by itself. */
const TIMES = [
  { name: 'refresh figures', job: refreshFigures, everyMs: 30_000 },
  { name: 'clear imports', job: clearImports, everyMs: 600_000 },
] as const

/** Each job begins that long after it last ended; what it throws is logged, and the next time it is tried again. */
export function startJobs(ctx: Context): { stop(): Promise<void> } {
  const running = TIMES.map(({ name, job, everyMs }) => {
    let timer: NodeJS.Timeout | undefined
    let last = Promise.resolve()
    let isStopped = false
    const plan = () => {
      if (!isStopped) timer = setTimeout(begin, everyMs).unref()
    }
    const begin = () => {
      last = run()
    }
    const run = async () => {
      await job(ctx).catch(error => ctx.log.error({ error: (error as Error).stack, job: name }, 'a job failed'))
      plan()
    }
    plan()
    return () => {
      isStopped = true
      clearTimeout(timer)
      return last
    }
  })
  return { stop: async () => void (await Promise.all(running.map(stop => stop()))) }
}
