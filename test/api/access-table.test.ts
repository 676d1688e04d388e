import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '../../api/accounts/create.ts'
import { hashPassword } from '../../api/accounts/password.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import { ROLES, type Role } from '../../shared/contract/accounts.ts'
import { addOffice, addPerson, call, type Office, openCode, sendFile } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'
import { SAMPLES } from './samples.ts'
import type { Stage } from './stage.ts'

type Caller = Stage['role']
type Access = 'public' | 'session' | readonly Role[]
interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly access: Access | undefined
}

const API = '/api/v1'
const CALLERS: readonly Caller[] = [...ROLES, 'nobody', 'must-enrol']
const REFUSALS = ['session.required', 'role.forbidden', 'session.totp-required', 'not-found']

const { operations, routed } = await readRoutes()
const cases = operations.flatMap(operation =>
  CALLERS.flatMap(caller => {
    const own = { operation, caller, whose: 'their own organization' }
    return isOfOrganization(operation) ? [own, { ...own, whose: 'a foreign organization' }] : [own]
  }),
)

describe('the API document', () => {
  it('describes every route that the server has', () => {
    expect(operations.map(each => each.name).sort()).toEqual(routed)
  })

  it('says of every route who may call it, in words that the guard knows', () => {
    for (const { name, access } of operations) {
      const known = access === 'public' || access === 'session' || (access?.length && access.every(isRole))
      expect(known, `${name} has no x-access that the guard knows`).toBeTruthy()
    }
  })
})

describe.each(DATABASES)('who may do what on %s', database => {
  let world: World
  let own: Office
  let foreign: Office
  const cookies = new Map<Caller, string>()

  beforeAll(async () => {
    world = await openWorld(database)
    own = await addOffice(world)
    foreign = await addOffice(world, '第二服务中心')
    const passwordHash = await hashPassword('long enough for this')
    await inScope(world.ctx.db, { kind: 'accounts' }, trx =>
      createAccount(world.ctx, trx, { email: 'signs-in@example.org', name: '登录者', passwordHash }),
    )
  })
  afterAll(() => world?.close())

  it.each(cases)('$caller: $operation.name of $whose', async ({ operation, caller, whose }) => {
    const isOwn = whose === 'their own organization'
    await check(operation, caller, isOwn ? own : foreign, expectedOn(operation, caller, isOwn))
  })

  /** Sends the sample as this caller; checks the answer and what the audit log says of it. */
  async function check(operation: Operation, caller: Caller, office: Office, expected: string): Promise<void> {
    const sample = SAMPLES[operation.name]
    if (!sample) throw new Error(`${operation.name} has no sample request: add one to test/api/samples.ts`)
    const cookie = await cookieOf(caller, operation.access === 'session')
    if (operation.path.includes('{code}')) await openCode(world, office)
    // Doors that anybody may knock at count how often somebody does.
    if (typeof operation.access === 'string') world.clock.nowMs += 3000
    const stage: Stage = { world, office, role: caller }
    const path = fill(operation.path, { organization: office.id, ...(await sample.path?.(stage)) })
    const asked = typeof sample.query === 'function' ? await sample.query(stage) : sample.query
    const query = asked === undefined ? '' : `?${asked}`
    const body = await sample.body?.(stage)
    const before = await auditIds()
    const address = API + path + query
    const reply = sample.file
      ? await sendFile(world, cookie, address, sample.file)
      : await call(world, cookie, operation.method, address, body)
    const text = await reply.text()
    const code = text.startsWith('{') ? JSON.parse(text).code : undefined
    const written = await auditSince(before, office)
    if (expected !== 'allowed') {
      expect([reply.status, code]).toEqual([{ 'session.required': 401, 'not-found': 404 }[expected] ?? 403, expected])
      expect(written).toEqual([])
      return
    }
    expect(REFUSALS).not.toContain(code)
    expect([reply.status, text]).toEqual([
      typeof sample.status === 'number' ? sample.status : sample.status(stage),
      text,
    ])
    expect(written).toEqual(reply.status < 300 ? sample.audit : [])
  }

  /** The same session for all requests, but one of its own for those that change sessions. */
  async function cookieOf(caller: Caller, ofItsOwn: boolean): Promise<string | undefined> {
    if (caller === 'nobody') return undefined
    const known = cookies.get(caller)
    if (known && !ofItsOwn) return known
    const role = caller === 'must-enrol' ? 'org-admin' : caller
    const list = role === 'platform-admin' ? [] : [own.id]
    const { cookie } = await addPerson(world, role, list, caller !== 'must-enrol')
    if (!ofItsOwn) cookies.set(caller, cookie)
    return cookie
  }

  async function auditIds(): Promise<ReadonlySet<string>> {
    return new Set((await world.owner.selectFrom('audit').select('id').execute()).map(row => row.id))
  }

  async function auditSince(before: ReadonlySet<string>, office: Office): Promise<string[]> {
    const rows = await world.owner.selectFrom('audit').selectAll().execute()
    const where = (id: string) => (id === office.id ? 'organization' : id === 'platform' ? id : 'another')
    return rows.filter(row => !before.has(row.id)).map(row => `${row.action} @ ${where(row.organizationId)}`)
  }
})

/** What trust.md promises: a foreign id answers 404, as if there were none. */
function expectedOn({ access, path }: Operation, caller: Caller, isOwn: boolean): string {
  if (access === 'public') return 'allowed'
  if (caller === 'nobody') return 'session.required'
  if (access === 'session') return 'allowed'
  const role = caller === 'must-enrol' ? 'org-admin' : caller
  if (path.includes('{organization}') && !isOwn && role !== 'platform-admin') return 'not-found'
  if (!access?.includes(role)) return 'role.forbidden'
  return caller === 'must-enrol' ? 'session.totp-required' : 'allowed'
}

function isOfOrganization({ path }: Operation): boolean {
  return path.includes('{organization}')
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path}: the sample gives no ${name}`)
    return value
  })
}

function isRole(role: string): boolean {
  return ROLES.includes(role as Role)
}

async function readRoutes(): Promise<{ operations: Operation[]; routed: string[] }> {
  const world = await openWorld('sqlite')
  try {
    const reply = await world.request('/api/openapi.json')
    const { paths } = (await reply.json()) as { paths: Record<string, Record<string, { 'x-access'?: Access }>> }
    const operations = Object.entries(paths).flatMap(([full, methods]) =>
      Object.entries(methods).map(([verb, described]) => {
        const [method, path] = [verb.toUpperCase(), full.slice(API.length)]
        return { name: `${method} ${path}`, method, path, access: described['x-access'] }
      }),
    )
    const routes = world.app.routes.filter(({ path, method }) => path.startsWith(`${API}/`) && method !== 'ALL')
    const names = routes.map(({ method, path }) => `${method} ${path.slice(API.length).replace(/:(\w+)/g, '{$1}')}`)
    return { operations, routed: [...new Set(names)].sort() }
  } finally {
    await world.close()
  }
}
