import type { Insertable } from 'kysely'
import type { MatterTable, VisitTable } from '../../api/db/tables/ledger.ts'
import { call, type Office } from './people.ts'
import type { World } from './world.ts'

/** A client, a service and somebody who owns what is done, straight in the database. */
export interface Desk {
  readonly clientId: string
  readonly serviceId: string
  readonly staffId: string
}

export async function addDesk(world: World, office: Office): Promise<Desk> {
  const { id: organizationId } = office
  const now = world.ctx.now()
  const add = async (path: string, body: object) => {
    const reply = await call(world, office.cookie, 'POST', `${office.path}/${path}`, body)
    return ((await reply.json()) as { id: string }).id
  }
  const clientId = world.ctx.newId()
  const client = { organizationId, id: clientId, number: `C-${clientId}`, nameZh: '明珠机械有限公司' }
  await world.owner
    .insertInto('client')
    .values({ ...client, sizeClass: 'small', createdAt: now, updatedAt: now })
    .execute()
  const serviceId = await add('services', { name: { zh: '贷款咨询', en: 'Loans' }, function: 'finance' })
  return { clientId, serviceId, staffId: await add('staff', { name: { zh: '王五' } }) }
}

let numbered = 0

/** A matter that was delivered, unless told otherwise. */
export async function addMatter(
  world: World,
  office: Office,
  desk: Desk,
  over: Partial<Insertable<MatterTable>> = {},
): Promise<string> {
  const id = world.ctx.newId()
  const now = world.ctx.now()
  const row = { organizationId: office.id, id, ...desk, number: `BJ-${++numbered}`, secretHash: id, enteredAt: now }
  const delivered = { stage: 'delivered', deliveredOn: '2025-06-10', updatedAt: now } as const
  await world.owner
    .insertInto('matter')
    .values({ ...row, ...delivered, ...over })
    .execute()
  return id
}

export async function addVisit(
  world: World,
  office: Office,
  desk: Desk,
  over: Partial<Insertable<VisitTable>> = {},
): Promise<string> {
  const id = world.ctx.newId()
  const now = world.ctx.now()
  const row = { organizationId: office.id, id, ...desk, number: `DF-${++numbered}`, enteredAt: now, updatedAt: now }
  await world.owner
    .insertInto('visit')
    .values({ ...row, way: 'window', day: '2025-06-12', ...over })
    .execute()
  return id
}
