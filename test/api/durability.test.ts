import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectPostgres, connectSqlite, type Database } from '../../api/db/connect.ts'
import { type Acknowledged, type KillResult, repeatAll, runKills } from '../durability/kills.ts'
import { freshPostgres } from '../support/postgres.ts'
import { seed } from '../support/seed.ts'
import { BUILT_VERIFY, startServerProcess } from '../support/server-process.ts'
import { DATABASES } from '../support/world.ts'

const KILLS = 20
const LIMIT_MS = 300_000

describe.each(DATABASES)('after 20 × kill -9 under 8 retrying clients on %s', database => {
  let folder: string
  let env: Record<string, string>
  let postgres: Awaited<ReturnType<typeof freshPostgres>> | undefined
  let result: KillResult
  /** Read before anything is sent again: a repeat would store what was lost. */
  let stored: string[]
  let repliedOtherwise: Acknowledged[]
  /** As the owner, whom row-level security doesn't stop. */
  let db: Database

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'manyi-durability-'))
    env = { DATA_DIR: folder, TRUSTED_PROXY: '127.0.0.1', PUBLIC_URL: 'http://manyi.test' }
    if (database === 'postgres') {
      postgres = await freshPostgres()
      env = { ...env, DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl }
    }
    const targets = await seed(env, 3)
    const start = () => startServerProcess({ env })
    result = await runKills({ start, targets, clients: 8, kills: KILLS, seed: 20250616 })
    db = postgres ? await connectPostgres(postgres.ownerUrl, () => {}) : connectSqlite(folder)
    stored = await nonces()
    const server = await start()
    repliedOtherwise = await repeatAll(server, result.acknowledged).finally(() => server.kill())
  }, LIMIT_MS)

  afterAll(async () => {
    await db?.close()
    await postgres?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function nonces(): Promise<string[]> {
    const rows = await db.reader.selectFrom('response').select('nonce').execute()
    return rows.map(row => row.nonce).sort()
  }

  it('every acknowledged answer is stored exactly once, and nothing else is', () => {
    expect(result.kills).toBe(KILLS)
    expect(stored).toEqual(result.acknowledged.map(each => each.answer.nonce).sort())
  })

  it('a repeat gets the reply that first acknowledged the answer, and stores nothing', async () => {
    expect(repliedOtherwise).toEqual([])
    expect(await nonces()).toEqual(stored)
  })

  it('the daily sums count every answer once', async () => {
    const { answered } = await db.reader
      .selectFrom('daily')
      .select(of => of.fn.sum<number>('answered').as('answered'))
      .executeTakeFirstOrThrow()
    expect(answered).toBe(result.acknowledged.length)
  })

  it('verify finds no difference', () => {
    const output = execFileSync(process.execPath, [BUILT_VERIFY], { env: { ...process.env, ...env }, encoding: 'utf8' })
    expect(output).toContain(`${result.acknowledged.length} answers`)
    expect(output).toContain('no difference')
  })

  const isFile = database === 'sqlite'
  if (isFile)
    it('the file is whole', async () => {
      const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db.reader)
      expect(rows).toEqual([{ integrityCheck: 'ok' }])
    })
})
