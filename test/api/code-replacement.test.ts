import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { addDesk, addMatter, type Desk } from '../support/ledger-samples.ts'
import { addCode, addOffice, call, freshNonce, type Office, rate, ratings, read, refusal } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)

describe.each(DATABASES)('replacing a code on %s', database => {
  let world: World
  let office: Office
  let desk: Desk

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    desk = await addDesk(world, office)
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  const create = (wanted: object) => addCode(world, office.cookie, office.id, wanted)
  const replace = (id: string, cookie = office.cookie) =>
    call(world, cookie, 'POST', `${office.path}/codes/${id}/replacement`)
  const replaced = async (id: string) => (await (await replace(id)).json()) as CodeReply

  it('hands target and label over to a new secret, and tells whoever scans the old one', async () => {
    const label = { zh: '一楼大厅', en: 'Hall' }
    const old = await create({ kind: 'standing', label, serviceId: desk.serviceId, staffId: desk.staffId })
    world.clock.nowMs += 1000
    const fresh = await replaced(old.id)
    expect(fresh).toMatchObject({
      ...{ kind: 'standing', label, serviceId: desk.serviceId, staffId: desk.staffId, state: 'open', answers: 0 },
      ...{ replacesId: old.id, replacedById: null, createdAt: START_MS + 1000 },
    })
    expect([fresh.code === old.code, fresh.shortCode === old.shortCode]).toEqual([false, false])
    expect(await read(world, office, `codes/${old.id}`)).toMatchObject({
      ...{ state: 'revoked', revokedAt: START_MS + 1000, replacedById: fresh.id, code: null },
    })
    const page = await world.request(`/s/${old.code}`)
    expect([page.status, (await page.text()).includes('停用')]).toEqual([410, true])
    expect((await rate(world, fresh.code ?? '', office.visit, GOOD)).status).toBe(201)
  })

  it('shows the whole history, wherever it is asked for', async () => {
    const first = await create({ kind: 'standing' })
    const second = await replaced(first.id)
    const third = await replaced(second.id)
    for (const { id } of [first, second, third]) {
      const { codes } = await read<{ codes: CodeReply[] }>(world, office, `codes/${id}/history`)
      expect(codes.map(each => [each.id, each.state])).toEqual([
        [first.id, 'revoked'],
        [second.id, 'revoked'],
        [third.id, 'open'],
      ])
    }
  })

  it('makes one of two replacements at once, and records it', async () => {
    const { id } = await create({ kind: 'standing' })
    const replies = await Promise.all([replace(id), replace(id), replace(id)])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409, 409])
    for (const reply of replies.filter(each => each.status === 409)) {
      expect(await reply.json()).toMatchObject({ code: 'code.replaced' })
    }
    const successors = await world.owner.selectFrom('code').select('id').where('replacesId', '=', id).execute()
    expect(successors).toHaveLength(1)
    const audit = await world.owner
      .selectFrom('audit')
      .select(['action', 'details'])
      .where('subjectId', '=', successors[0]?.id ?? '')
      .execute()
    expect(audit).toEqual([{ action: 'code.replaced', details: JSON.stringify({ replaces: id, kind: 'standing' }) }])
  })

  it('stands for one that was revoked before, too', async () => {
    const { id } = await create({ kind: 'standing' })
    await call(world, office.cookie, 'POST', `${office.path}/codes/${id}/revocation`)
    world.clock.nowMs += 1000
    expect((await replace(id)).status).toBe(201)
    expect(await read(world, office, `codes/${id}`)).toMatchObject({ revokedAt: START_MS })
  })

  it('gives a lost slip no longer life, and its matter no second code', async () => {
    const matter = await addMatter(world, office, desk)
    const wanted = { of: 'ledger', key: freshNonce(), matters: [matter], validDays: 3 }
    await call(world, office.cookie, 'POST', `${office.path}/code-batches`, wanted)
    const old = await world.owner
      .selectFrom('code')
      .selectAll()
      .where('matterId', '=', matter)
      .executeTakeFirstOrThrow()
    world.clock.nowMs += 1000
    const fresh = await replaced(old.id)
    expect(fresh).toMatchObject({ matterId: matter, expiresAt: old.expiresAt, reference: old.reference })
    const live = await world.owner
      .selectFrom('code')
      .select('id')
      .where('matterId', '=', matter)
      .where('revokedAt', 'is', null)
      .execute()
    expect(live).toEqual([{ id: fresh.id }])
  })

  it('refuses what was answered or has expired', async () => {
    const used = await create({ kind: 'once', form: 'visit' })
    await rate(world, used.code ?? '', office.visit, GOOD)
    expect(await refusal(await replace(used.id))).toEqual([410, 'code.used'])
    const expired = await create({ kind: 'once', form: 'visit', expiresAt: START_MS + 1 })
    world.clock.nowMs += 1
    expect(await refusal(await replace(expired.id))).toEqual([410, 'code.expired'])
    for (const { id } of [used, expired]) {
      expect(await world.owner.selectFrom('code').select('id').where('replacesId', '=', id).execute()).toEqual([])
    }
  })

  it("does not know another organization's code", async () => {
    const foreign = await addOffice(world, '第二服务中心')
    const { id } = await addCode(world, foreign.cookie, foreign.id, { kind: 'standing' })
    expect(await refusal(await replace(id))).toEqual([404, 'not-found'])
    const history = await call(world, office.cookie, 'GET', `${office.path}/codes/${id}/history`)
    expect(history.status).toBe(404)
    expect(await world.owner.selectFrom('code').select('revokedAt').where('id', '=', id).execute()).toEqual([
      { revokedAt: null },
    ])
  })
})
