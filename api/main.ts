import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import type { Context } from './context.ts'
import { loadKeys } from './keys/key-file.ts'
import { ascendingIds, drawAhead } from './keys/random.ts'
import { openDatabase } from './open-database.ts'
import { isSetupNeeded, newSetupLink } from './setup/link.ts'

const STOP_MS = 10_000
const HEADERS_MS = 10_000
const REQUEST_MS = 30_000

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(`Manyi can't start. ${error.message}`)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel })
  const keys = loadKeys(config.keyFile, randomBytes)
  const db = await openDatabase(config, keys, Date.now, error => log.error({ error: error.message }, 'database'))
  const random = drawAhead(randomBytes)
  const newId = ascendingIds(Date.now, random)
  const ctx: Context = { config, db, keys, log, now: Date.now, random, newId }
  const setup = (await isSetupNeeded(ctx)) ? newSetupLink(ctx) : undefined
  const distDir = fileURLToPath(new URL('..', import.meta.url))
  const app = createApp({ ctx, distDir, version: manifest.version, setupLink: setup?.link })
  const server = serve(
    {
      fetch: app.fetch,
      port: config.port,
      hostname: config.host,
      serverOptions: { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    },
    ({ port }) => {
      console.log(`Manyi 满意 ${manifest.version} is listening on port ${port}. Codes lead to ${config.publicUrl}`)
      if (!setup) return
      console.log(`First start: open this link on this machine within 30 minutes to set up the first administrator:`)
      console.log(`  http://localhost:${port}/admin/setup#${setup.token}`)
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    const setting =
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? `PORT ${config.port}` : `HOST ${config.host}`
    console.error(`Manyi can't start. The setting ${setting} can't be used: ${error.message}.`)
    process.exit(1)
  })
  stopCleanly(server, () => db.close())
}

/** Finishes what was accepted, then closes the database; a second signal or ten seconds end it all the same. */
function stopCleanly(server: ReturnType<typeof serve>, close: () => Promise<void>): void {
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_MS).unref()
    server.close(async () => {
      await close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
