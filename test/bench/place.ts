import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MEMORY = new Set([0x01021994, 0x858458f6])

/** Where the bench's own programs were built. */
export function builtProgram(name: string): string {
  return join(ROOT, '.manyi', 'bench', `${name}.js`)
}

export const METER = join(ROOT, 'test', 'bench', 'meter.mjs')
export const REPORT = join(ROOT, 'dist', 'bench.json')

/** A folder on a disk: in memory every commit would be free. Removed at the end, also after a failure. */
export function diskFolder(): string {
  const own = join(ROOT, '.manyi')
  mkdirSync(own, { recursive: true })
  const place = [tmpdir(), '/var/tmp', own].find(isDisk) ?? own
  const folder = mkdtempSync(join(place, 'manyi-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function isDisk(path: string): boolean {
  try {
    return !MEMORY.has(statfsSync(path).type)
  } catch {
    return false
  }
}
