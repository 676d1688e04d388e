import { linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const POLL_MS = 200
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/**
 * One process at a time prepares; the others wait and then find the work done.
 * Interrupted, the lock stays until `interrupt` has ended what the work had started.
 */
export async function withLock(folder, work, interrupt) {
  const file = join(folder, 'prepare.lock')
  await acquire(folder, file)
  const release = () => removeLock(folder, file)
  const stop = code => interrupt().finally(() => process.exit(code))
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => stop(code)])
  process.on('exit', release)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  try {
    return await work()
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler)
    process.off('exit', release)
    release()
  }
}

async function acquire(folder, file) {
  let isAnnounced = false
  while (!tryAcquire(folder, file)) {
    const holder = readHolder(file)
    if (holder !== undefined && !isAlive(holder)) {
      removeStale(file)
      continue
    }
    if (holder !== undefined && !isAnnounced) {
      console.log(`Waiting for process ${holder}, which is installing or building`)
      isAnnounced = true
    }
    await new Promise(done => setTimeout(done, POLL_MS))
  }
}

/** Written aside and linked, so that a lock is never seen without its holder. */
function tryAcquire(folder, file) {
  const own = `${file}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(own, String(process.pid))
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Two may see the same dead holder: whoever moved away a living one's lock puts it back. */
function removeStale(file) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    const holder = readHolder(aside)
    if (holder !== undefined && isAlive(holder)) linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function removeLock(folder, file) {
  rmSync(file, { force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Another process waits in it, or keeps something there.
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
