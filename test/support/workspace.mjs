import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GRACE_MS = 4000
const POLL_MS = 50

/** One temporary folder and one mark in the environment for everything a test run starts, so all of it can be ended. */
export function createWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-test-'))
  // PostgreSQL runs as another user and must pass through.
  chmodSync(folder, 0o755)
  const mark = `MANYI_TEST_RUN=${randomUUID()}`
  const groups = []
  let cleaning
  process.on('exit', () => removeFolder(folder))
  return {
    folder,
    env: { TMPDIR: folder, TEMP: folder, TMP: folder, MANYI_TEST_RUN: mark.split('=')[1] },
    watch: child => groups.push(child),
    /** Ends what still runs and removes the folder; returns the names of processes that outlived their parents. */
    clean: () => {
      cleaning = cleaning ?? clean(folder, mark, groups)
      return cleaning
    },
  }
}

async function clean(folder, mark, groups) {
  const running = groups.filter(child => child.pid && child.exitCode === null && child.signalCode === null)
  for (const child of running) signalGroup(child, 'SIGTERM')
  const ends = running.map(child => new Promise(done => child.once('close', done)))
  if (running.length > 0) await Promise.race([Promise.all(ends), wait(GRACE_MS)])
  for (const child of running) signalGroup(child, 'SIGKILL')
  const leftovers = await endMarked(mark)
  removeFolder(folder)
  return running.length > 0 ? [] : leftovers
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Already gone.
  }
}

/** Whatever carries our mark was started by our tests, also when it left their process group. */
async function endMarked(mark) {
  const names = []
  for (let round = 0; round < 20; round += 1) {
    const found = findMarked(mark)
    if (found.length === 0) break
    // What ends by itself within the first rounds was only slow, not forgotten.
    if (round >= 4) {
      for (const { pid, name } of found) {
        names.push(`${name} (${pid})`)
        signalProcess(pid)
      }
    }
    await wait(POLL_MS)
  }
  return [...new Set(names)]
}

function findMarked(mark) {
  if (process.platform !== 'linux') return []
  const read = path => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return ''
    }
  }
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const marked = pids.filter(pid => read(`/proc/${pid}/environ`).includes(mark))
  return marked.map(pid => ({ pid: Number(pid), name: read(`/proc/${pid}/comm`).trim() }))
}

function signalProcess(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function wait(ms) {
  return new Promise(done => setTimeout(done, ms))
}
