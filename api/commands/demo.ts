// Starts the server on a database of its own that is filled with invented answers and goes when the server ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }
import { hashPassword } from '../accounts/password.ts'
import { createApp } from '../app.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { type Demo, fillDemo } from '../demo/fill.ts'
import { openBrowser } from '../demo/open-browser.ts'
import { demoPassword } from '../demo/password.ts'
import { showProgress } from '../demo/progress.ts'
import { withoutSync } from '../demo/quick-store.ts'
import { startJobs } from '../jobs/schedule.ts'
import { openContext } from '../open-context.ts'
import { serveApp } from '../serve-app.ts'

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const MOST_RESPONSES = 20_000_000
const SIGN_INS = ['platform', 'org', 'reviewer', 'evaluator'] as const

try {
  await run()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(`The demo can't start. ${error.message}`)
  process.exit(1)
}

async function run(): Promise<void> {
  const { responses, seed } = readArguments()
  const folder = temporaryFolder()
  const config = demoConfig(folder)
  const stayInterruptible = interruptible()
  const ctx = await openContext(config)
  const password = demoPassword(process.env.DEMO_PASSWORD, ctx.random)
  const startedMs = Date.now()
  const passwordHash = await hashPassword(password)
  const demo = await withoutSync(ctx.db, () =>
    fillDemo(ctx, { responses, seed, passwordHash, progress: showProgress(process.stdout) }),
  )
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
  console.log(`Filled ${demo.organizationIds.length} organizations with ${demo.stored} answers in ${seconds} s.`)
  stayInterruptible.end()
  start(ctx, demo, password)
}

function start(ctx: Context, demo: Demo, password: string): void {
  const { config } = ctx
  const distDir = fileURLToPath(new URL('..', import.meta.url))
  const end = () => {
    console.log('The demo was ended in the admin app; its data is removed.')
    server.stop()
  }
  const app = createApp({ ctx, distDir, version: manifest.version, demo: { code: demo.code, end } })
  const jobs = startJobs(ctx)
  const server = serveApp(app, config, {
    close: async () => {
      await jobs.stop()
      await ctx.db.close()
    },
    listening: port => {
      console.log(`Manyi 满意 ${manifest.version}, demo, is listening on port ${port}.`)
      announce(config, port, password)
      openBrowser(`http://localhost:${port}/s/demo`)
    },
  })
  // The terminal was closed; without one, as under nohup, that is no reason to end.
  if (process.stdout.isTTY) process.once('SIGHUP', server.stop)
}

function announce({ publicUrl }: Config, port: number, password: string): void {
  const isGiven = Boolean(process.env.DEMO_PASSWORD)
  const lines = [
    'Everything in it is made up and goes when it ends: with Ctrl-C, or by one click of the platform administrator.',
    '',
    `  Rate      ${publicUrl}/s/demo`,
    `            the code to scan: ${publicUrl}/codes/demo.png`,
    `  Sign in   http://localhost:${port}/admin/`,
    ...SIGN_INS.map(name => `            ${name}@demo.example`),
    `            password: ${isGiven ? 'as DEMO_PASSWORD says' : password}`,
    '',
    'Whoever is signed in may not rate: scan with a phone, or rate in another browser.',
  ]
  console.log(lines.join('\n'))
}

function readArguments(): { responses: number | undefined; seed: string | undefined } {
  try {
    const options = { responses: { type: 'string' }, seed: { type: 'string' } } as const
    const { responses, seed } = parseArgs({ options }).values
    const count = responses === undefined ? undefined : Number(responses)
    if (count === undefined || (Number.isInteger(count) && count >= 1 && count <= MOST_RESPONSES)) {
      return { responses: count, seed }
    }
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} Known are --responses and --seed.`)
  }
  throw new ConfigError(`--responses wants a whole number up to ${MOST_RESPONSES}.`)
}

/** A folder that goes when the process does, however it ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-demo-'))
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      console.error(`The demo's folder ${folder} couldn't be removed: ${(error as Error).message}`)
    }
  })
  return folder
}

/** The usual settings, but never the usual data. */
function demoConfig(folder: string): Config {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, ...env } = process.env
  if (url || ownerUrl) {
    throw new ConfigError('It keeps its data in a folder of its own: unset DATABASE_URL and DATABASE_OWNER_URL.')
  }
  const config = readConfig({ ...env, DATA_DIR: folder, KEY_FILE: join(folder, 'keys.json') })
  return Object.freeze({ ...config, isDemo: true, withoutTotp: true })
}

/** While it is being filled a signal ends it at once, and another one doesn't keep the folder from going. */
function interruptible(): { end(): void } {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => process.exit(code)] as const)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  return {
    end: () => {
      for (const [signal, handler] of handlers) process.off(signal, handler)
    },
  }
}
