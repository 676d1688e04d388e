import { BUILT_DEMO, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type Figure, median } from './figure.ts'
import { diskFolder } from './place.ts'

/** How much a demo holds: 200 organizations, eighteen months, comments and all. */
export type Size = '1m' | '10m'
const RESPONSES: Readonly<Record<Size, number>> = { '1m': 1_000_000, '10m': 10_000_000 }
/** Ten times as much may take three times as long. */
const ALLOWANCE: Readonly<Record<Size, number>> = { '1m': 1, '10m': 3 }

const OVERVIEW_MS = 20
const COMPARISON_MS = 50
const ORGANIZATIONS = 60
const RUNS = 60
const WARM_UP = 20
const PASSWORD = 'only for the bench'

/** A filled demo and somebody who looks at all of it. */
interface Filled {
  readonly server: ServerProcess
  readonly fillSeconds: number
  readonly organizations: readonly { readonly id: string }[]
  get(path: string): Promise<{ ms: number; status: number; body: unknown }>
}

const filled = new Map<Size, Promise<Filled>>()

/** One organization's year, twelve months and four dimensions, through a socket, over many organizations. */
export async function overviewAtScale(size: Size): Promise<Figure[]> {
  const { organizations, fillSeconds, get } = await demoOf(size)
  const step = Math.max(1, Math.floor(organizations.length / ORGANIZATIONS))
  const paths = organizations
    .filter((_, index) => index % step === 0)
    .map(({ id }) => `/api/v1/organizations/${id}/overview`)
  for (const path of paths.slice(0, WARM_UP)) await get(path)
  const { ours, control } = await inTurns(get, paths)
  const atMost = OVERVIEW_MS * ALLOWANCE[size]
  return timed(`overview-${size}`, `overview of one of ${organizations.length} organizations, ${size} answers`, {
    ...{ ours, control, atMost },
    details: { fillSeconds, organizations: paths.length },
  })
}

/** All organizations of a list side by side; how long the very first look takes stands in the details. */
export async function comparisonAtScale(size: Size): Promise<Figure[]> {
  const { organizations, get } = await demoOf(size)
  const row = `comparison-${size}`
  const path = '/api/v1/comparison'
  const first = await get(path)
  if (first.status !== 200) throw new Error(`The comparison answers ${first.status}`)
  const paths = Array.from({ length: RUNS }, () => path)
  const { ours, control } = await inTurns(get, paths)
  const atMost = COMPARISON_MS * ALLOWANCE[size]
  const details = { firstMs: first.ms }
  const what = `comparison of ${organizations.length} organizations, ${size} answers`
  return timed(row, what, { ours, control, atMost, details })
}

interface Timed {
  readonly ours: readonly number[]
  readonly control: readonly number[]
  readonly atMost: number
  readonly details: Readonly<Record<string, unknown>>
}

function timed(row: string, what: string, { ours, control, atMost, details }: Timed): Figure[] {
  const required = { of: 'measured', atMost } as const
  return [
    {
      ...{ row, unit: 'ms', required, details },
      what: `${what}; control: who is signed in`,
      measured: median(ours),
      control: median(control),
    },
    { row, unit: 'ms', what: '95th percentile of it', measured: late(ours), control: late(control) },
  ]
}

function late(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

/** Each beside a request that only looks the session up, so that a busy neighbour meets both. */
async function inTurns(get: Filled['get'], paths: readonly string[]) {
  const runs: { ours: number; control: number }[] = []
  for (const path of paths) {
    const control = await get('/api/v1/session')
    const { ms, status } = await get(path)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    runs.push({ ours: ms, control: control.ms })
  }
  return { ours: runs.map(run => run.ours), control: runs.map(run => run.control) }
}

/** Filled once for all rows; it goes with its folder when the bench ends. */
function demoOf(size: Size): Promise<Filled> {
  const known = filled.get(size) ?? fill(size)
  filled.set(size, known)
  return known
}

async function fill(size: Size): Promise<Filled> {
  const startedMs = performance.now()
  const env = { TMPDIR: diskFolder(), DEMO_PASSWORD: PASSWORD, PUBLIC_URL: 'http://127.0.0.1' }
  const args = ['--responses', String(RESPONSES[size])]
  const server = await startServerProcess({ program: BUILT_DEMO, args, env })
  const fillSeconds = Math.round((performance.now() - startedMs) / 1000)
  const cookie = await signIn(server)
  const get = async (path: string) => {
    const sentMs = performance.now()
    const reply = await fetch(server.url + path, { headers: { cookie } })
    const text = await reply.text()
    return { ms: performance.now() - sentMs, status: reply.status, body: JSON.parse(text) as unknown }
  }
  const { organizations } = (await get('/api/v1/organizations')).body as Pick<Filled, 'organizations'>
  return { server, fillSeconds, organizations, get }
}

async function signIn({ url }: ServerProcess): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url }
  const body = JSON.stringify({ email: 'evaluator@demo.example', password: PASSWORD })
  const reply = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body })
  if (reply.status !== 201) throw new Error(`Nobody could sign in: ${reply.status} ${await reply.text()}`)
  return reply.headers.get('set-cookie')?.split(';')[0] ?? ''
}
