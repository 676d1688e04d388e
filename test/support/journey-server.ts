import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerProcess } from './server-process.ts'

export interface JourneyServer {
  /** Origin that codes encode: on `localhost` browsers keep the admin app's cookie. */
  readonly url: string
  /** As printed at the first start. */
  readonly setupLink: string
  stop(): Promise<void>
}

const SETUP_LINK = /http:\/\/localhost:\d+\/admin\/setup#\S+/

/** The built server on an empty data folder, which goes with it. */
export async function startFreshServer(): Promise<JourneyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-journey-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const server = await startServerProcess({ env: { PORT: String(port), PUBLIC_URL: url, DATA_DIR: folder } })
    const setupLink = await printedLink(server.output)
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

/** It is printed right after the line that says the server listens. */
async function printedLink(output: () => string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const link = SETUP_LINK.exec(output())?.[0]
    if (link) return link
    await new Promise(done => setTimeout(done, 20))
  }
  throw new Error(`No setup link was printed:\n${output()}`)
}

/** PUBLIC_URL names the port before the server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
