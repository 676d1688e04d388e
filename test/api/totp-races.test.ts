import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOffice, addPerson, call, type Office } from '../support/people.ts'
import { holdTable, untilWaiting } from '../support/waiting.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('a second factor that is confirmed while another one is offered, on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  /** Somebody to whom a secret was offered. */
  async function somebody() {
    const { id, cookie } = await addPerson(world, 'org-admin', [office.id], false)
    const offer = () => call(world, cookie, 'POST', '/api/v1/account/totp')
    const secretOf = async (reply: Response) => ((await reply.json()) as { secret: string }).secret
    const confirm = (secret: string) => {
      const totp = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.nowMs })
      return call(world, cookie, 'PUT', '/api/v1/account/totp', { totp })
    }
    const account = () => world.owner.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return { offer, secretOf, confirm, account, first: await secretOf(await offer()) }
  }

  /** The second one begins before the first one is committed; SQLite, with its one writer, has them one by one. */
  async function overlapping(first: () => Promise<Response>, second: () => Promise<Response>) {
    if (!world.postgres) return [await first(), await second()] as const
    const letGo = await holdTable(world.owner, 'audit')
    const begun = first()
    await untilWaiting(world.owner, 1)
    const next = second()
    await untilWaiting(world.owner, 2)
    await letGo()
    return [await begun, await next] as const
  }

  it('stands, and the other offer is refused, where the confirmation was first', async () => {
    const { offer, confirm, account, first } = await somebody()
    const { totpSecret } = await account()
    const [confirmed, offered] = await overlapping(() => confirm(first), offer)
    expect([confirmed.status, offered.status]).toEqual([200, 409])
    expect(await account()).toMatchObject({ totpSecret, totpConfirmedAt: world.clock.nowMs })
  })

  it('is refused where the other offer was first, whose secret alone can then be confirmed', async () => {
    const { offer, secretOf, confirm, account, first } = await somebody()
    const [offered, confirmed] = await overlapping(offer, () => confirm(first))
    expect([offered.ok, confirmed.status]).toEqual([true, 401])
    expect((await account()).totpConfirmedAt).toBeNull()
    expect((await confirm(await secretOf(offered))).status).toBe(200)
  })
})
