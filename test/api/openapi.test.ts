import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addOffice, addPerson, call, freshNonce, type Office, openCode, ratings } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { SAMPLES } from './samples.ts'
import type { Stage } from './stage.ts'

type Schema = Parameters<typeof z.fromJSONSchema>[0]
interface Media {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } }
}
interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly Record<string, string[]>[]
  readonly 'x-access'?: string | readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: Media
  readonly responses: Readonly<Record<string, Media>>
}
interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object }
}

let world: World
let office: Office
let document: Document
let operations: { name: string; method: string; path: string; operation: Operation }[]

beforeAll(async () => {
  world = await openWorld('sqlite')
  office = await addOffice(world)
  await openCode(world, office)
  document = (await (await world.request('/api/openapi.json')).json()) as Document
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, operation]) => {
      const method = verb.toUpperCase()
      return { name: `${method} ${path.slice('/api/v1'.length)}`, method, path, operation }
    }),
  )
})
afterAll(() => world?.close())

/** A check made from the document alone. */
function checkOf(media: Media | undefined) {
  const schema = media?.content?.['application/json']?.schema
  if (!schema) throw new Error('the document gives no JSON schema here')
  const moved = JSON.stringify({ ...(schema as object), $defs: document.components.schemas })
  const check = z.fromJSONSchema(JSON.parse(moved.replaceAll('#/components/schemas/', '#/$defs/')))
  return (value: unknown) => check.safeParse(value).success
}

describe('the API document', () => {
  it('is OpenAPI 3.1 with this version', async () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({ title: 'Manyi 满意', version: '0.0.0-test' })
    const reply = await world.request('/api/openapi.json')
    expect(reply.headers.get('content-type')).toContain('application/json')
  })

  it('says of every operation what it is, who may call it, and what failures look like', () => {
    for (const { name, path, operation } of operations) {
      expect(operation, name).toMatchObject({ summary: expect.any(String), tags: [expect.any(String)] })
      const isPublic = operation['x-access'] === 'public'
      expect(operation.security, name).toEqual(isPublic ? [] : [{ session: [] }])
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param)
      const declared = operation.parameters?.filter(each => each.in === 'path').map(each => each.name) ?? []
      expect(declared, name).toEqual(named)
      const failure = operation.responses.default?.content?.['application/json']?.schema
      expect(failure, name).toEqual({ $ref: '#/components/schemas/Error' })
    }
  })

  it('has no reference that leads nowhere and no schema that nothing leads to', () => {
    const used = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(document.components.schemas).sort())
  })

  it('describes failures as they come', async () => {
    const isFailure = checkOf(operations[0]?.operation.responses.default)
    for (const [method, path] of [
      ['GET', '/api/v1/session'],
      ['GET', '/api/v1/nothing'],
      ['POST', '/api/v1/session'],
      ['POST', `/api/v1/codes/x/responses`],
    ] as const) {
      const reply = await call(world, undefined, method, path, method === 'POST' ? {} : undefined)
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(isFailure(await reply.json()), path).toBe(true)
    }
    expect(isFailure({ code: 'something-else', params: {}, message: '' })).toBe(false)
  })

  it.each(Object.keys(SAMPLES))('describes %s as it is asked and answered', async name => {
    const { operation, method, path } = operations.find(each => each.name === name) ?? {}
    const sample = SAMPLES[name]
    if (!operation || !method || !path || !sample) throw new Error(`${name} is not in the document`)
    const { cookie } = await addPerson(world, 'org-admin', [office.id])
    const stage: Stage = { world, office, role: 'org-admin' }
    const params: Record<string, string> = { organization: office.id, ...(await sample.path?.(stage)) }
    const body = await sample.body?.(stage)
    const filled = path.replace(/\{(\w+)\}/g, (_, param) => params[param] ?? '')
    const asked = typeof sample.query === 'function' ? sample.query(stage) : sample.query
    const query = asked === undefined ? '' : `?${asked}`
    const reply = await call(world, cookie, method, filled + query, body)
    if (body !== undefined) expect(checkOf(operation.requestBody)(body)).toBe(true)
    const media = operation.responses[reply.status] ?? operation.responses.default
    const isJson = reply.headers.get('content-type')?.startsWith('application/json')
    if (isJson) expect(checkOf(media)(await reply.json())).toBe(true)
    else expect(media).toEqual({ description: expect.any(String) })
  })
})

describe('what the document refuses, the API refuses, and the other way round', () => {
  const good = () => ({ nonce: freshNonce(), version: office.visit, ratings: ratings(5, 4, 3, 'na') })
  const BODIES: [string, string, (code: string) => string, () => object, boolean][] = [
    ...(
      [
        ['a whole answer', () => good(), true],
        ['another channel', () => ({ ...good(), channel: 'link' }), true],
        ['level 6', () => ({ ...good(), ratings: { ...ratings(5, 4, 3, 1), quality: 6 } }), false],
        ["the text '5'", () => ({ ...good(), ratings: { ...ratings(5, 4, 3, 1), quality: '5' } }), false],
        ['an unknown field', () => ({ ...good(), day: '2025-01-01' }), false],
        ['no nonce', () => ({ ...good(), nonce: undefined }), false],
        ['a short nonce', () => ({ ...good(), nonce: 'short' }), false],
        ['a paper answer', () => ({ ...good(), channel: 'paper' }), false],
      ] as [string, () => object, boolean][]
    ).map(([title, body, isGood]): (typeof BODIES)[number] => [
      ...([title, 'POST /codes/{code}/responses'] as const),
      code => `/api/v1/codes/${code}/responses`,
      body,
      isGood,
    ]),
    ...(
      [
        ['a standing code', () => ({ kind: 'standing' }), true],
        ['a once-code', () => ({ kind: 'once', form: 'matter', serviceDay: '2025-06-01' }), true],
        ['a standing code for matters', () => ({ kind: 'standing', form: 'matter' }), false],
        ['a once-code of no form', () => ({ kind: 'once' }), false],
        ['a label without Chinese', () => ({ kind: 'standing', label: { en: 'Hall' } }), false],
        ['an end in text', () => ({ kind: 'standing', expiresAt: '2025-12-31' }), false],
      ] as [string, () => object, boolean][]
    ).map(([title, body, isGood]): (typeof BODIES)[number] => [
      ...([title, 'POST /organizations/{organization}/codes'] as const),
      () => `${office.path}/codes`,
      body,
      isGood,
    ]),
  ]

  it.each(BODIES)('%s (%s)', async (_, name, path, make, isGood) => {
    const operation = operations.find(each => each.name === name)?.operation
    const body = JSON.parse(JSON.stringify(make()))
    const cookie = name.includes('{organization}') ? office.cookie : undefined
    const reply = await call(world, cookie, 'POST', path(await openCode(world, office)), body)
    expect([checkOf(operation?.requestBody)(body), reply.status]).toEqual([isGood, isGood ? 201 : 422])
  })
})

describe('the reader of the document', () => {
  it('shows every operation and loads nothing from any other host', async () => {
    const reply = await world.request('/api/docs')
    const html = await reply.text()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe/)
    const loaded = [...html.matchAll(/(?:src|href|action)="([^"]+)"/g)].map(([, address]) => address as string)
    for (const address of [...loaded, ...[...html.matchAll(/url\(([^)]+)\)/g)].map(([, found]) => found as string)]) {
      expect(address).toMatch(/^(#|\/(?!\/))/)
      if (address.startsWith('/')) expect((await world.request(address)).status, address).toBe(200)
    }
    for (const { operation } of operations) expect(html).toContain(operation.summary)
  })
})
