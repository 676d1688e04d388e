import type { ClientReply } from '../../shared/contract/clients.ts'
import type { MatterReply, VisitReply } from '../../shared/contract/ledger.ts'
import { call, type Office } from './people.ts'
import type { World } from './world.ts'

/** An organization that serves clients: a service, a window, two members of staff and a client. */
export interface Counter extends Office {
  readonly service: string
  readonly window: string
  readonly staff: string
  readonly colleague: string
  readonly client: string
}

export async function addCounter(world: World, office: Office): Promise<Counter> {
  const add = async (path: string, body: object) => ((await send(world, office, path, body)) as { id: string }).id
  return {
    ...office,
    service: await add('services', { name: { zh: '贷款咨询' }, function: 'finance' }),
    window: await add('windows', { name: { zh: '三号窗口' } }),
    staff: await add('staff', { name: { zh: '王五' } }),
    colleague: await add('staff', { name: { zh: '赵六' } }),
    client: await add('clients', { name: { zh: '广州样例有限公司' }, sizeClass: 'small' }),
  }
}

/** A POST as the administrator that must succeed. */
export async function send(world: World, { path, cookie }: Office, to: string, body: object): Promise<unknown> {
  const reply = await call(world, cookie, 'POST', `${path}/${to}`, body)
  if (reply.status !== 201) throw new Error(`${to}: ${reply.status} ${await reply.text()}`)
  return reply.json()
}

export function addClient(world: World, office: Office, wanted: object): Promise<ClientReply> {
  return send(world, office, 'clients', wanted) as Promise<ClientReply>
}

export function addMatter(world: World, counter: Counter, wanted: object = {}): Promise<MatterReply> {
  const { client: clientId, service: serviceId, staff: staffId } = counter
  const matter = { clientId, serviceId, staffId, askedOn: '2025-06-02', ...wanted }
  return send(world, counter, 'matters', matter) as Promise<MatterReply>
}

export function step(world: World, counter: Counter, matter: string, wanted: object): Promise<MatterReply> {
  return send(world, counter, `matters/${matter}/steps`, wanted) as Promise<MatterReply>
}

/** A matter taken as far as delivery. */
export async function addDelivered(
  world: World,
  counter: Counter,
  day = '2025-06-13',
  wanted: object = {},
): Promise<MatterReply> {
  const { id } = await addMatter(world, counter, { askedOn: day, ...wanted })
  await step(world, counter, id, { kind: 'commissioned', day, document: 'WT-1' })
  await step(world, counter, id, { kind: 'accepted', day })
  await step(world, counter, id, { kind: 'started', day })
  return step(world, counter, id, { kind: 'delivered', day, asAgreed: true })
}

export function addVisit(world: World, counter: Counter, wanted: object = {}): Promise<VisitReply> {
  const { client: clientId, service: serviceId, window: windowId, staff: staffId } = counter
  const visit = { clientId, serviceId, windowId, staffId, day: '2025-06-16', ...wanted }
  return send(world, counter, 'visits', visit) as Promise<VisitReply>
}
