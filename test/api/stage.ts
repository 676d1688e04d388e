import { sha256 } from '../../api/keys/secrets.ts'
import type { Role } from '../../shared/contract/accounts.ts'
import { makeBatch } from '../support/code-batches.ts'
import { addPerson, call, type Office, openCode, rate, ratings } from '../support/people.ts'
import type { World } from '../support/world.ts'

/** What a sample request needs: where it goes, and codes and accounts made for it. */
export interface Stage {
  readonly world: World
  readonly office: Office
  readonly role: Role | 'nobody' | 'must-enrol'
}

export interface Sample {
  /** Values of the path's parameters besides the organization. */
  readonly path?: (stage: Stage) => Promise<Record<string, string>> | Record<string, string>
  /** Where the route insists on one. */
  readonly query?: string | ((stage: Stage) => Promise<string> | string)
  readonly body?: (stage: Stage) => Promise<object> | object
  /** Instead of a JSON body. */
  readonly file?: { readonly type: string; readonly text: string }
  /** What an allowed request is answered with. */
  readonly status: number | ((stage: Stage) => number)
  /** Audit rows of an allowed request, as `action @ organization|platform`. */
  readonly audit: readonly string[]
}

export const named = { name: { zh: '新的一项' } }
export const codeOf = async ({ world, office }: Stage) => {
  const row = await world.owner
    .selectFrom('code')
    .select('id')
    .where('organizationId', '=', office.id)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { code: row.id }
}
/** A batch with one code in it, by whoever administers the organization. */
export const batchOf = async ({ world, office }: Stage) => {
  return { batch: (await makeBatch(world, office, { of: 'numbers', form: 'visit', count: 1 })).id }
}
export const receiptOf = async ({ world, office }: Stage) => {
  const reply = await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
  return ((await reply.json()) as { receipt: string }).receipt
}
export const receipt = async (stage: Stage) => ({ receipt: await receiptOf(stage) })
/** What the holder of a receipt says later: a fact with its own time, no audit row. */
export const saying = (body: object): Sample => ({ path: receipt, body: () => body, status: 204, audit: [] })
/** Ratings come from the people served: no account may give one. */
export const ratedByNobody = ({ role }: Stage) => (role === 'nobody' ? 201 : 403)
export const reading: Sample = { status: 200, audit: [] }
export const adding = (kind: string, body: object): Sample => ({
  body: () => body,
  status: 201,
  audit: [`${kind}.created @ organization`],
})

export const responseOf = async (stage: Stage) => {
  const held = await receiptOf(stage)
  const details = { contact: '020-12345678', contactConsent: true }
  await call(stage.world, undefined, 'PUT', `/api/v1/receipts/${held}/contact`, details)
  const row = await stage.world.owner
    .selectFrom('responseContact')
    .select('responseId')
    .where('organizationId', '=', stage.office.id)
    .where('responseId', 'not in', event => event.selectFrom('responseEvent').select('responseId'))
    .executeTakeFirstOrThrow()
  return { response: row.responseId }
}
export const accountOf = async ({ world, office }: Stage) => ({
  account: (await addPerson(world, 'org-staff', [office.id])).id,
})
export const membershipOf = async ({ world }: Stage, role: Role, organizations: readonly string[]) => {
  const { id } = await addPerson(world, role, organizations)
  const row = await world.owner
    .selectFrom('membership')
    .select('id')
    .where('accountId', '=', id)
    .executeTakeFirstOrThrow()
  return row.id
}
export const memberOf = async (stage: Stage) => ({ member: await membershipOf(stage, 'org-staff', [stage.office.id]) })
/** Straight into the table: whoever asks may not be allowed to issue one. */
export const resetOf = async (stage: Stage) => {
  const { ctx, owner } = stage.world
  const { account } = await accountOf(stage)
  const token = ctx.random(32).toString('base64url')
  const at = { createdAt: ctx.now(), expiresAt: ctx.now() + 1000 }
  const row = { ...at, id: ctx.newId(), accountId: account, issuedBy: account, tokenHash: sha256(token) }
  await owner.insertInto('passwordReset').values(row).execute()
  return token
}
/** Straight into the table: whoever asks may not be allowed to take one. */
export const snapshotOf = async ({ world, office }: Stage) => {
  const [id, { account }] = [world.ctx.newId(), await accountOf({ world, office } as Stage)]
  const shown = { period: { from: '2025-01-01', to: '2025-12-31' }, computedAt: 1, organizations: 1, rows: [] }
  const thresholds: never[] = []
  const scheme = { id: 's', formula: 'satisfied-share', note: { zh: '', en: '' }, thresholds }
  const body = JSON.stringify({ query: {}, shown: { ...shown, scheme: { ...scheme, confidence: 95, smallCell: 5 } } })
  const row = { id, createdAt: 1, accountId: account, year: 2025, scheme: 's', organizations: office.id, body }
  await world.owner
    .insertInto('snapshot')
    .values({ ...row, digest: '' })
    .execute()
  return { snapshot: id }
}
let made = 0
/** A number that no sample has used yet. */
export const freshNumber = () => ++made
/** Straight into the table: whoever asks may not be allowed to invite. */
export const invitationOf = async ({ world, office }: Stage) => {
  const id = world.ctx.newId()
  const token = world.ctx.random(32).toString('base64url')
  const at = { createdAt: world.ctx.now(), expiresAt: world.ctx.now() + 1000 }
  const of = { email: `invited-${freshNumber()}@example.org`, role: 'org-staff' as const, organizationId: office.id }
  const row = { id, ...of, ...at, tokenHash: sha256(token), organizations: '[]' }
  await world.owner.insertInto('invitation').values(row).execute()
  return { invitation: id, token }
}
export const changingAccount = (action: string): Sample => ({
  path: accountOf,
  status: 200,
  audit: [`${action} @ platform`],
})
