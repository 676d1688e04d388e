import { serve } from '@hono/node-server'
import type { createApp } from './app.ts'
import type { Config } from './config.ts'

const STOP_MS = 10_000
const ECHO_MS = 500
const HEADERS_MS = 10_000
const REQUEST_MS = 30_000

export interface Serving {
  listening(port: number): void
  /** After the last request. */
  close(): Promise<void>
}

/** Listens until it is stopped or the process is told to end. */
export function serveApp(app: ReturnType<typeof createApp>, config: Config, serving: Serving): { stop(): void } {
  const server = serve(
    {
      fetch: app.fetch,
      port: config.port,
      hostname: config.host,
      serverOptions: { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    },
    ({ port }) => serving.listening(port),
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    const setting =
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? `PORT ${config.port}` : `HOST ${config.host}`
    console.error(`Manyi can't start. The setting ${setting} can't be used: ${error.message}.`)
    process.exit(1)
  })
  return stopCleanly(server, serving.close)
}

/** Finishes what was accepted, then closes the database; another signal later or ten seconds end it all the same. */
function stopCleanly(server: ReturnType<typeof serve>, close: () => Promise<void>): { stop(): void } {
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_MS).unref()
    server.close(async () => {
      await close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  let askedMs = 0
  const onSignal = () => {
    if (askedMs === 0) stop()
    // npm passes on the Ctrl-C that the terminal has sent to us already: only a later one is another wish.
    else if (Date.now() - askedMs > ECHO_MS) process.exit(1)
    askedMs ||= Date.now()
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  return { stop }
}
