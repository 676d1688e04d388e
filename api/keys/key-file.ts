import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import type { KeyRing } from './key-ring.ts'
import { sha256 } from './secrets.ts'

/** Everything secret that must not lie in the database or its backups. */
export interface Keys {
  readonly receipt: Buffer
  readonly code: Buffer
  readonly ring: KeyRing
  /** Tells whether a database belongs to these keys, without showing them. */
  readonly fingerprint: string
}

const key = z
  .base64()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32)
const keyFile = z.object({
  receipt: key,
  code: key,
  ring: z.object({ current: z.string(), keys: z.record(z.string().regex(/^[0-9a-z]+$/), key) }),
})

/** Reads the key file, or makes one (mode 600) where there is none. */
export function loadKeys(path: string, random: (bytes: number) => Buffer): Keys {
  return parse(path, read(path) ?? create(path, random))
}

/** Undefined where there is no key file: who only looks makes none. */
export function findKeys(path: string): Keys | undefined {
  const text = read(path)
  return text === undefined ? undefined : parse(path, text)
}

function parse(path: string, text: string): Keys {
  const parsed = keyFile.safeParse(json(text))
  if (!parsed.success || !parsed.data.ring.keys[parsed.data.ring.current]) {
    throw new ConfigError(`The key file ${path} can't be used: it isn't what Manyi wrote there.`)
  }
  const { receipt, code, ring } = parsed.data
  const fingerprint = sha256(`manyi ${receipt.toString('hex')} ${code.toString('hex')}`)
  return Object.freeze({ receipt, code, ring, fingerprint })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigError(`The key file ${path} can't be read: ${(error as Error).message}.`)
  }
}

/** Two first starts at once agree on one file: a link either takes the name or finds it taken. */
function create(path: string, random: (bytes: number) => Buffer): string {
  const fresh = () => random(32).toString('base64')
  const content = { receipt: fresh(), code: fresh(), ring: { current: 'k1', keys: { k1: fresh() } } }
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${random(6).toString('hex')}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, 'utf8')
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
