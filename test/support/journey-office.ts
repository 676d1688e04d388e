import type { BrowserContext } from 'playwright-core'
import { hashPassword } from '../../api/accounts/password.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import { openSession } from '../../api/sessions/open.ts'
import type { JourneyWorld } from './journey-world.ts'
import { call, freshNonce, ratings } from './people.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

interface Wanted {
  readonly levels: ReturnType<typeof ratings>
  readonly window?: string
  readonly comment?: string
  readonly tags?: readonly string[]
  readonly contact?: { readonly name: string; readonly contact: string }
  /** How long ago, in minutes. */
  readonly ago: number
}

export const UNHAPPY = '来了三次才办成，每次要的材料都不一样。\n<script>alert(1)</script> 希望一次说清楚。'

const ANSWERS: readonly Wanted[] = [
  {
    ago: 9 * 1440,
    levels: ratings(5, 2, 4, 5),
    window: '1 号窗口',
    comment: '排队太久',
    tags: ['acceptance.waiting.problem'],
  },
  {
    ago: 5 * 1440,
    levels: ratings(5, 5, 5, 5),
    window: '1 号窗口',
    comment: '很满意，讲得清楚',
    tags: ['quality.professional.praise'],
  },
  { ago: 3 * 1440, levels: ratings(3, 4, 3, 'na'), window: '1 号窗口' },
  { ago: 2 * 1440, levels: ratings('na', 'na', 'na', 'na'), window: '1 号窗口' },
  {
    ago: 70,
    levels: ratings(2, 1, 2, 4),
    window: '1 号窗口',
    comment: UNHAPPY,
    tags: ['management.process.problem', 'quality.solved.problem', 'personnel.attitude.praise'],
    contact: { name: '陈秀英', contact: '13800138000' },
  },
  { ago: 30, levels: ratings(4, 4, 5, 5), window: '1 号窗口' },
]

/** Windows, a service, posters that have hung for weeks, and a handful of answers of every kind. */
export async function fillOffice(installation: JourneyWorld): Promise<{ quiet: string }> {
  const { world, organizationId } = installation
  const base = `/organizations/${organizationId}`
  const endMs = world.clock.nowMs
  const make = (path: string, body: object) => installation.api<{ id: string }>('POST', `${base}/${path}`, body)
  world.clock.nowMs = endMs - 30 * DAY_MS
  const service = await make('services', { name: { zh: '惠企政策咨询', en: 'Policy advice' }, function: 'information' })
  const busy = await make('windows', { name: { zh: '1 号窗口', en: 'Window 1' } })
  const quiet = await make('windows', { name: { zh: '2 号窗口（融资对接）', en: 'Window 2 (finance)' } })
  const code = await installation.addCode({ kind: 'standing', windowId: busy.id, serviceId: service.id })
  await installation.addCode({ kind: 'standing', windowId: quiet.id })
  const version = await installation.version('visit')
  for (const wanted of ANSWERS) {
    world.clock.nowMs = endMs - wanted.ago * MINUTE_MS
    await answer(installation, code.code, version, wanted)
  }
  world.clock.nowMs = endMs
  return { quiet: quiet.id }
}

async function answer({ world }: JourneyWorld, code: string, version: string, wanted: Wanted): Promise<void> {
  const say = async (path: string, body: object, method = 'PUT') => {
    const reply = await call(world, undefined, method, `/api/v1${path}`, body)
    if (!reply.ok) throw new Error(await reply.text())
    return reply
  }
  const reply = await say(`/codes/${code}/responses`, { nonce: freshNonce(), version, ratings: wanted.levels }, 'POST')
  const { receipt } = (await reply.json()) as { receipt: string }
  if (wanted.tags) await say(`/receipts/${receipt}/reasons`, { tags: wanted.tags })
  if (wanted.comment) await say(`/receipts/${receipt}/comment`, { comment: wanted.comment })
  if (wanted.contact) {
    await say(`/receipts/${receipt}/contact`, { ...wanted.contact, contactConsent: true, replyConsent: true })
  }
}

/** Gives this browser a session of somebody else than the installation's administrator. */
export async function signInAs(installation: JourneyWorld, context: BrowserContext, accountId: string): Promise<void> {
  const { world, url } = installation
  const value = await inScope(world.ctx.db, { kind: 'accounts' }, trx => openSession(world.ctx, trx, accountId))
  await context.clock.setFixedTime(world.clock.nowMs)
  const from = url.replace('http:', 'https:')
  const cookie = { name: '__Host-manyi', value, url: from, secure: true, httpOnly: true, sameSite: 'Strict' } as const
  await context.addCookies([cookie])
}

export async function setPassword({ world }: JourneyWorld, accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await world.owner.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
}
