import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APPEND_ONLY } from '../../api/db/guards.ts'
import type { Tables } from '../../api/db/tables/tables.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import { addLedgerRows } from '../support/ledger-rows.ts'
import { addOffice, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const PLANTED = { id: 'planted', at: 1 }

/** A world whose fact tables each hold at least one row. */
async function worldOfFacts(database: 'sqlite' | 'postgres'): Promise<{ world: World; office: Office }> {
  const world = await openWorld(database)
  const office = await addOffice(world)
  const code = await openCode(world, office, { kind: 'standing', purpose: 'test' })
  await rate(world, code, office.visit, ratings(5, 4, 3, 2))
  for (const path of ['services', 'windows', 'staff']) {
    const body = path === 'services' ? { name: { zh: '名' }, function: 'finance' } : { name: { zh: '名' } }
    await call(world, office.cookie, 'POST', `${office.path}/${path}`, body)
  }
  await addLedgerRows(world, office.id)
  return { world, office }
}

async function textOf(db: Kysely<Tables>, table: string): Promise<string> {
  const { rows } = await sql.raw(`select * from ${table} order by 1, 2`).execute(db)
  expect(rows).not.toEqual([])
  return JSON.stringify(rows)
}

const changes = (table: string) => [
  `update ${table} set organization_id = organization_id`,
  `update ${table} set id = 'other'`,
  `delete from ${table}`,
  `delete from ${table} where id <> ''`,
]

describe('facts on sqlite', () => {
  let world: World
  beforeAll(async () => {
    world = (await worldOfFacts('sqlite')).world
  })
  afterAll(() => world?.close())

  it.each(APPEND_ONLY)('%s refuses to be changed or deleted', async table => {
    const before = await textOf(world.owner, table)
    for (const change of changes(table)) {
      await expect(sql.raw(change).execute(world.ctx.db.writer), change).rejects.toThrow('append-only')
    }
    expect(await textOf(world.owner, table)).toBe(before)
  })

  it.each(APPEND_ONLY)('%s refuses to be replaced by an insert', async table => {
    const before = await textOf(world.owner, table)
    const replace = sql.raw(`insert or replace into ${table} select * from ${table}`)
    await expect(replace.execute(world.ctx.db.writer)).rejects.toThrow('append-only')
    expect(await textOf(world.owner, table)).toBe(before)
  })

  it('opens every connection with the pragmas that keep answers', async () => {
    for (const db of [world.ctx.db.writer, world.ctx.db.reader]) {
      const pragma = async (name: string) =>
        Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {})[0]
      expect(await pragma('journal_mode')).toBe('wal')
      expect(await pragma('synchronous')).toBe(2)
      expect(await pragma('foreign_keys')).toBe(1)
      expect(await pragma('secure_delete')).toBe(1)
      expect(await pragma('busy_timeout')).toBeGreaterThanOrEqual(1000)
    }
  })

  it('has a reader that cannot write', async () => {
    const { reader } = world.ctx.db
    await expect(reader.insertInto('installation').values({ name: 'a', value: 'b' }).execute()).rejects.toThrow(
      'readonly',
    )
    await expect(sql`delete from daily`.execute(reader)).rejects.toThrow('readonly')
  })
})

describe('facts on postgres', () => {
  let world: World
  let office: Office
  let app: Client
  beforeAll(async () => {
    const made = await worldOfFacts('postgres')
    world = made.world
    office = made.office
    app = new Client(world.postgres?.appUrl)
    await app.connect()
    await app.query(`select set_config('manyi.scope', 'tenant', false)`)
    await app.query(`select set_config('manyi.organizations', $1, false)`, [`${office.id},platform`])
  })
  afterAll(async () => {
    await app?.end()
    await world?.close()
  })

  it.each(APPEND_ONLY)("%s refuses to be changed, deleted or emptied by the application's login", async table => {
    const before = await textOf(world.owner, table)
    expect((await app.query(`select count(*) as n from ${table}`)).rows[0].n).not.toBe('0')
    const more = [`truncate ${table}`, `truncate ${table} cascade`, `drop table ${table}`]
    const triggers = [`alter table ${table} disable trigger all`, 'set session_replication_role = replica']
    for (const change of [...changes(table), ...more, ...triggers]) {
      await expect(app.query(change), change).rejects.toThrow(/permission denied|must be owner/)
    }
    expect(await textOf(world.owner, table)).toBe(before)
  })

  it.each(APPEND_ONLY)('%s refuses the ordinary statements of its owner too', async table => {
    const before = await textOf(world.owner, table)
    for (const change of [...changes(table), `truncate ${table} cascade`]) {
      await expect(sql.raw(change).execute(world.owner), change).rejects.toThrow('append-only')
    }
    expect(await textOf(world.owner, table)).toBe(before)
  })

  it('gives the application a login that owns nothing and has no special rights', async () => {
    const role = await app.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
        from pg_roles where rolname = current_user`,
    )
    expect(Object.values(role.rows[0])).toEqual([false, false, false, false, false])
    const owned = await app.query(`select relname from pg_class where relowner = to_regrole(current_user)`)
    expect(owned.rows).toEqual([])
    const member = await app.query(`select 1 from pg_auth_members where member = to_regrole(current_user)`)
    expect(member.rows).toEqual([])
    await expect(app.query('create table mine (id text)')).rejects.toThrow('permission denied')
  })

  it('lets the application delete only sums, lists, drafts, staged imports and counted failures', async () => {
    const { rows } = await app.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'delete') order by 1`,
    )
    expect(rows.map(row => row.name)).toEqual([
      'daily',
      'figure',
      'import_problem',
      'import_row',
      'membership_organization',
      'organization_revenue',
      'questionnaire_draft',
      'sign_in_failure',
      'staff_window',
    ])
  })

  it('reads in transactions that cannot write', async () => {
    const { readInScope } = await import('../../api/scope/in-scope.ts')
    const write = readInScope(world.ctx.db, { kind: 'accounts' }, trx =>
      trx.insertInto('installation').values({ name: 'a', value: 'b' }).execute(),
    )
    await expect(write).rejects.toThrow('read-only transaction')
  })

  it('writes no row of an organization outside its scope', async () => {
    const write = inScope(world.ctx.db, { kind: 'accounts' }, trx =>
      trx
        .insertInto('audit')
        .values({
          ...PLANTED,
          organizationId: office.id,
          ...{ accountId: null, action: 'a', subjectKind: 'a', subjectId: 'a', details: '{}' },
        })
        .execute(),
    )
    await expect(write).rejects.toThrow('row-level security')
  })
})
