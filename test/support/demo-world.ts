import { hashPassword } from '../../api/accounts/password.ts'
import { fillDemo } from '../../api/demo/fill.ts'
import { withoutSync } from '../../api/demo/quick-store.ts'
import { openWorld } from './world.ts'

/** 2026-11-20 15:30 in Shanghai, a Friday. */
export const DEMO_NOW_MS = Date.parse('2026-11-20T07:30:00Z')
export const DEMO_PASSWORD = 'for the demo only'
const SETTINGS = { config: { isDemo: true, withoutTotp: true } }

/** A demo as its command fills it, on a fresh database. */
export async function openDemoWorld(responses?: number, seed?: string, database: 'sqlite' | 'postgres' = 'sqlite') {
  const world = await openWorld(database, SETTINGS)
  world.clock.nowMs = DEMO_NOW_MS
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const fill = () => fillDemo(world.ctx, { responses, seed, passwordHash })
  return { world, demo: await withoutSync(world.ctx.db, fill) }
}
