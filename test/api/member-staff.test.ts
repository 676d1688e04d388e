import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MemberList } from '../../shared/contract/members.ts'
import { addDesk, addMatter, type Desk } from '../support/ledger-samples.ts'
import { addOffice, addPerson, call, type Office, read } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('members who are staff of the catalogue on %s', database => {
  let world: World
  let office: Office
  let desk: Desk

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    desk = await addDesk(world, office)
  })
  afterAll(() => world?.close())

  async function addClerk() {
    const { id, cookie } = await addPerson(world, 'org-staff', [office.id])
    const list = await read<MemberList>(world, office, 'members')
    const path = `${office.path}/members/${list.members.find(each => each.account.id === id)?.id}`
    const change = async (staff: string | null) => {
      const reply = await call(world, office.cookie, 'PATCH', path, { staff })
      const body = (await reply.json()) as MemberList & { code?: string; problems?: { path: string }[] }
      const own = body.members?.find(each => each.account.id === id)?.staff
      return { status: reply.status, code: body.code, own, path: body.problems?.[0]?.path }
    }
    return { id, cookie, change }
  }
  const contactsSeenBy = async (cookie: string) => {
    const reply = await call(world, cookie, 'GET', `${office.path}/clients/${desk.clientId}`)
    return ((await reply.json()) as { contacts: unknown[] | null }).contacts
  }

  it('see the contacts of clients whose open matters they own, until they are that person no more', async () => {
    await addMatter(world, office, desk, { stage: 'accepted', deliveredOn: null })
    const clerk = await addClerk()
    expect(await contactsSeenBy(clerk.cookie)).toBeNull()
    expect(await clerk.change(desk.staffId)).toMatchObject({
      status: 200,
      own: { id: desk.staffId, name: { zh: '王五' } },
    })
    expect(await contactsSeenBy(clerk.cookie)).toEqual([])
    expect(await clerk.change(null)).toMatchObject({ status: 200, own: null })
    expect(await contactsSeenBy(clerk.cookie)).toBeNull()
    const rows = await world.owner
      .selectFrom('audit')
      .select('details')
      .where('action', '=', 'member.staff-changed')
      .orderBy('id')
      .execute()
    expect(rows.map(row => JSON.parse(row.details))).toEqual([
      { from: null, to: desk.staffId, accountId: clerk.id },
      { from: desk.staffId, to: null, accountId: clerk.id },
    ])
  })

  it('are one member each, also when two are named at once', async () => {
    const [one, other] = [await addClerk(), await addClerk()]
    const outcomes = await Promise.all([one.change(desk.staffId), other.change(desk.staffId)])
    expect(outcomes.map(each => [each.status, each.code]).sort()).toEqual([
      [200, undefined],
      [409, 'member.staff-taken'],
    ])
    await Promise.all([one.change(null), other.change(null)])
  })

  it('are people of this organization who have not left', async () => {
    const clerk = await addClerk()
    const foreign = await addDesk(world, await addOffice(world, '别的中心'))
    const refused = { status: 422, code: 'body.invalid', path: 'staff' }
    expect(await clerk.change(foreign.staffId)).toMatchObject(refused)
    const left = await addDesk(world, office)
    await world.owner.updateTable('staff').set({ retiredAt: 1 }).where('id', '=', left.staffId).execute()
    expect(await clerk.change(left.staffId)).toMatchObject(refused)
  })
})
