import type { Role } from '../../shared/contract/accounts.ts'
import { call, freshNonce, type Office, openCode, rate, ratings } from '../support/people.ts'
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
  readonly body?: (stage: Stage) => Promise<object> | object
  /** What an allowed request is answered with. */
  readonly status: number | ((stage: Stage) => number)
  /** Audit rows of an allowed request, as `action @ organization|platform`. */
  readonly audit: readonly string[]
}

const named = { name: { zh: '新的一项' } }
const codeOf = async ({ world, office }: Stage) => {
  const row = await world.owner
    .selectFrom('code')
    .select('id')
    .where('organizationId', '=', office.id)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { code: row.id }
}
const receiptOf = async ({ world, office }: Stage) => {
  const reply = await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
  return ((await reply.json()) as { receipt: string }).receipt
}
const receipt = async (stage: Stage) => ({ receipt: await receiptOf(stage) })
/** What the holder of a receipt says later: a fact with its own time, no audit row. */
const saying = (body: object): Sample => ({ path: receipt, body: () => body, status: 204, audit: [] })
const reading: Sample = { status: 200, audit: [] }
const adding = (kind: string, body: object): Sample => ({
  body: () => body,
  status: 201,
  audit: [`${kind}.created @ organization`],
})

/** One request for every route of the API: `access-table.test.ts` fails for a route without. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /setup': reading,
  'POST /setup': {
    body: ({ world }) => ({
      token: world.setupToken,
      administrator: { email: 'a@example.org', name: 'a', password: 'long enough for this' },
      organization: { name: { zh: '机构' }, function: 'finance' },
    }),
    status: 409,
    audit: [],
  },
  'POST /session': {
    body: () => ({ email: 'signs-in@example.org', password: 'long enough for this' }),
    status: 201,
    audit: ['session.opened @ platform'],
  },
  'GET /session': reading,
  'DELETE /session': { status: 204, audit: ['session.ended @ platform'] },
  'POST /account/totp': {
    status: ({ role }) => (role === 'must-enrol' ? 200 : 409),
    audit: ['account.totp-offered @ platform'],
  },
  'PUT /account/totp': { body: () => ({ totp: '000000' }), status: 401, audit: [] },
  'GET /organizations': reading,
  'GET /organizations/{organization}/services': reading,
  'POST /organizations/{organization}/services': adding('service', { ...named, function: 'finance' }),
  'GET /organizations/{organization}/windows': reading,
  'POST /organizations/{organization}/windows': adding('serviceWindow', named),
  'GET /organizations/{organization}/staff': reading,
  'POST /organizations/{organization}/staff': adding('staff', named),
  'GET /organizations/{organization}/questionnaires': reading,
  'PUT /organizations/{organization}/questionnaire-uses/{form}': {
    path: () => ({ form: 'visit' }),
    body: ({ office }) => ({ version: office.visit }),
    status: 200,
    audit: ['questionnaire.chosen @ organization'],
  },
  'GET /organizations/{organization}/codes': reading,
  'POST /organizations/{organization}/codes': adding('code', { kind: 'standing' }),
  'GET /organizations/{organization}/codes/{code}': { ...reading, path: codeOf },
  'POST /organizations/{organization}/codes/{code}/revocation': {
    path: codeOf,
    status: 200,
    audit: ['code.revoked @ organization'],
  },
  'POST /codes/{code}/responses': {
    path: async ({ world, office }) => ({ code: await openCode(world, office) }),
    body: ({ office }) => ({ nonce: freshNonce(), version: office.visit, ratings: ratings(5, 5, 5, 5) }),
    status: 201,
    audit: [],
  },
  'GET /organizations/{organization}/overview': reading,
  'PUT /receipts/{receipt}/reasons': saying({ tags: [] }),
  'PUT /receipts/{receipt}/comment': saying({ comment: '很好' }),
  'PUT /receipts/{receipt}/follow-up': { ...saying({ comment: '更好' }), status: 409 },
  'PUT /receipts/{receipt}/contact': saying({ contact: '020-12345678', contactConsent: true }),
  'POST /receipts/{receipt}/erasure': {
    path: async stage => {
      const held = await receiptOf(stage)
      await call(stage.world, undefined, 'PUT', `/api/v1/receipts/${held}/comment`, { comment: '很好' })
      return { receipt: held }
    },
    body: () => ({ part: 'comment' }),
    status: 204,
    audit: ['response-part.erased @ organization'],
  },
  'POST /receipts/{receipt}/responses': {
    path: receipt,
    body: ({ office }) => ({ nonce: freshNonce(), version: office.visit, ratings: ratings(4, 4, 4, 4) }),
    status: 201,
    audit: [],
  },
}
