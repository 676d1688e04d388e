import type { Insertable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServiceTable } from '../../api/db/tables/catalogue.ts'
import type { ServiceDetails } from '../../shared/domain/catalogue.ts'
import { addOffice, type Office } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'
import { decodeQr } from '../support/zbar.ts'

type Row = Insertable<ServiceTable>

const SCOPE: ServiceDetails = { scope: { zh: '银企对接', en: 'Introductions to banks' }, price: { zh: '免费' } }

describe.each(DATABASES)('the public page on %s', database => {
  let world: World
  let office: Office
  let other: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world, '第一服务中心')
    other = await addOffice(world, '第二服务中心')
    await addService(office, '融资对接', SCOPE)
    await addService(other, '别家的服务', {})
  })
  afterAll(() => world?.close())

  async function pathOf({ id }: Office, below = '') {
    const found = world.owner.selectFrom('organization').select('key').where('id', '=', id)
    return `/o/${(await found.executeTakeFirstOrThrow()).key}${below}`
  }
  const read = async (path: string) => (await world.request(path)).text()

  async function addService({ id }: Office, zh: string, details: ServiceDetails, change: Partial<Row> = {}) {
    const row: Row = {
      ...{ organizationId: id, id: world.ctx.newId(), nameZh: zh, nameEn: null, number: null },
      ...{ function: 'finance', details: JSON.stringify(details), createdAt: world.clock.nowMs, retiredAt: null },
      ...{ publicBenefit: 1, limitDays: 15, limitUnit: 'working' },
      ...change,
    }
    await world.owner.insertInto('service').values(row).execute()
    return row.id
  }
  async function addNamed({ id }: Office, table: 'staff' | 'serviceWindow', zh: string, change: object = {}) {
    const row = { organizationId: id, id: world.ctx.newId(), nameZh: zh, nameEn: null, number: null, details: '{}' }
    await world.owner
      .insertInto(table as 'staff')
      .values({ ...row, createdAt: world.clock.nowMs, retiredAt: null, ...change } as never)
      .execute()
    return row.id
  }

  it('shows what was entered, to everybody, in both languages', async () => {
    const reply = await world.request(await pathOf(office))
    expect(reply.status).toBe(200)
    const html = await reply.text()
    for (const text of ['第一服务中心', '融资对接', '银企对接', '免费', '15个工作日', '公益性服务']) {
      expect(html).toContain(text)
    }
    expect(html).toContain('尚未公示')
    const english = await read(`${await pathOf(office)}?lang=en`)
    expect(english).toContain('Introductions to banks')
    expect(english).toContain('Not published yet')
  })

  it('shows the profile once there is one, and what it asks of a centre', async () => {
    const late = await addOffice(world, '县级中心')
    await addService(late, '代办', {}, { limitDays: null, limitUnit: null })
    expect(await read(await pathOf(late))).not.toContain('申请材料目录')
    const details = { address: { zh: '人民路 1 号' }, complaints: { phone: '12345' } }
    const profile = { organizationId: late.id, isCountyCenter: 1, details: JSON.stringify(details), updatedAt: 1 }
    await world.owner.insertInto('organizationProfile').values(profile).execute()
    const html = await read(await pathOf(late))
    expect(html).toContain('人民路 1 号')
    expect(html).toContain('href="tel:12345"')
    expect(html).toMatch(/申请材料目录<\/dt><dd><i>尚未公示/)
  })

  it('shows nothing of another organization', async () => {
    expect(await read(await pathOf(office))).not.toContain('别家的服务')
    expect(await read(await pathOf(other))).not.toContain('融资对接')
  })

  it('leaves out what was retired, and who has left', async () => {
    const gone = await addNamed(office, 'staff', '已离职', { retiredAt: 1 })
    const here = await addNamed(office, 'staff', '李晓明')
    await addService(office, '停办的服务', {}, { retiredAt: 1 })
    await addService(office, '甲服务', { responsibleId: gone })
    await addService(office, '乙服务', { responsibleId: here })
    await addNamed(office, 'serviceWindow', '停用的窗口', { retiredAt: 1 })
    await addNamed(office, 'serviceWindow', '一号窗口', { details: JSON.stringify({ phone: '88880001' }) })
    const html = await read(await pathOf(office))
    for (const text of ['甲服务', '乙服务', '李晓明', '一号窗口', '88880001']) expect(html).toContain(text)
    for (const text of ['停办的服务', '已离职', '停用的窗口']) expect(html).not.toContain(text)
  })

  it('shows hostile names as text', async () => {
    const evil = await addOffice(world, '<script>alert(1)</script>')
    await addService(evil, '"><img src=x onerror=alert(1)>', { scope: { zh: '</dd><script>1</script>' } })
    for (const below of ['', '/print', '/progress']) {
      const html = await read(await pathOf(evil, below))
      expect(html).not.toMatch(/<script|<img/)
      expect(html).toContain('&lt;script>alert(1)')
    }
  })

  it('allows no script and no other host, and is kept nowhere', async () => {
    for (const below of ['', '/print', '/progress']) {
      const { headers } = await world.request(await pathOf(office, below))
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-/)
      expect(policy).not.toMatch(/script-src|connect-src|img-src|unsafe|https?:/)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('has a code that leads to it, which its printed form shows', async () => {
    const svg = await world.request(await pathOf(office, '.svg'))
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    const png = await world.request(await pathOf(office, '.png'))
    expect(await decodeQr(Buffer.from(await png.arrayBuffer()))).toEqual([`http://manyi.test${await pathOf(office)}`])
    const printed = await read(await pathOf(office, '/print'))
    const drawn = /<path stroke.*\/>/.exec(await svg.text())?.[0] ?? 'no path'
    expect(printed).toContain(drawn)
    expect(printed).toContain(`http://manyi.test${await pathOf(office)}`)
    expect(printed).toContain('2025年6月16日')
  })

  it.each(['zzzzz', 'zzzzz/print', 'zzzzz/progress', 'zzzzz.svg', 'x', 'zzzzzz', '%00', '%E6%BB%A1', "a'--b"])(
    'answers /o/%s, which nobody has, with a page that says so',
    async rest => {
      const reply = await world.request(`/o/${rest}`)
      expect(reply.status).toBe(404)
      expect(await reply.text()).toContain('<h1>找不到这个页面</h1>')
    },
  )
})
