import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { startServerProcess } from './server-process.ts'

export interface JourneyServer {
  /** Origin that codes encode: on `localhost` browsers keep the admin app's cookie. */
  readonly url: string
  /** As printed at the first start. */
  readonly setupLink: string
  stop(): Promise<void>
}

const SETUP_LINK = /http:\/\/localhost:\d+\/admin\/setup#\S+(?=\s)/

/** The built server on an empty data folder, which goes with it. */
export async function startFreshServer(): Promise<JourneyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-journey-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const start = async () => {
      // PUBLIC_URL names the port before the server listens.
      const port = await freePort()
      const url = `http://localhost:${port}`
      const env = { PORT: String(port), PUBLIC_URL: url, DATA_DIR: folder }
      return { url, server: await startServerProcess({ env }) }
    }
    // Somebody else may take the free port in between: once more, with another.
    const { url, server } = await start().catch(start)
    const setupLink = await server.said(SETUP_LINK)
    const stop = async () => {
      await server.kill('SIGTERM')
      remove()
    }
    return { url, setupLink, stop }
  } catch (error) {
    remove()
    throw error
  }
}
