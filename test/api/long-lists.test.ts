import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOffice, addPerson, call, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const MANY = 120

describe.each(DATABASES)('long lists on %s', database => {
  let world: World
  let office: Office
  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  /** Each made a second after the one before. */
  const makeMany = async <T>(row: (id: string, at: number) => T) => {
    const rows: T[] = []
    const ids: string[] = []
    for (let n = 0; n < MANY; n++) {
      world.clock.nowMs += 1000
      const id = world.ctx.newId()
      ids.push(id)
      rows.push(row(id, world.clock.nowMs))
    }
    return { rows, ids: ids.reverse() }
  }
  const walk = async (cookie: string, path: string, of: string) => {
    const sizes: number[] = []
    const ids: string[] = []
    for (let cursor = ''; ; ) {
      const reply = await call(world, cookie, 'GET', `${path}${cursor}`)
      expect(reply.status).toBe(200)
      const page = (await reply.json()) as Record<string, unknown>
      const found = page[of] as { id: string }[]
      ids.push(...found.map(each => each.id))
      sizes.push(found.length)
      if (page.next === null) return { ids, sizes }
      cursor = `?cursor=${page.next}`
    }
  }

  it('batches of codes come page by page, each once, the newest first', async () => {
    const { rows, ids } = await makeMany((id, createdAt) => ({
      ...{ organizationId: office.id, id, clientKey: id, digest: 'd', madeOf: 'numbers', kind: 'once', made: 1 },
      ...{ labelZh: null, labelEn: null, accountId: 'a', createdAt },
    }))
    await world.owner
      .insertInto('batch')
      .values(rows as never)
      .execute()
    const path = `${office.path}/code-batches`
    expect(await walk(office.cookie, path, 'batches')).toEqual({ ids, sizes: [50, 50, 20] })
  })

  it('snapshots come page by page, without those that the list may not see', async () => {
    const { id: accountId } = await addPerson(world, 'evaluator', [office.id])
    const other = await addOffice(world, '第二服务中心')
    const snapshots = (organizations: string) =>
      makeMany((id, createdAt) => ({
        ...{ id, createdAt, accountId, year: 2025, scheme: 'builtin-1', note: null, organizations },
        ...{ body: '{}', digest: 'd' },
      }))
    const older = await snapshots(office.id)
    const unseen = await snapshots(other.id)
    const newer = await snapshots(office.id)
    for (const { rows } of [older, unseen, newer]) {
      await world.owner
        .insertInto('snapshot')
        .values(rows as never)
        .execute()
    }
    const { cookie } = await addPerson(world, 'evaluator', [office.id])
    const found = await walk(cookie, '/api/v1/snapshots', 'snapshots')
    expect(found).toEqual({ ids: [...newer.ids, ...older.ids], sizes: [50, 50, 50, 50, 40] })
  })

  it('invitations of the platform come page by page, without those that were accepted', async () => {
    const { rows, ids } = await makeMany((id, createdAt) => ({
      ...{ id, tokenHash: id, email: 'zhang@example.cn', role: 'org-admin', organizationId: office.id },
      ...{ organizations: '[]', invitedBy: null, createdAt, expiresAt: createdAt + 1e9 },
      ...{ acceptedAt: null, acceptedBy: null, revokedAt: null },
    }))
    const accepted = rows.map((row, index) => (index === 3 ? { ...row, acceptedAt: row.createdAt } : row))
    await world.owner
      .insertInto('invitation')
      .values(accepted as never)
      .execute()
    const { cookie } = await addPerson(world, 'platform-admin', [])
    const open = ids.filter(id => id !== rows[3]?.id)
    const found = await walk(cookie, '/api/v1/platform/invitations', 'invitations')
    expect(found).toEqual({ ids: open, sizes: [100, 19] })
  })
})
