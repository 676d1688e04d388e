import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlatformAccounts, PlatformOrganizations } from '../../shared/contract/platform.ts'
import { addOrganization, addPerson, call } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const MANY = 130

describe.each(DATABASES)('long lists of the platform on %s', database => {
  let world: World
  let cookie: string
  const organizations: string[] = []
  const accounts: string[] = []

  beforeAll(async () => {
    world = await openWorld(database)
    const admin = await addPerson(world, 'platform-admin', [])
    cookie = admin.cookie
    accounts.push(admin.id)
    // Several of one name: only the id tells them apart.
    for (let n = 0; n < MANY; n++) organizations.push(await addOrganization(world, `服务中心 ${n % 3}`))
    for (let n = 1; n < MANY; n++) accounts.push((await addPerson(world, 'org-staff', organizations.slice(0, 1))).id)
  })
  afterAll(() => world?.close())

  type Reply = Partial<PlatformOrganizations & PlatformAccounts> & { next: string | null }
  const page = async (path: string) => {
    const reply = await call(world, cookie, 'GET', `/api/v1/platform/${path}`)
    expect(reply.status).toBe(200)
    const { organizations, accounts, next } = (await reply.json()) as Reply
    return { ids: (organizations ?? accounts ?? []).map(({ id }) => id), next }
  }
  const twoPages = async (path: string) => {
    const first = await page(path)
    expect([first.ids.length, first.next]).toEqual([100, first.ids.at(-1)])
    const second = await page(`${path}${path.includes('?') ? '&' : '?'}cursor=${first.next}`)
    expect(second.next).toBeNull()
    return [...first.ids, ...second.ids]
  }

  it('come page by page: every organization once, also those of one name', async () => {
    expect((await twoPages('organizations')).sort()).toEqual([...organizations].sort())
    expect(await twoPages('organizations?search=%E6%9C%8D%E5%8A%A1')).toHaveLength(MANY)
  })

  it('come page by page: every account once', async () => {
    expect((await twoPages('accounts')).sort()).toEqual([...accounts].sort())
  })

  it('end in one page where a search finds few', async () => {
    const { ids, next } = await page(`organizations?search=${encodeURIComponent('中心 2')}`)
    expect([ids.length, next]).toEqual([Math.floor(MANY / 3), null])
  })
})
