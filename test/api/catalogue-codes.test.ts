import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepActive } from '../../api/catalogue/keep-active.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import type { TenantScope } from '../../api/scope/scope.ts'
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

  it('waits until whatever has just chosen it is stored', async () => {
    const { ctx } = world
    const windowId = await addWindow('二号窗口')
    const scope: TenantScope = { kind: 'tenant', organizationId: office.id, accountId: 'none', role: 'org-admin' }
    const order: string[] = []
    let retiring: Promise<unknown> = Promise.resolve()
    await inScope(ctx.db, scope, async trx => {
      await keepActive(ctx, trx, scope, 'serviceWindow', [windowId], 'windowId')
      retiring = send('POST', `/windows/${windowId}/retirement`).then(({ status }) => order.push(`retired ${status}`))
      // Time enough to retire it, if nothing held that back.
      for (let n = 0; n < 100; n++) await ctx.db.reader.selectFrom('organization').select('id').execute()
      order.push('stored')
    })
    await retiring
    expect(order).toEqual(['stored', 'retired 200'])
  })
})
