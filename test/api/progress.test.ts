import type { Insertable } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MatterTable } from '../../api/db/tables/ledger.ts'
import { sha256 } from '../../api/keys/secrets.ts'
import { addOffice, type Office, postForm } from '../support/people.ts'
import { DATABASES, openWorld, START_MS, type World } from '../support/world.ts'

type Row = Insertable<MatterTable>

const SECRET = 'aB3dE6gH9jK2mN5pQ8sT1v'
const CLIENT = '绝密企业有限公司'

describe.each(DATABASES)('progress of a matter on %s', database => {
  let world: World
  let office: Office
  let key: string
  let matterId: string
  let hosts = 0

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    key = await keyOf(office)
    matterId = await addMatter(office, 'BJ-2025-1', SECRET)
  })
  afterEach(() => {
    world.clock.nowMs = START_MS
  })
  afterAll(() => world?.close())

  const keyOf = async ({ id }: Office) =>
    (await world.owner.selectFrom('organization').select('key').where('id', '=', id).executeTakeFirstOrThrow()).key
  const freshAddress = () => `198.51.100.${++hosts}`
  const ask = (fields: Record<string, string>, address = freshAddress(), path = `/o/${key}/progress`) =>
    world.request(path, { method: 'POST', body: new URLSearchParams(fields), address })

  async function addMatter({ id: organizationId }: Office, number: string, secret: string, change: Partial<Row> = {}) {
    const { ctx, owner, clock } = world
    const at = clock.nowMs
    const row = { organizationId, createdAt: at }
    const [clientId, serviceId, staffId, id] = [ctx.newId(), ctx.newId(), ctx.newId(), ctx.newId()]
    const client = { id: clientId, number: `C-${number}`, nameZh: CLIENT, sizeClass: 'small', updatedAt: at } as const
    await owner
      .insertInto('client')
      .values({ ...row, ...client })
      .execute()
    const named = { ...row, nameEn: null, number: null, retiredAt: null }
    const service = { ...named, id: serviceId, nameZh: '融资对接', function: 'finance' } as const
    await owner.insertInto('service').values(service).execute()
    await owner
      .insertInto('staff')
      .values({ ...named, id: staffId, nameZh: '李晓明' })
      .execute()
    const matter: Row = {
      ...{ organizationId, id, number, secretHash: sha256(secret), clientId, serviceId, staffId, title: CLIENT },
      ...{ stage: 'started', askedOn: '2025-06-02', commissionedOn: '2025-06-03', acceptedOn: '2025-06-04' },
      ...{ startedOn: '2025-06-05', firstPromisedOn: '2025-06-20', promisedOn: '2025-06-27' },
      ...{ enteredAt: at, updatedAt: at },
      ...change,
    }
    await owner.insertInto('matter').values(matter).execute()
    await note(id, '方案已完成', true)
    await note(id, `${CLIENT}资信一般`, false)
    return id
  }
  function note(subjectId: string, text: string, isPublic: boolean) {
    const fact = {
      organizationId: office.id,
      id: world.ctx.newId(),
      subjectKind: 'matter',
      subjectId,
      kind: 'note',
    } as const
    const rest = { day: '2025-06-10', at: world.clock.nowMs, details: JSON.stringify({ text, isPublic }) }
    return world.owner
      .insertInto('ledgerFact')
      .values({ ...fact, ...rest })
      .execute()
  }

  it('opens with number and secret, and leads to a link that says it all again', async () => {
    const reply = await ask({ number: ' BJ-2025-1 ', secret: 'aB3dE6 gH9jK2 mN5pQ8 sT1v' })
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe(`/m/${key}${SECRET}`)
    const page = await world.request(`/m/${key}${SECRET}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    const wanted = [
      'BJ-2025-1',
      '融资对接',
      '正在实施',
      '李晓明',
      '2025年6月5日',
      '2025年6月27日',
      '2025年6月20日',
      '方案已完成',
    ]
    for (const text of wanted) expect(html).toContain(text)
    expect(html).toContain('尚未办结')
    expect(await (await world.request(`/m/${key}${SECRET}?lang=en`)).text()).toContain('In progress')
  })

  it('never says whose matter it is, nor what was noted for the house', async () => {
    expect(await (await world.request(`/m/${key}${SECRET}`)).text()).not.toMatch(/绝密|资信/)
  })

  it('shows the result once there is one, and what was entered by mistake as void', async () => {
    const done = { stage: 'closed', deliveredOn: '2025-06-12', closedOn: '2025-06-13', outcome: '贷款已到账' } as const
    await addMatter(office, 'BJ-2025-2', 'b'.repeat(22), done)
    const html = await (await world.request(`/m/${key}${'b'.repeat(22)}`)).text()
    for (const text of ['已办结', '贷款已到账', '2025年6月13日']) expect(html).toContain(text)
    await addMatter(office, 'BJ-2025-3', 'c'.repeat(22), { stage: 'cancelled', closedOn: '2025-06-14', voidedAt: 1 })
    const voided = await (await world.request(`/m/${key}${'c'.repeat(22)}`)).text()
    expect(voided).toContain('已作废')
    expect(voided).not.toContain('2025年6月14日')
  })

  it('answers a wrong number and a wrong secret alike, to the byte', async () => {
    const other = await addOffice(world, '第二服务中心')
    await addMatter(other, 'BJ-2025-1', 'd'.repeat(22))
    const wrong = [
      { number: 'BJ-2025-1', secret: 'x'.repeat(22) },
      { number: 'BJ-2025-1', secret: 'd'.repeat(22) },
      { number: 'BJ-2025-1', secret: '' },
      { number: 'BJ-2025-9', secret: SECRET },
      { number: '', secret: SECRET },
      { number: '', secret: '' },
      { secret: SECRET },
      {},
    ]
    const seen = await Promise.all(
      wrong.map(async fields => {
        const reply = await ask(fields as Record<string, string>)
        const body = (await reply.text()).replace(/ value="[^"]*"/, '').replaceAll(' value', '')
        return JSON.stringify([reply.status, body, [...reply.headers].sort()])
      }),
    )
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toMatch(/^\[422,/)
    expect(seen[0]).not.toContain(SECRET)
  })

  it('is closed to whoever guesses, and stays open to the same address with the link', async () => {
    const address = freshAddress()
    const statuses: number[] = []
    for (let tries = 0; tries < 31; tries++) {
      statuses.push((await ask({ number: 'BJ-2025-1', secret: String(tries).padStart(22, '0') }, address)).status)
    }
    expect(statuses).toEqual([...Array(30).fill(422), 429])
    expect((await world.request(`/m/${key}${'y'.repeat(22)}`, { address })).status).toBe(429)
    expect((await world.request(`/m/${key}${SECRET}`, { address })).status).toBe(200)
    expect((await ask({ number: 'BJ-2025-1', secret: SECRET }, address)).status).toBe(303)
  })

  it('keeps the secret out of the form that comes back, of logs and of other sites', async () => {
    const html = await (await ask({ number: '"><script>1</script>', secret: SECRET })).text()
    expect(html).not.toContain(SECRET)
    expect(html).not.toContain('<script>1')
    const { headers } = await world.request(`/m/${key}${SECRET}`)
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(world.logged.join()).not.toContain(SECRET)
  })

  it('refuses what comes from another site or as something else than a form', async () => {
    const path = `/o/${key}/progress`
    const fields = { number: 'BJ-2025-1', secret: SECRET }
    expect((await postForm(world, path, fields, { origin: 'https://evil.example' })).status).toBe(403)
    const headers = { 'content-type': 'application/json' }
    expect((await world.request(path, { method: 'POST', body: JSON.stringify(fields), headers })).status).toBe(415)
  })

  it('has links of at most 60 bytes behind the longest address', () => {
    expect(`https://${'x'.repeat(22)}`.length + `/m/${key}${SECRET}`.length).toBeLessThanOrEqual(60)
    expect(matterId).not.toBe('')
  })
})
