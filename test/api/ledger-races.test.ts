import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDesk, addMatter } from '../support/ledger-samples.ts'
import { addOffice, call, type Office } from '../support/people.ts'
import { holdTable, untilWaiting } from '../support/waiting.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const DAY = '2025-06-16'

/** How each of what a visit names comes to its end. */
const ENDS = {
  serviceId: (id: string) => ['services', id, 'retirement'],
  windowId: (id: string) => ['windows', id, 'retirement'],
  staffId: (id: string) => ['staff', id, 'retirement'],
  clientId: (id: string) => ['clients', id, 'retirement'],
  matterId: (id: string) => ['matters', id, 'steps'],
} as const
type Field = keyof typeof ENDS
const FIELDS = Object.keys(ENDS) as Field[]

let world: World
let office: Office
let named: Record<Field, string>

const post = (path: string, body?: object) => call(world, office.cookie, 'POST', `${office.path}/${path}`, body)
const enter = (field: Field) => post('visits', { day: DAY, [field]: named[field] })
const end = (field: Field) => {
  const voided = { kind: 'voided', day: DAY, reason: '登记有误' }
  return post(ENDS[field](named[field]).join('/'), field === 'matterId' ? voided : undefined)
}
const outcome = async (reply: Response) =>
  reply.ok ? 'done' : ((await reply.json()) as { problems: { path: string }[] }).problems.map(({ path }) => path)

function begin(database: (typeof DATABASES)[number]) {
  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())
  beforeEach(async () => {
    const desk = await addDesk(world, office)
    const window = (await (await post('windows', { name: { zh: '三号窗口' } })).json()) as { id: string }
    named = { ...desk, windowId: window.id, matterId: await addMatter(world, office, desk) }
  })
}

describe.each(DATABASES)('a visit that names what comes to its end, on %s', database => {
  begin(database)

  it.each(FIELDS)('is refused with its %s once that has ended', async field => {
    expect(await outcome(await enter(field))).toBe('done')
    expect(await outcome(await end(field))).toBe('done')
    expect(await outcome(await enter(field))).toEqual([field])
  })
})

describe('a visit that names what comes to its end at the same instant, on PostgreSQL', () => {
  begin('postgres')

  it.each(FIELDS)('was first: the end of its %s waits for it', async field => {
    const letGo = await holdTable(world.owner, 'ledgerFact')
    const entered = enter(field)
    await untilWaiting(world.owner, 1)
    const ended = end(field)
    await untilWaiting(world.owner, 2)
    await letGo()
    expect([await outcome(await entered), await outcome(await ended)]).toEqual(['done', 'done'])
    expect(await outcome(await enter(field))).toEqual([field])
  })

  it.each(FIELDS)('comes second: it waits for the end of its %s, and is refused', async field => {
    const letGo = await holdTable(world.owner, 'audit')
    const ended = end(field)
    await untilWaiting(world.owner, 1)
    const entered = enter(field)
    await untilWaiting(world.owner, 2)
    await letGo()
    expect([await outcome(await entered), await outcome(await ended)]).toEqual([[field], 'done'])
  })
})
