import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { createApp } from '../../api/app.ts'
import { type Config, readConfig } from '../../api/config.ts'
import type { Context } from '../../api/context.ts'
import { connectPostgres } from '../../api/db/connect.ts'
import type { Tables } from '../../api/db/tables/tables.ts'
import { loadKeys } from '../../api/keys/key-file.ts'
import { openDatabase } from '../../api/open-database.ts'
import { newSetupLink } from '../../api/setup/link.ts'
import type { TestDatabase } from './database.ts'
import { freshPostgres } from './postgres.ts'

export const DATABASES = ['sqlite', 'postgres'] as const
export type DatabaseName = (typeof DATABASES)[number]

/** 2025-06-16 10:00 in Shanghai, a Monday. */
export const START_MS = Date.parse('2025-06-16T02:00:00Z')

export interface World {
  readonly ctx: Context
  readonly app: ReturnType<typeof createApp>
  readonly clock: { nowMs: number }
  readonly setupToken: string
  /** What was logged, as text: nothing secret may be in it. */
  readonly logged: string[]
  /** Everything that is stored, past row-level security: the login that owns the tables. */
  readonly owner: Kysely<Tables>
  /** The database and its logins; undefined on SQLite. */
  readonly postgres: TestDatabase | undefined
  /** A request from a browser of our own pages at the given address. */
  request(path: string, init?: RequestInit & { address?: string }): Promise<Response>
  close(): Promise<void>
}

export interface WorldOptions {
  readonly config?: Partial<Config>
  /** Another way to the same PostgreSQL, for tests that cut it. */
  readonly through?: (databaseUrl: string) => Promise<string>
}

/** A whole server in memory over a fresh database of the given kind, with a clock and randomness of its own. */
export async function openWorld(database: DatabaseName, options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-world-'))
  const postgres = database === 'postgres' ? await freshPostgres() : undefined
  const clock = { nowMs: START_MS }
  const logged: string[] = []
  const log = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`)
  const random = seededBytes('manyi')
  const config: Config = {
    ...readConfig({ DATA_DIR: folder, PUBLIC_URL: 'http://manyi.test', TRUSTED_PROXY: '127.0.0.1' }),
    databaseUrl: postgres && ((await options.through?.(postgres.appUrl)) ?? postgres.appUrl),
    databaseOwnerUrl: postgres?.ownerUrl,
    ...options.config,
  }
  const now = () => clock.nowMs
  const keys = loadKeys(config.keyFile, random)
  const db = await openDatabase(config, keys, now, error => logged.push(error.message))
  let made = 0
  const newId = () => v7({ msecs: clock.nowMs, random: random(16), seq: ++made })
  const ctx: Context = { config, db, keys, now, random, newId, log: { info: log, warn: log, error: log } }
  const setup = newSetupLink(ctx)
  const owner = postgres && (await connectPostgres(postgres.ownerUrl, error => logged.push(error.message), 2))
  const distDir = fileURLToPath(new URL('../../dist', import.meta.url))
  const app = createApp({ ctx, distDir, version: '0.0.0-test', setupLink: setup.link })
  return {
    ...{ ctx, app, clock, logged, postgres, owner: owner?.writer ?? db.writer, setupToken: setup.token },
    request: async (path, { address, ...init } = {}) => app.request(path, browser(init, address), socket(address)),
    close: async () => {
      await db.close()
      await owner?.close()
      await postgres?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function browser(init: RequestInit, address: string | undefined): RequestInit {
  const headers = new Headers(init.headers)
  if (!headers.has('host')) headers.set('host', 'manyi.test')
  const isUnsafe = init.method !== undefined && init.method !== 'GET'
  if (isUnsafe && !headers.has('origin')) headers.set('origin', 'http://manyi.test')
  if (address !== undefined) headers.set('x-forwarded-for', address)
  return { ...init, headers }
}

function socket(address: string | undefined) {
  return { incoming: { socket: { remoteAddress: address === undefined ? '::1' : '127.0.0.1' } } }
}

/** Deterministic bytes that never repeat. */
function seededBytes(seed: string): (bytes: number) => Buffer {
  let counter = 0
  return bytes => {
    const blocks: Buffer[] = []
    for (let have = 0; have < bytes; have += 32) {
      blocks.push(createHash('sha256').update(`${seed} ${counter++}`).digest())
    }
    return Buffer.concat(blocks).subarray(0, bytes)
  }
}
