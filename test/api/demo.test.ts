import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { Demo } from '../../api/demo/fill.ts'
import { verify } from '../../api/verify/verify.ts'
import { CHANNELS, FUNCTIONS } from '../../shared/domain/dimensions.ts'
import { DEMO_NOW_MS, DEMO_PASSWORD, openDemoWorld } from '../support/demo-world.ts'
import type { World } from '../support/world.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

describe('the demo', () => {
  let world: World
  let demo: Demo
  let ended = 0
  let app: ReturnType<typeof createApp>

  beforeAll(async () => {
    const filled = await openDemoWorld()
    world = filled.world
    demo = filled.demo
    app = createApp({
      ...{ ctx: world.ctx, distDir: DIST, version: 'test' },
      demo: { code: demo.code, end: () => void ended++ },
    })
  }, 120_000)
  afterAll(() => world?.close())

  function request(path: string, init: RequestInit = {}) {
    const headers = new Headers({ host: 'manyi.test', origin: 'http://manyi.test', ...(init.headers as object) })
    return app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: '::1' } } })
  }

  function send(path: string, body: object, headers: Record<string, string> = {}) {
    const json = { 'content-type': 'application/json', ...headers }
    return request(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
  }

  const cookies = new Map<string, string>()

  /** Once each: sign-ins are limited. */
  async function signIn(name: string): Promise<string> {
    const known = cookies.get(name)
    if (known) return known
    const reply = await send('/api/v1/session', { email: `${name}@demo.example`, password: DEMO_PASSWORD })
    expect(reply.status).toBe(201)
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
    cookies.set(name, cookie)
    return cookie
  }

  async function get(path: string, cookie: string) {
    const reply = await request(`/api/v1${path}`, { headers: { cookie } })
    expect([path, reply.status]).toEqual([path, 200])
    return reply.json()
  }

  /** The overview of the organization whose name begins so, as the evaluator sees it. */
  async function overviewOf(name: string) {
    const cookie = await signIn('evaluator')
    const { organizations } = await get('/organizations', cookie)
    const { id } = organizations.find((each: { name: { zh: string } }) => each.name.zh.startsWith(name))
    const { figure, notCounted } = await get(`/organizations/${id}/overview`, cookie)
    const [at80, at90] = figure.verdicts
    return { figure, notCounted, at80, at90, rate: Number(figure.rate.percent) }
  }

  it('has an organization clearly above 90, whose administrator is org@demo.example', async () => {
    const { figure, at90, rate, notCounted } = await overviewOf('木棉湾')
    expect(rate).toBeGreaterThan(91)
    expect(Number(figure.interval.lower)).toBeGreaterThanOrEqual(90)
    expect(at90).toMatchObject({ verdict: 'met', unstable: [] })
    expect(notCounted.superseded).toBeGreaterThan(0)
    expect(notCounted.excluded).toBeGreaterThan(0)
    const { organizations } = await get('/organizations', await signIn('org'))
    expect(organizations.map((each: { name: object }) => each.name)).toMatchObject([
      { zh: expect.stringMatching('木棉湾') },
    ])
  })

  it.each(['凤栖湖', '榕荫路', '云麓'])('has %s between the two lines', async name => {
    const { at80, at90 } = await overviewOf(name)
    expect([at80.verdict, at90.verdict]).toEqual(['met', 'not-met'])
  })

  it('has one just below 80', async () => {
    const { rate, at80 } = await overviewOf('荔香里')
    expect(rate).toBeGreaterThanOrEqual(79)
    expect(rate).toBeLessThan(80)
    expect(at80.verdict).toBe('not-met-unconfirmed')
  })

  it('has one far below 80', async () => {
    expect((await overviewOf('棉岭')).at80.verdict).toBe('not-met')
  })

  it('has one with nine answers and one without any', async () => {
    const [nine, none] = [await overviewOf('竹溪'), await overviewOf('新塱')]
    expect([nine.figure.n, nine.at80.verdict]).toEqual([9, 'met-unconfirmed'])
    expect([none.figure.answered, none.figure.rate.percent, none.at80.verdict]).toEqual([0, null, 'undetermined'])
  })

  it('has one in which a single client speaks for most', async () => {
    const { figure, at80 } = await overviewOf('青屿')
    expect(figure.n).toBeGreaterThan(200)
    expect(figure.effectiveN).toBeLessThan(figure.n / 20)
    expect(at80.unstable).toContain('largest-client')
  })

  it('has verdicts that flip', async () => {
    expect((await overviewOf('珠屿')).at80.unstable).toContain('matter-alone')
    expect((await overviewOf('听潮')).at80.unstable).toContain('paper-and-kiosk')
  })

  it('has one above 90 that is too small to be sure, and one that never had its visits rated', async () => {
    expect((await overviewOf('麒麟岭')).at90.verdict).toBe('met-unconfirmed')
    expect((await overviewOf('银杏里')).figure.missing).toEqual([{ kind: 'form', form: 'visit' }])
  })

  it('covers all functions, channels and whatever may happen to an answer, in eighteen months', async () => {
    const { reader } = world.ctx.db
    const functions = await reader.selectFrom('organization').select('function').distinct().execute()
    expect(functions.map(row => row.function).sort()).toEqual([...FUNCTIONS].sort())
    const channels = await reader.selectFrom('response').select('channel').distinct().execute()
    expect(channels.map(row => row.channel).sort()).toEqual([...CHANNELS].sort())
    const kinds = await reader.selectFrom('responseEvent').select('kind').distinct().execute()
    expect(kinds.map(row => row.kind).sort()).toEqual(['contacted', 'excluded', 'late', 'superseded', 'test'])
    const days = await reader
      .selectFrom('response')
      .select(of => [of.fn.min('day').as('first'), of.fn.max('day').as('last'), of.fn.max('receivedAt').as('at')])
      .executeTakeFirstOrThrow()
    expect(days.first >= '2025-05-08' && days.first <= '2025-05-25').toBe(true)
    expect(days.last).toBe('2026-11-20')
    expect(days.at).toBeLessThanOrEqual(DEMO_NOW_MS)
  })

  it('has comments in Chinese, reasons, and contacts that are sealed', async () => {
    const { reader } = world.ctx.db
    const comments = await reader.selectFrom('responseComment').select(['comment', 'kind']).execute()
    expect(new Set(comments.map(row => row.comment)).size).toBeGreaterThan(150)
    expect(comments.every(row => /[\u4e00-\u9fff]/.test(row.comment ?? '') && !row.comment?.includes('{'))).toBe(true)
    expect(comments.some(row => row.kind === 'follow-up')).toBe(true)
    const { reasons } = await reader
      .selectFrom('responseReason')
      .select(of => of.fn.countAll<number>().as('reasons'))
      .executeTakeFirstOrThrow()
    expect(reasons).toBeGreaterThan(500)
    const sealed = await reader.selectFrom('responseContact').select('sealed').execute()
    expect(sealed.length).toBeGreaterThan(20)
    expect(sealed.filter(row => row.sealed?.includes('020'))).toEqual([])
  })

  it('stands up to verify', async () => {
    const differences: unknown[] = []
    const { responses } = await verify(world.ctx.db, difference => differences.push(difference))
    expect(differences).toEqual([])
    expect(responses).toBeGreaterThan(11_000)
  })

  it('waits for the disk as everywhere: nothing of the filling stays on', async () => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(world.ctx.db.writer)
    expect(rows).toEqual([{ synchronous: 2 }])
  })

  it('lets all four sign in without a second factor, each to what it may see', async () => {
    for (const [name, count] of Object.entries({ platform: 13, evaluator: 13, reviewer: 13, org: 1, staff: 1 })) {
      const { organizations } = await get('/organizations', await signIn(name))
      expect([name, organizations.length]).toEqual([name, count])
    }
  })

  it('shows the page of its poster under /s/demo, marked as made up', async () => {
    const reply = await request('/s/demo')
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(page).toContain('<header class="banner">演示数据')
    expect(page).toContain(`/api/v1/codes/${demo.code}/responses`)
    for (const path of ['/codes/demo/poster', '/s/demo?lang=en', '/s/unknown']) {
      expect(await (await request(path)).text()).toMatch(/演示|Demonstration/)
    }
    expect(await (await request('/admin/')).text()).toContain('<html data-demo')
  })

  it('takes answers under that name, by form and as JSON, and marks their receipts', async () => {
    const page = await (await request('/s/demo')).text()
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const ticked = { 'r.acceptance': '5', 'r.management': '4', 'r.quality': '5', 'r.personnel': 'na' }
    const body = new URLSearchParams({ nonce: field('nonce'), version: field('version'), ...ticked })
    const posted = await request('/s/demo', { method: 'POST', body })
    expect(posted.status).toBe(303)
    expect(await (await request(posted.headers.get('location') ?? '')).text()).toContain(
      '<header class="banner">演示数据',
    )
    const ratings = { acceptance: 5, management: 5, quality: 5, personnel: 5 }
    const command = { nonce: 'demo-nonce-000001', version: field('version'), ratings }
    expect((await send('/api/v1/codes/demo/responses', command)).status).toBe(201)
  })

  it('draws the code itself, as a real poster would', async () => {
    for (const ending of ['png', 'svg']) {
      const [alias, code] = [await request(`/codes/demo.${ending}`), await request(`/codes/${demo.code}.${ending}`)]
      expect(alias.status).toBe(200)
      expect(Buffer.from(await alias.arrayBuffer()).equals(Buffer.from(await code.arrayBuffer()))).toBe(true)
    }
  })

  it('ends by one request of the platform administrator and of nobody else', async () => {
    const end = async (cookie?: string) =>
      (await request('/api/v1/demo', { method: 'DELETE', headers: cookie === undefined ? {} : { cookie } })).status
    expect(await end()).toBe(401)
    for (const name of ['org', 'head', 'staff', 'evaluator', 'reviewer'])
      expect(await end(await signIn(name))).toBe(403)
    expect(ended).toBe(0)
    expect(await end(await signIn('platform'))).toBe(204)
    await new Promise(setImmediate)
    expect(ended).toBe(1)
    const rows = await world.ctx.db.reader.selectFrom('audit').selectAll().where('action', '=', 'demo.ended').execute()
    expect(rows).toMatchObject([{ organizationId: 'platform', subjectKind: 'demo' }])
  })
})
