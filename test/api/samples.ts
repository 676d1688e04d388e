import type { Role } from '../../shared/contract/accounts.ts'
import { freshNonce, type Office, openCode, ratings } from '../support/people.ts'
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
}
