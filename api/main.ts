import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { startJobs } from './jobs/schedule.ts'
import { openContext } from './open-context.ts'
import { serveApp } from './serve-app.ts'
import { isSetupNeeded, newSetupLink } from './setup/link.ts'

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(`Manyi can't start. ${error.message}`)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  const ctx = await openContext(config)
  const setup = (await isSetupNeeded(ctx)) ? newSetupLink(ctx) : undefined
  const distDir = fileURLToPath(new URL('..', import.meta.url))
  const app = createApp({ ctx, distDir, version: manifest.version, setupLink: setup?.link })
  const jobs = startJobs(ctx)
  serveApp(app, config, {
    close: async () => {
      await jobs.stop()
      await ctx.db.close()
    },
    listening: port => {
      console.log(`Manyi 满意 ${manifest.version} is listening on port ${port}. Codes lead to ${config.publicUrl}`)
      if (!setup) return
      console.log(`First start: open this link on this machine within 30 minutes to set up the first administrator:`)
      console.log(`  http://localhost:${port}/admin/setup#${setup.token}`)
    },
  })
}
