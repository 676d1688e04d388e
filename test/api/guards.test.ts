import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOffice, freshNonce, type Office, openCode, ratings } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

let world: World
let office: Office
let code: string
let server: ReturnType<typeof serve>
let port: number

beforeAll(async () => {
  world = await openWorld('sqlite', { config: { trustedProxies: ['127.0.0.1'] } })
  office = await addOffice(world)
  code = await openCode(world, office)
  await new Promise<void>(ready => {
    server = serve({ fetch: world.app.fetch, port: 0, hostname: '0.0.0.0' }, () => ready())
  })
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await new Promise(done => server.close(done))
  await world.close()
})

/** Bytes over a socket: what a browser or a script really sends, headers that fetch would forbid included. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
  host = '127.0.0.1',
): Promise<Answer> {
  const lines = Object.entries({ host: 'manyi.test', connection: 'close', ...headers }).map(([k, v]) => `${k}: ${v}`)
  const length = body === '' || headers['transfer-encoding'] ? [] : [`content-length: ${Buffer.byteLength(body)}`]
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () =>
      socket.write(`${[`${method} ${path} HTTP/1.1`, ...lines, ...length].join('\r\n')}\r\n\r\n${body}`),
    )
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('end', () => resolve(parse(text)))
    socket.on('error', reject)
  })
}

function parse(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map(line => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.split(': ').slice(1).join(': '),
  ])
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const OWN = { origin: 'http://manyi.test' }
const answer = () => JSON.stringify({ nonce: freshNonce(), version: office.visit, ratings: ratings(5, 5, 5, 5) })
const submit = (headers: Record<string, string>) => send('POST', `/api/v1/codes/${code}/responses`, headers, answer())

describe('every reply over a socket', () => {
  const REPLIES: [string, () => Promise<Answer>, number][] = [
    ['the survey page', () => send('GET', `/s/${code}`), 200],
    ['a notice', () => send('GET', '/s/unknown'), 404],
    ['the receipt of nobody', () => send('GET', '/r/unknown'), 404],
    ['a QR picture', () => send('GET', `/codes/${code}.svg`), 200],
    ['a poster', () => send('GET', `/codes/${code}/poster`), 200],
    ['the admin app', () => send('GET', '/admin/'), 200],
    ['a file of the admin app that is not there', () => send('GET', '/admin/assets/none.js'), 404],
    ['the way to the admin app', () => send('GET', '/'), 302],
    ['the API reader', () => send('GET', '/api/docs'), 200],
    ['the API document', () => send('GET', '/api/openapi.json'), 200],
    ['/healthz', () => send('GET', '/healthz'), 200],
    ['/readyz', () => send('GET', '/readyz'), 200],
    ['a JSON reply', () => submit(JSON_TYPE), 201],
    ['a JSON refusal', () => send('GET', '/api/v1/session'), 401],
    ['a foreign origin', () => submit({ ...JSON_TYPE, origin: 'https://evil.example' }), 403],
    ['too large a body', () => send('POST', `/s/${code}`, {}, 'x'.repeat(70_000)), 413],
    ['an address that nobody has', () => send('GET', '/nothing/here'), 404],
    ['broken JSON', () => send('POST', `/api/v1/codes/${code}/responses`, JSON_TYPE, '{'), 400],
  ]

  it.each(REPLIES)('carries the guarding headers: %s', async (_, ask, status) => {
    const { headers, ...reply } = await ask()
    expect(reply.status).toBe(status)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-|\*|https?:/)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('lets the survey page set no cookie and load nothing from elsewhere', async () => {
    const { headers, body } = await send('GET', `/s/${code}`)
    expect(headers).not.toHaveProperty('set-cookie')
    expect(body.replace(/<script>.*?<\/script>/s, '')).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(headers['content-security-policy']).toMatch(/style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/)
  })
})

describe('who may send', () => {
  const REFUSED: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that only begins like ours', { origin: 'http://manyi.test.evil.example' }],
    ['our host on another port', { origin: 'http://manyi.test:8080' }],
    ['a hidden origin', { origin: 'null' }],
    ['no origin, but a cookie', { cookie: '__Host-manyi=x' }],
    ['another site, by what the browser says of it', { ...OWN, 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { ...OWN, 'sec-fetch-site': 'same-site' }],
    ['no origin and another site', { 'sec-fetch-site': 'cross-site' }],
  ]
  it.each(REFUSED)('refuses %s, through both doors', async (_, headers) => {
    const before = await world.owner.selectFrom('response').select('id').execute()
    const json = await submit({ ...JSON_TYPE, ...headers })
    expect([json.status, JSON.parse(json.body).code]).toEqual([403, 'origin.foreign'])
    const form = new URLSearchParams({ nonce: freshNonce(), version: office.visit }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send('POST', `/s/${code}`, { ...type, ...headers }, form)).status).toBe(403)
    expect(await world.owner.selectFrom('response').select('id').execute()).toEqual(before)
  })

  const ADMITTED: [string, Record<string, string>][] = [
    ['our own pages', OWN],
    ['our own pages in a new browser', { ...OWN, 'sec-fetch-site': 'same-origin' }],
    ['our own pages under another name of this host', { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }],
    ['a program without cookies', {}],
  ]
  it.each(ADMITTED)('admits %s', async (_, headers) => {
    expect((await submit({ ...JSON_TYPE, ...headers })).status).toBe(201)
  })

  it('takes no JSON under a type that a foreign form could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const reply = await submit({ ...OWN, 'content-type': type })
      expect([reply.status, JSON.parse(reply.body).code]).toEqual([415, 'body.unsupported-type'])
    }
    expect((await submit(OWN)).status).toBe(415)
  })

  it('counts the bytes of a body that does not say its length', async () => {
    const chunk = 'x'.repeat(70_000)
    const body = `${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`
    const headers = { ...JSON_TYPE, 'transfer-encoding': 'chunked' }
    const reply = await send('POST', `/api/v1/codes/${code}/responses`, headers, body)
    expect([reply.status, reply.body.includes('body.too-large')]).toEqual([413, true])
  })
})

describe('addresses and methods', () => {
  const guess = (forwarded: string, host?: string) =>
    send('GET', `/s/zzzzz${freshNonce().slice(-12).padStart(22, '0')}`, { 'x-forwarded-for': forwarded }, '', host)

  it('believes the last hop of a trusted proxy, and nothing that stands before it', async () => {
    for (let tries = 0; tries < 30; tries++) await guess(`10.0.0.${tries}, 203.0.113.1`)
    expect((await guess('10.9.9.9, 203.0.113.1')).status).toBe(429)
    expect((await guess('203.0.113.1, 203.0.113.2')).status).toBe(404)
  })

  it('believes nobody else', async () => {
    const own = outsideAddress()
    if (own === undefined) return
    for (let tries = 0; tries < 30; tries++) await guess(`203.0.113.${100 + tries}`, own)
    expect((await guess('203.0.113.99', own)).status).toBe(429)
    expect((await guess('203.0.113.99')).status).toBe(404)
  })

  it('answers HEAD like GET, without a body', async () => {
    const reply = await send('HEAD', `/s/${code}`)
    expect([reply.status, reply.body, reply.headers['content-type']]).toEqual([200, '', 'text/html; charset=UTF-8'])
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])('has nothing for %s', async method => {
    for (const path of [`/s/${code}`, '/api/v1/organizations', '/']) {
      const reply = await send(method, path, OWN)
      expect(reply.status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
      expect(reply.status, `${method} ${path}`).toBeLessThan(500)
      expect(reply.body).not.toMatch(/at .*\.(ts|js)/)
    }
  })

  it.each([
    '%',
    '/s/%E0%A4%A',
    '//evil.example/',
    '/../../etc/passwd',
    '/admin/assets/../../../package.json',
    '/s/a?lang=%',
  ])('answers the address %s with no 5xx and nothing of the disk', async path => {
    const reply = await send('GET', path.startsWith('/') ? path : `/${path}`)
    expect(reply.status).toBeLessThan(500)
    expect(reply.body).not.toMatch(/root:|"dependencies"/)
  })
})

function outsideAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  return all.find(each => each.family === 'IPv4' && !each.internal)?.address
}
