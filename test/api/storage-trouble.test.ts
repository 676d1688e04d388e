import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { addOffice, call, freshNonce, type Office, openCode, rate, rateByForm, ratings } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { type CuttableLine, cuttableLine } from './cuttable-line.ts'

const GOOD = ratings(5, 4, 3, 2)

let world: World
let office: Office
let code: string

async function begin(opening: Promise<World>): Promise<void> {
  world = await opening
  office = await addOffice(world)
  code = await openCode(world, office)
}
const json = (nonce: string) => rate(world, code, office.visit, GOOD, nonce)
const form = (nonce: string) => rateByForm(world, code, office.visit, GOOD, nonce)
const stored = async (nonce: string) =>
  (await world.owner.selectFrom('response').select('id').where('nonce', '=', nonce).execute()).length
const answered = async () => {
  const rows = await world.owner.selectFrom('daily').select('answered').execute()
  return rows.reduce((sum, row) => sum + row.answered, 0)
}
const ready = async () => {
  world.clock.nowMs += 1001
  return (await world.request('/readyz')).status
}

/** While the store is in trouble: a clear 503 through both doors, to be sent again as it is. */
async function expectTrouble(nonce: string): Promise<void> {
  const reply = await json(nonce)
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await reply.json()).toMatchObject({ code: 'storage.unavailable', message: expect.stringContaining('重试') })
  const page = await form(nonce)
  const html = await page.text()
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
  expect(html).toContain(`<form method="post" action="/s/${code}">`)
  const again = [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([\w-]+)"/g)]
  expect(Object.fromEntries(again.map(([, name, value]) => [name, value]))).toEqual({
    ...{ nonce, version: office.visit },
    ...{ 'r.acceptance': '5', 'r.management': '4', 'r.quality': '3', 'r.personnel': '2' },
  })
}

/** Afterwards, without a restart: the same answer goes through, once. */
async function expectRecovery(nonce: string): Promise<void> {
  const before = await answered()
  const replies = [await json(nonce), await json(nonce), await form(nonce)]
  expect(replies.map(reply => reply.status)).toEqual([201, 201, 303])
  expect(await stored(nonce)).toBe(1)
  expect(await answered()).toBe(before + 1)
  expect(await ready()).toBe(200)
}

describe('SQLite in trouble', () => {
  let other: InstanceType<typeof DatabaseSync>
  beforeEach(async () => {
    await begin(openWorld('sqlite'))
    await sql`pragma busy_timeout = 20`.execute(world.ctx.db.writer)
    other = new DatabaseSync(join(world.ctx.config.dataDir, 'manyi.sqlite'))
  })
  afterEach(async () => {
    other?.close()
    await world?.close()
  })

  it('says so while another process holds the lock, keeps showing pages, and goes on afterwards', async () => {
    const nonce = freshNonce()
    other.exec('begin immediate')
    await expectTrouble(nonce)
    expect(await ready()).toBe(503)
    expect((await world.request('/healthz')).status).toBe(200)
    expect((await world.request(`/s/${code}`)).status).toBe(200)
    expect((await call(world, office.cookie, 'GET', `${office.path}/overview`)).status).toBe(200)
    const written = await call(world, office.cookie, 'POST', `${office.path}/windows`, { name: { zh: '窗口' } })
    expect(written.status).toBe(503)
    other.exec('rollback')
    expect(await stored(nonce)).toBe(0)
    await expectRecovery(nonce)
  })

  it('says so while the disk is full, acknowledges nothing, and goes on when there is room', async () => {
    const { rows } = await sql.raw('pragma page_count').execute(world.ctx.db.writer)
    const [pages = 0] = Object.values(rows[0] as object)
    const acknowledged: string[] = []
    const limit = (count: number) => sql.raw(`pragma max_page_count = ${count}`).execute(world.ctx.db.writer)
    await limit(pages)
    let refused: string | undefined
    for (let tries = 0; tries < 500 && refused === undefined; tries++) {
      world.clock.nowMs += 1000
      const nonces = [freshNonce(), freshNonce()]
      const replies = await Promise.all(nonces.map(json))
      replies.forEach((reply, index) => {
        if (reply.status === 201) acknowledged.push(nonces[index] as string)
        else refused = nonces[index]
      })
    }
    expect(refused).toBeDefined()
    await expectTrouble(refused as string)
    expect(await stored(refused as string)).toBe(0)
    for (const nonce of acknowledged) expect(await stored(nonce)).toBe(1)
    expect(await answered()).toBe(acknowledged.length)
    await limit(1_000_000)
    await expectRecovery(refused as string)
  })
})

describe('PostgreSQL in trouble', () => {
  let line: CuttableLine
  let superuser: Client
  let locker: Client
  beforeEach(async () => {
    line = cuttableLine()
    await begin(openWorld('postgres', { through: line.through }))
    const { host, port, user, password } = inject('cluster')
    const database = new URL(world.postgres?.appUrl as string).pathname.slice(1)
    superuser = new Client({ host, port, user, password, database })
    locker = new Client({ host, port, user, password, database })
    await Promise.all([superuser.connect(), locker.connect()])
  })
  afterEach(async () => {
    await superuser?.end()
    await locker?.end()
    await world?.close()
    await line?.close()
  })

  const terminate = () =>
    superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
      world.postgres?.appRole,
    ])

  it('says so while it is away, and goes on when it is back', async () => {
    const nonce = freshNonce()
    line.cut()
    await expectTrouble(nonce)
    expect(await ready()).toBe(503)
    expect((await world.request('/healthz')).status).toBe(200)
    expect((await world.request(`/s/${code}`)).status).toBe(503)
    expect((await call(world, office.cookie, 'GET', `${office.path}/overview`)).status).toBe(503)
    await line.mend()
    expect(await stored(nonce)).toBe(0)
    await expectRecovery(nonce)
  })

  it('says so to somebody who was waiting when the connection is ended', async () => {
    const nonce = freshNonce()
    await locker.query('begin')
    await locker.query('lock table response in access exclusive mode')
    const waiting = json(nonce)
    await untilWaiting(superuser)
    await terminate()
    expect((await waiting).status).toBe(503)
    await locker.query('rollback')
    expect(await stored(nonce)).toBe(0)
    await expectRecovery(nonce)
  })

  it('goes on after idle connections are ended', async () => {
    await Promise.all(Array.from({ length: 8 }, () => world.request(`/s/${code}`)))
    await terminate()
    const nonce = freshNonce()
    const statuses: number[] = []
    do statuses.push((await json(nonce)).status)
    while (statuses.at(-1) === 503 && statuses.length < 20)
    expect(statuses.at(-1)).toBe(201)
    await expectRecoveryOf(nonce)
  })

  it('settles by a repeat what became of an answer whose COMMIT was never heard of', async () => {
    const nonce = freshNonce()
    line.cutAtNextCommit()
    expect((await json(nonce)).status).toBe(503)
    expect(await stored(nonce)).toBe(1)
    await expectRecoveryOf(nonce)
  })

  /** It is there already: repeats find it. */
  async function expectRecoveryOf(nonce: string): Promise<void> {
    const replies = [await json(nonce), await form(nonce)]
    expect(replies.map(reply => reply.status)).toEqual([201, 303])
    expect([await stored(nonce), await answered()]).toEqual([1, 1])
  }
})

/** Resolves when somebody waits for a lock: asked of the server itself, over and over. */
async function untilWaiting(superuser: Client): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    const { rows } = await superuser.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    if (rows.length > 0) return
  }
  throw new Error('nobody waits')
}
