import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCode, addOffice, call, type Office, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('what is retired on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const send = (method: string, path: string, body?: unknown) =>
    call(world, office.cookie, method, office.path + path, body)
  const addWindow = async (zh: string) => ((await (await send('POST', '/windows', { name: { zh } })).json()) as Id).id
  interface Id {
    id: string
  }

  it('can be chosen for no new code, and its posters and records keep its name', async () => {
    const windowId = await addWindow('一号窗口')
    const poster = await addCode(world, office.cookie, office.id, { kind: 'standing', windowId })
    expect(await (await send('GET', `/windows/${windowId}`)).json()).toMatchObject({ standingCodes: 1 })
    await send('POST', `/windows/${windowId}/retirement`)
    const refused = await send('POST', '/codes', { kind: 'standing', windowId })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ problems: [{ path: 'windowId' }] })
    const page = await (await world.request(`/s/${poster.code}`)).text()
    expect(page).toContain('一号窗口')
    expect((await rate(world, poster.code ?? '', office.visit, ratings(5, 5, 5, 5))).status).toBe(201)
    const records = await (await send('GET', '/responses')).json()
    expect(records).toMatchObject({ responses: [{ window: { zh: '一号窗口' } }] })
    await send('POST', `/codes/${poster.id}/revocation`)
    expect(await (await send('GET', `/windows/${windowId}`)).json()).toMatchObject({ standingCodes: 0 })
  })

  it('gets no code that is made at the same moment and finishes later', async () => {
    for (let round = 0; round < 8; round++) {
      const windowId = await addWindow(`窗口 ${round}`)
      const making = send('POST', '/codes', { kind: 'standing', windowId })
      const retiring = send('POST', `/windows/${windowId}/retirement`)
      const [made, retired] = await Promise.all([making, retiring])
      expect(retired.status).toBe(200)
      const { standingCodes } = (await (await send('GET', `/windows/${windowId}`)).json()) as { standingCodes: number }
      expect([made.status, standingCodes]).toEqual(made.status === 201 ? [201, 1] : [422, 0])
    }
  })
})
