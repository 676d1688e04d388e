import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectPostgres, type Database } from '../../api/db/connect.ts'
import type { Difference } from '../../api/verify/difference.ts'
import { verify } from '../../api/verify/verify.ts'
import { addCode, addOrganization, addPerson, rate, ratings, versionInUse } from '../support/people.ts'
import { BUILT_VERIFY } from '../support/server-process.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('verify on %s', database => {
  let world: World
  /** Who owns the tables, and so gets past the guards. */
  let owner: Database
  let organization: string

  beforeAll(async () => {
    world = await openWorld(database)
    const url = world.ctx.config.databaseOwnerUrl
    owner = url ? await connectPostgres(url, () => {}, 1) : world.ctx.db
    for (const name of ['第一服务中心', '第二服务中心']) {
      organization = await addOrganization(world, name)
      const { cookie } = await addPerson(world, 'org-admin', [organization])
      const version = await versionInUse(world, cookie, organization, 'visit')
      for (const purpose of ['live', 'test']) {
        const { code } = await addCode(world, cookie, organization, { kind: 'standing', purpose })
        await rate(world, code ?? '', version, ratings(5, 4, 3, 1))
        await rate(world, code ?? '', version, ratings(4, 4, 'na', 5))
      }
    }
  })
  afterAll(async () => {
    if (owner !== world?.ctx.db) await owner?.close()
    await world?.close()
  })

  it('finds nothing wrong with what the application wrote, test answers included', async () => {
    const { found, total } = await look(world)
    expect(found).toEqual([])
    expect(total).toMatchObject({ organizations: 2, responses: 8, dailyRows: 2 })
  })

  it('says so as a command, with exit code 0', () => {
    const { status, stdout } = command(world)
    expect(stdout).toContain('8 answers')
    expect(stdout).toContain('no difference')
    expect(status).toBe(0)
  })

  it('finds an answer that the owner of the database has changed', async () => {
    const row = await ownAnswer()
    await pastTheGuard(owner, sql`update response set levels = '5555' where id = ${row.id}`)
    const { found } = await look(world)
    expect(found).toContainEqual(expect.objectContaining({ kind: 'commitment', row: row.id }))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'daily', organizationId: organization }))
    expect(command(world)).toMatchObject({ status: 1, stdout: expect.stringContaining(row.id) })
    await pastTheGuard(owner, sql`update response set levels = ${row.levels} where id = ${row.id}`)
    expect((await look(world)).found).toEqual([])
  })

  it('finds levels that are not of the version', async () => {
    const row = await ownAnswer()
    await pastTheGuard(owner, sql`update response set levels = '55555' where id = ${row.id}`)
    expect((await look(world)).found).toContainEqual(expect.objectContaining({ kind: 'levels', row: row.id }))
    await pastTheGuard(owner, sql`update response set levels = ${row.levels} where id = ${row.id}`)
  })

  it('finds daily sums that are wrong, missing or of no answer', async () => {
    await sql`update daily set score = score + 1 where organization_id = ${organization}`.execute(owner.writer)
    const wrong = (await look(world)).found
    expect(wrong).toEqual([expect.objectContaining({ kind: 'daily', what: expect.stringMatching(/^score is \d+, /) })])
    await sql`update daily set score = score - 1, day = '2024-01-31' where organization_id = ${organization}`.execute(
      owner.writer,
    )
    const days = (await look(world)).found.map(({ row }) => row.slice(0, 10))
    expect(new Set(days)).toEqual(new Set(['2024-01-31', '2025-06-16']))
    await sql`update daily set day = '2025-06-16' where organization_id = ${organization}`.execute(owner.writer)
    expect((await look(world)).found).toEqual([])
  })

  it('finds a version whose wording was changed', async () => {
    const put = (from: string, to: string) =>
      pastTheGuard(owner, sql`update questionnaire_version set content = replace(content, ${from}, ${to})`)
    await put('visit', 'visit ')
    expect((await look(world)).found).toContainEqual(expect.objectContaining({ kind: 'version' }))
    await put('visit ', 'visit')
  })

  async function ownAnswer(): Promise<{ id: string; levels: string }> {
    return owner.reader
      .selectFrom('response')
      .select(['id', 'levels'])
      .where('organizationId', '=', organization)
      .orderBy('id')
      .executeTakeFirstOrThrow()
  }
})

async function look(world: World) {
  const found: Difference[] = []
  const total = await verify(world.ctx.db, difference => found.push(difference))
  return { found, total }
}

function command({ ctx: { config } }: World) {
  const env = { ...process.env, DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' }
  return spawnSync(process.execPath, [BUILT_VERIFY], { env, encoding: 'utf8' })
}

/** What only the owner can do: the guards are put away and put back. */
async function pastTheGuard(owner: Database, change: ReturnType<typeof sql>): Promise<void> {
  const table = /update (\w+)/.exec(change.compile(owner.writer).sql)?.[1] ?? ''
  const run = (text: string) => sql.raw(text).execute(owner.writer)
  if (owner.dialect === 'postgres') {
    await run(`alter table ${table} disable trigger user`)
    await change.execute(owner.writer)
    await run(`alter table ${table} enable trigger user`)
    return
  }
  const named = sql<{ sql: string }>`select sql from sqlite_master where name = ${`${table}_no_update`}`
  const guard = (await named.execute(owner.writer)).rows[0]?.sql ?? ''
  await run(`drop trigger ${table}_no_update`)
  await change.execute(owner.writer)
  await run(guard)
}
