import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANSWER_TABLES, CLIENT_TABLES, LEDGER_TABLES, TENANT_TABLES } from '../../api/db/guards.ts'
import type { Tables } from '../../api/db/tables/tables.ts'
import { enterOrganization, inScope, readInScope } from '../../api/scope/in-scope.ts'
import type { Scope } from '../../api/scope/scope.ts'
import { addLedgerRows } from '../support/ledger-rows.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

/** An organization with at least one row in every tenant table. */
async function addFullOffice(world: World, zh: string): Promise<Office> {
  const office = await addOffice(world, zh)
  await call(world, office.cookie, 'POST', `${office.path}/services`, { name: { zh: '服务' }, function: 'finance' })
  await call(world, office.cookie, 'POST', `${office.path}/windows`, { name: { zh: '窗口' } })
  await call(world, office.cookie, 'POST', `${office.path}/staff`, { name: { zh: '人员' } })
  await rate(
    world,
    await openCode(world, office, { kind: 'standing', purpose: 'test' }),
    office.visit,
    ratings(5, 5, 5, 5),
  )
  const reply = await rate(world, await openCode(world, office), office.visit, ratings(1, 1, 1, 1))
  const receipt = `/api/v1/receipts/${((await reply.json()) as { receipt: string }).receipt}`
  await call(world, undefined, 'PUT', `${receipt}/comment`, { comment: '太慢' })
  await call(world, undefined, 'PUT', `${receipt}/reasons`, { tags: [] })
  const content = { form: 'visit', title: { zh: '草稿' }, items: [] }
  await call(world, office.cookie, 'POST', `${office.path}/questionnaires`, { content })
  await addTextAnswer(world, office.id)
  await call(world, undefined, 'PUT', `${receipt}/contact`, { contact: '020-12345678', contactConsent: true })
  await addLedgerRows(world, office.id)
  return office
}

/** To a question that a built-in questionnaire doesn't ask: straight into the table. */
async function addTextAnswer({ owner }: World, organizationId: string): Promise<void> {
  const { responseId } = await owner
    .selectFrom('responseReason')
    .select('responseId')
    .where('organizationId', '=', organizationId)
    .executeTakeFirstOrThrow()
  const what = { questionId: 'q-1', answer: '太慢', writtenAt: 1, commitment: 'commitment', salt: 'salt' }
  await owner
    .insertInto('responseAnswer')
    .values({ organizationId, responseId, ...what })
    .execute()
}

async function organizationsIn(db: Kysely<Tables>, table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organization_id as id from ${sql.table(table)} order by 1`.execute(db)
  return rows.map(row => row.id)
}

describe('row-level security', () => {
  let world: World
  let one: Office
  let two: Office
  let third: Office

  beforeAll(async () => {
    world = await openWorld('postgres')
    one = await addFullOffice(world, '第一服务中心')
    two = await addFullOffice(world, '第二服务中心')
    third = await addFullOffice(world, '第三服务中心')
    await call(world, (await addPerson(world, 'org-staff', [one.id])).cookie, 'DELETE', '/api/v1/session')
    const { cookie } = await addPerson(world, 'evaluator', [one.id, two.id, third.id])
    await call(world, cookie, 'GET', '/api/v1/comparison')
  })
  afterAll(() => world?.close())

  const seenIn = (scope: Scope, table: string) =>
    readInScope(world.ctx.db, scope, trx => organizationsIn(trx as unknown as Kysely<Tables>, table))
  const tenant = (office: Office): Scope => ({
    kind: 'tenant',
    organizationId: office.id,
    accountId: 'a',
    role: 'org-admin',
  })

  it('stands on every table with an organization, but for those that say who may act for which', async () => {
    const { rows } = await sql<{ name: string; apart: boolean }>`
      select c.relname as name, c.relrowsecurity as apart from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(world.owner)
    const apart = rows.filter(row => row.apart).map(row => row.name)
    expect(apart).toEqual([...TENANT_TABLES].sort())
    expect(rows.filter(row => !row.apart).map(row => row.name)).toEqual([
      'invitation',
      'membership',
      'membership_organization',
    ])
  })

  it.each(TENANT_TABLES)('shows nothing of %s without a scope', async table => {
    expect((await organizationsIn(world.owner, table)).length).toBeGreaterThanOrEqual(3)
    const app = new Client(world.postgres?.appUrl)
    await app.connect()
    expect((await app.query(`select * from ${table}`)).rows).toEqual([])
    await app.end()
    expect(await organizationsIn(world.ctx.db.reader, table)).toEqual([])
  })

  it.each(TENANT_TABLES)('shows of %s only the rows of the scope', async table => {
    const beyond = table === 'audit' ? ['platform'] : []
    expect(await seenIn(tenant(one), table)).toEqual([one.id])
    expect(await seenIn(tenant(two), table)).toEqual([two.id])
    const publicly = CLIENT_TABLES.includes(table) ? [] : [one.id]
    expect(await seenIn({ kind: 'intake', organizationIds: [one.id] }, table)).toEqual(publicly)
    const list = [one.id, third.id]
    expect(await seenIn({ kind: 'evaluator', organizationIds: list, accountId: 'a' }, table)).toEqual(list.sort())
    expect(await seenIn({ kind: 'evaluator', organizationIds: [], accountId: 'a' }, table)).toEqual([])
    expect(await seenIn({ kind: 'accounts' }, table)).toEqual(beyond)
    expect(await seenIn({ kind: 'platform', accountId: 'a' }, table)).toEqual(beyond)
  })

  it.each([...ANSWER_TABLES, ...LEDGER_TABLES])(
    'shows the platform nothing of %s, even of an organization that it has entered',
    async table => {
      const seen = await inScope(world.ctx.db, { kind: 'platform', accountId: 'a' }, async trx => {
        await enterOrganization(world.ctx.db, trx, one.id)
        return organizationsIn(trx, table)
      })
      expect(seen).toEqual([])
    },
  )

  it('ends with the transaction: the next one on the same connection sees nothing of it', async () => {
    const app = world.ctx.db.writer
    await Promise.all(Array.from({ length: 20 }, () => seenIn(tenant(one), 'response')))
    const seen = await Promise.all(Array.from({ length: 20 }, () => organizationsIn(app, 'response')))
    expect(seen.flat()).toEqual([])
  })
})

describe.each(DATABASES)('ids of another organization on %s', database => {
  let world: World
  let own: Office
  let foreign: Office

  beforeAll(async () => {
    world = await openWorld(database)
    own = await addFullOffice(world, '第一服务中心')
    foreign = await addFullOffice(world, '第二服务中心')
  })
  afterAll(() => world?.close())

  it('are not there in the paths of the own organization', async () => {
    const code = await world.owner
      .selectFrom('code')
      .select('id')
      .where('organizationId', '=', foreign.id)
      .executeTakeFirstOrThrow()
    const replies = [
      await call(world, own.cookie, 'GET', `${own.path}/codes/${code.id}`),
      await call(world, own.cookie, 'POST', `${own.path}/codes/${code.id}/revocation`),
      await call(world, own.cookie, 'PUT', `${own.path}/questionnaire-uses/visit`, { version: foreign.visit }),
    ]
    for (const reply of replies) {
      expect(await refusal(reply)).toEqual([404, 'not-found'])
    }
    const revoked = await world.owner.selectFrom('code').select('id').where('revokedAt', 'is not', null).execute()
    expect(revoked).toEqual([])
  })

  it('answer like ids that nobody has', async () => {
    const ask = async (path: string) => {
      const reply = await call(world, own.cookie, 'GET', path)
      return [reply.status, await reply.text()]
    }
    const nobody = own.path.replace(own.id, '00000000-0000-7000-8000-000000000000')
    for (const path of ['codes', 'services', 'windows', 'staff', 'questionnaires', 'overview']) {
      expect(await ask(`${foreign.path}/${path}`)).toEqual(await ask(`${nobody}/${path}`))
    }
  })

  it('lists only the organizations that somebody may see', async () => {
    const both = [own.id, foreign.id]
    const seenBy = async (cookie: string) => {
      const reply = await call(world, cookie, 'GET', '/api/v1/organizations')
      const { organizations } = (await reply.json()) as { organizations: { id: string }[] }
      return organizations.map(each => each.id).sort()
    }
    expect(await seenBy(own.cookie)).toEqual([own.id])
    expect(await seenBy((await addPerson(world, 'evaluator', [foreign.id])).cookie)).toEqual([foreign.id])
    expect(await seenBy((await addPerson(world, 'reviewer', both)).cookie)).toEqual(both.sort())
    expect(await seenBy((await addPerson(world, 'evaluator', [])).cookie)).toEqual([])
    expect(await seenBy((await addPerson(world, 'platform-admin', [])).cookie)).toEqual(both.sort())
  })

  it('keep lists and figures apart', async () => {
    const replies = await Promise.all(
      ['codes', 'services', 'windows', 'staff', 'questionnaires', 'overview'].map(async path =>
        (await call(world, own.cookie, 'GET', `${own.path}/${path}`)).text(),
      ),
    )
    const { rows } = await sql<{ id: string }>`
      select id from code where organization_id = ${foreign.id} union all
      select id from service where organization_id = ${foreign.id} union all
      select id from questionnaire_version where organization_id = ${foreign.id}`.execute(world.owner)
    for (const { id } of rows) expect(replies.join('')).not.toContain(id)
  })
})
