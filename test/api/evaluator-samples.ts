import { openCode, rate, ratings } from '../support/people.ts'
import { accountOf, memberOf, reading, resetOf, type Sample, snapshotOf } from './stage.ts'

/** Snapshots, and links for a forgotten password. */
export const EVALUATOR_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /snapshots': {
    body: async ({ world, office }) => {
      await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
      return { query: { year: '2025' } }
    },
    status: 201,
    audit: ['snapshot.taken @ platform'],
  },
  'GET /snapshots': reading,
  'GET /snapshots/{snapshot}': { ...reading, path: snapshotOf },
  'GET /snapshots/{snapshot}/csv': { ...reading, path: snapshotOf, audit: ['snapshot.exported @ platform'] },
  'GET /snapshots/{snapshot}/xlsx': { ...reading, path: snapshotOf, audit: ['snapshot.exported @ platform'] },
  'POST /password-resets/look-up': {
    body: async stage => ({ token: await resetOf(stage) }),
    status: 200,
    audit: [],
  },
  'POST /password-resets/use': {
    body: async stage => ({ token: await resetOf(stage), password: 'long enough for this' }),
    status: 204,
    audit: ['password-reset.used @ platform'],
  },
  'POST /organizations/{organization}/members/{member}/password-reset': {
    path: memberOf,
    status: 201,
    audit: ['password-reset.issued @ organization'],
  },
  'POST /platform/accounts/{account}/password-reset': {
    path: accountOf,
    status: 201,
    audit: ['password-reset.issued @ platform'],
  },
}
