import { setImmediate as turn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn. */
const WORK_MS = 8

/** Lets answers and other requests through between two pieces of work. */
export function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < WORK_MS) return
    await turn()
    since = performance.now()
  }
}
