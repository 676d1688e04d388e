import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A program of ours that listens, in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** What a pattern finds in its output (the last 4,000 characters), once it is there; throws when it ends without. */
  said(pattern: RegExp): Promise<string>
  /** Returns once the process is gone; SIGKILL unless told otherwise. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

export interface ServerProcessOptions {
  /** Settings beyond PORT, HOST and LOG_LEVEL. */
  readonly env?: Readonly<Record<string, string>>
  /** The built server unless told otherwise. */
  readonly program?: string
  /** Arguments to node before the program. */
  readonly nodeArgs?: readonly string[]
  /** Arguments to the program. */
  readonly args?: readonly string[]
  /** Opens a channel for messages between it and us. */
  readonly withChannel?: boolean
}

const BUILT_SERVER = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url))
export const BUILT_DEMO = fileURLToPath(new URL('../../dist/api/demo.js', import.meta.url))
export const BUILT_VERIFY = fileURLToPath(new URL('../../dist/api/verify.js', import.meta.url))

const SETTINGS = 'PORT HOST PUBLIC_URL DATA_DIR DATABASE_URL DATABASE_OWNER_URL KEY_FILE TRUSTED_PROXY LOG_LEVEL'
const LISTENING = /is listening on port (\d+)/

/** Starts it on a free port; throws with what it printed when it ends instead of listening. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { env = {}, program = BUILT_SERVER, nodeArgs = [], args = [], withChannel = false } = options
  const child = spawn(process.execPath, [...nodeArgs, program, ...args], {
    env: { ...withoutSettings(), PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', withChannel ? 'ipc' : 'ignore'],
  })
  const ended = new Promise<void>(done => child.once('close', () => done()))
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  void ended.then(() => process.off('exit', endWithUs))
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal)
    return ended
  }
  const printed = { text: '' }
  const port = await portOf(child, printed)
  const said = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(printed.text)?.[0]
      if (found !== undefined) return found
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It never said so:\n${printed.text}`)
      await Promise.race([
        child.stdout && once(child.stdout, 'data'),
        child.stderr && once(child.stderr, 'data'),
        ended,
      ])
    }
  }
  return { url: `http://127.0.0.1:${port}`, port, child, said, kill }
}

function portOf(child: ChildProcess, printed: { text: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed.text = (printed.text + chunk).slice(-4000)
      const port = LISTENING.exec(printed.text)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('close', code => reject(new Error(`The server ended with ${code}:\n${printed.text}`)))
  })
}

/** Our environment without the settings of an installation around us. */
function withoutSettings(): NodeJS.ProcessEnv {
  const names = SETTINGS.split(' ')
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.includes(name)))
}
