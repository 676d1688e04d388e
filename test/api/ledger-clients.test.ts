import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import type { ClientReply } from '../../shared/contract/clients.ts'
import { creditCodeCheck } from '../../shared/domain/credit-code.ts'
import { addClient, addCounter, addMatter, type Counter } from '../support/ledger.ts'
import { addOffice, addPerson, call } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const FIRST17 = '91440101DEM000017'
const CREDIT_CODE = FIRST17 + creditCodeCheck(FIRST17)
const CANARY = '13900001234'

describe.each(DATABASES)('clients on %s', database => {
  let world: World
  let counter: Counter
  let foreign: Counter
  let clerk: { id: string; cookie: string }

  beforeAll(async () => {
    world = await openWorld(database)
    counter = await addCounter(world, await addOffice(world))
    foreign = await addCounter(world, await addOffice(world, '第二服务中心'))
    clerk = await addPerson(world, 'org-staff', [counter.id])
  })
  afterAll(() => world?.close())

  const send = (method: string, path: string, body?: object, cookie = counter.cookie) =>
    call(world, cookie, method, `${counter.path}/${path}`, body)
  const show = async (id: string, cookie = counter.cookie) =>
    (await (await send('GET', `clients/${id}`, undefined, cookie)).json()) as ClientReply
  const refusal = async (reply: Promise<Response>) => {
    const response = await reply
    const { code, problems = [] } = (await response.json()) as { code: string; problems?: { code: string }[] }
    return [response.status, code, ...problems.map(each => each.code)]
  }

  it('have a number, a checked credit code and a size class', async () => {
    const typed = ` ${CREDIT_CODE.slice(0, 8).toLowerCase()} ${CREDIT_CODE.slice(8)} `
    const client = await addClient(world, counter, { name: { zh: '云溪电子' }, creditCode: typed, sizeClass: 'micro' })
    expect(client).toMatchObject({ creditCode: CREDIT_CODE, sizeClass: 'micro', matters: 0, visits: 0, contacts: [] })
    expect(client.number).toMatch(/^QY-[0-9A-F]{6}$/)
    const add = (body: object) => refusal(send('POST', 'clients', { name: { zh: '另一家' }, ...body }))
    const wrong = FIRST17 + (CREDIT_CODE.endsWith('0') ? '1' : '0')
    expect(await add({ creditCode: wrong })).toEqual([422, 'body.invalid', 'credit-code.invalid'])
    expect(await add({ creditCode: CREDIT_CODE })).toEqual([409, 'credit-code.taken', 'credit-code.taken'])
    expect(await add({ number: client.number })).toEqual([409, 'number.taken', 'number.taken'])
    expect(await add({ sizeClass: 'huge' })).toContain('field.choice')
    const theirs = await addClient(world, foreign, { name: { zh: '云溪电子' }, creditCode: CREDIT_CODE })
    expect((await send('GET', `clients/${theirs.id}`)).status).toBe(404)
    expect((await send('PATCH', `clients/${theirs.id}`, { sizeClass: 'small' })).status).toBe(404)
  })

  it('keep their earlier names, also where two rename at once', async () => {
    const { id } = await addClient(world, counter, { name: { zh: '旧名' } })
    const rename = (zh: string) => send('PATCH', `clients/${id}`, { name: { zh } })
    const replies = await Promise.all([rename('甲名'), rename('乙名')])
    expect(replies.map(reply => reply.status)).toEqual([200, 200])
    const { name, earlierNames } = await show(id)
    expect(earlierNames.map(each => each.name.zh).sort()).toEqual(['旧名', name.zh === '甲名' ? '乙名' : '甲名'].sort())
    await send('PATCH', `clients/${id}`, { name })
    expect((await show(id)).earlierNames).toHaveLength(2)
  })

  it('are retired, not deleted: nothing new points at them', async () => {
    const { id } = await addClient(world, counter, { name: { zh: '已注销' } })
    expect(await (await send('POST', `clients/${id}/retirement`)).json()).toMatchObject({
      retiredAt: expect.anything(),
    })
    const matter = { clientId: id, serviceId: counter.service, staffId: counter.staff, askedOn: '2025-06-02' }
    expect(await refusal(send('POST', 'matters', matter))).toEqual([422, 'body.invalid', 'field.invalid'])
    const listed = async (state: string) =>
      ((await (await send('GET', `clients?state=${state}`)).json()) as { clients: ClientReply[] }).clients
    expect((await listed('retired')).map(each => each.id)).toEqual([id])
    expect(await (await send('DELETE', `clients/${id}/retirement`)).json()).toMatchObject({ retiredAt: null })
    expect(await listed('retired')).toEqual([])
  })

  it('have contacts that are sealed, masked, revealed on record and erased for good', async () => {
    const { id } = await addClient(world, counter, { name: { zh: '禾木食品' } })
    await send('POST', `clients/${id}/contacts`, { name: '李敏', contact: CANARY }, clerk.cookie)
    const [contact] = (await show(id)).contacts ?? []
    expect(contact).toMatchObject({ name: '李**', contact: '139****1234', erasedAt: null })
    const path = `clients/${id}/contacts/${contact?.id}`
    expect(await (await send('POST', `${path}/reveal`)).json()).toEqual({ name: '李敏', contact: CANARY })
    const stored = JSON.stringify(await world.owner.selectFrom('clientContact').selectAll().execute())
    expect(stored).not.toContain(CANARY)
    await send('POST', `${path}/erasure`)
    await send('POST', `${path}/erasure`)
    expect((await show(id)).contacts?.[0]).toMatchObject({ name: null, contact: null, erasedAt: expect.any(Number) })
    expect((await send('POST', `${path}/reveal`)).status).toBe(404)
    const audit = await world.owner
      .selectFrom('audit')
      .selectAll()
      .where('subjectId', '=', contact?.id ?? '')
      .execute()
    expect(audit.map(row => row.action.split('.')[1]).sort()).toEqual(['added', 'erased', 'revealed'])
    expect(JSON.stringify([audit, world.logged])).not.toContain(CANARY)
  })

  it('show contacts to staff only while they own an open matter of the client', async () => {
    const { id } = await addClient(world, counter, { name: { zh: '星洲物流' } })
    await send('POST', `clients/${id}/contacts`, { contact: CANARY })
    const contactId = (await show(id)).contacts?.[0]?.id
    const reveal = () => send('POST', `clients/${id}/contacts/${contactId}/reveal`, undefined, clerk.cookie)
    expect((await show(id, clerk.cookie)).contacts).toBeNull()
    expect((await reveal()).status).toBe(403)
    const ofClerk = world.owner.updateTable('membership').where('accountId', '=', clerk.id)
    await ofClerk.set({ staffId: counter.staff }).execute()
    expect((await reveal()).status).toBe(403)
    const matter = await addMatter(world, counter, { clientId: id })
    expect((await show(id, clerk.cookie)).contacts).toHaveLength(1)
    expect((await reveal()).status).toBe(200)
    await send('POST', `matters/${matter.id}/steps`, { kind: 'cancelled', day: '2025-06-16', reason: '不再需要' })
    expect((await reveal()).status).toBe(403)
  })

  it('are no business of evaluators', async () => {
    const { cookie } = await addPerson(world, 'evaluator', [counter.id])
    for (const path of ['clients', `clients/${counter.client}`, 'matters', 'visits', 'appointments']) {
      expect((await send('GET', path, undefined, cookie)).status).toBe(403)
    }
    expect((await send('GET', 'coverage', undefined, cookie)).status).toBe(200)
  })

  it('come by appointment: made, changed, and kept once as a visit', async () => {
    const made = await send('POST', 'appointments', { day: '2025-06-16', minute: 600, clientId: counter.client })
    const { id, updatedAt } = (await made.json()) as AppointmentReply
    const change = await send('PATCH', `appointments/${id}`, { minute: 630, staffId: counter.staff })
    expect(await change.json()).toMatchObject({ minute: 630, staff: { name: { zh: '王五' } }, outcome: null })
    expect(await refusal(send('PATCH', `appointments/${id}`, { minute: 1, seen: updatedAt }))).toEqual([
      409,
      'conflict',
    ])
    const end = (body: object) => send('POST', `appointments/${id}/outcome`, body)
    const ends = await Promise.all([end({ outcome: 'kept' }), end({ outcome: 'missed' })])
    expect(ends.map(reply => reply.status).sort()).toEqual([201, 409])
    expect(await refusal(send('POST', 'appointments', { day: '2025-06-15', minute: 600 }))).toContain('day.before')
    const next = (await (await send('POST', 'appointments', { day: '2025-06-17', minute: 540 })).json()) as {
      id: string
    }
    const kept = send('POST', `appointments/${next.id}/outcome`, { outcome: 'kept' })
    expect(await refusal(kept)).toEqual([422, 'body.invalid', 'day.future'])
    const other = (await (await send('POST', 'appointments', { day: '2025-06-16', minute: 900 })).json()) as {
      id: string
    }
    const done = await send('POST', `appointments/${other.id}/outcome`, { outcome: 'kept', way: 'phone' })
    const { visitId } = (await done.json()) as AppointmentReply
    const visit = await (await send('GET', `visits/${visitId}`)).json()
    expect(visit).toMatchObject({ day: '2025-06-16', way: 'phone', invitation: { state: 'invited' } })
  })
})
