import { hashPassword } from '../../api/accounts/password.ts'
import { call, freshNonce, openCode, ratings } from '../support/people.ts'
import { CATALOGUE_SAMPLES } from './catalogue-samples.ts'
import { EVALUATOR_SAMPLES } from './evaluator-samples.ts'
import { IMPORT_SAMPLES } from './import-samples.ts'
import { LEDGER_SAMPLES } from './ledger-samples.ts'
import { QUESTIONNAIRE_SAMPLES } from './questionnaire-samples.ts'
import {
  accountOf,
  adding,
  batchOf,
  changingAccount,
  codeOf,
  freshNumber,
  invitationOf,
  memberOf,
  membershipOf,
  named,
  ratedByNobody,
  reading,
  receipt,
  receiptOf,
  responseOf,
  type Sample,
  saying,
} from './stage.ts'

/** One request for every route of the API: `access-table.test.ts` fails for a route without. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /setup': reading,
  'POST /setup': {
    body: ({ world }) => ({
      token: world.setupToken,
      administrator: { email: 'a@example.org', name: 'a', password: 'long enough for this' },
      organization: { name: { zh: '机构' }, function: 'finance' },
    }),
    ...{ status: 409, audit: [] },
  },
  'POST /session': {
    body: () => ({ email: 'signs-in@example.org', password: 'long enough for this' }),
    ...{ status: 201, audit: ['session.opened @ platform'] },
  },
  'GET /session': reading,
  'DELETE /session': { status: 204, audit: ['session.ended @ platform'] },
  'POST /account/totp': {
    status: ({ role }) => (role === 'must-enrol' ? 200 : 409),
    audit: ['account.totp-offered @ platform'],
  },
  'PUT /account/totp': { body: () => ({ totp: '000000' }), status: 401, audit: [] },
  'GET /organizations': reading,
  ...CATALOGUE_SAMPLES,
  ...EVALUATOR_SAMPLES,
  'GET /organizations/{organization}/questionnaires': reading,
  'PUT /organizations/{organization}/questionnaire-uses/{form}': {
    path: () => ({ form: 'visit' }),
    body: ({ office }) => ({ version: office.visit }),
    ...{ status: 200, audit: ['questionnaire.chosen @ organization'] },
  },
  ...IMPORT_SAMPLES,
  ...QUESTIONNAIRE_SAMPLES,
  ...LEDGER_SAMPLES,
  'GET /organizations/{organization}/codes': reading,
  'POST /organizations/{organization}/codes': adding('code', { kind: 'standing' }),
  'GET /organizations/{organization}/codes/{code}': { ...reading, path: codeOf },
  'POST /organizations/{organization}/codes/{code}/revocation': {
    path: codeOf,
    status: 200,
    audit: ['code.revoked @ organization'],
  },
  'POST /organizations/{organization}/codes/{code}/replacement': {
    path: codeOf,
    status: 201,
    audit: ['code.replaced @ organization'],
  },
  'GET /organizations/{organization}/codes/{code}/history': { ...reading, path: codeOf },
  'GET /organizations/{organization}/code-batches': reading,
  'POST /organizations/{organization}/code-batches': {
    body: () => ({ of: 'numbers', key: freshNonce(), form: 'visit', count: 3 }),
    status: 201,
    audit: ['code-batch.created @ organization'],
  },
  'GET /organizations/{organization}/code-batches/{batch}': { ...reading, path: batchOf },
  'POST /organizations/{organization}/code-batches/{batch}/revocation': {
    path: batchOf,
    status: 200,
    audit: ['code-batch.revoked @ organization'],
  },
  'GET /organizations/{organization}/code-candidates': { ...reading, query: 'form=matter' },
  'GET /organizations/{organization}/code-prints': {
    ...reading,
    query: async stage => `format=slip58&batch=${(await batchOf(stage)).batch}`,
  },
  'POST /codes/{code}/responses': {
    path: async ({ world, office }) => ({ code: await openCode(world, office) }),
    body: ({ office }) => ({ nonce: freshNonce(), version: office.visit, ratings: ratings(5, 5, 5, 5) }),
    status: ratedByNobody,
    audit: [],
  },
  'GET /organizations/{organization}/overview': reading,
  'GET /comparison': reading,
  'GET /comparison/funnel': { ...reading, query: 'function=comprehensive&form=visit' },
  'GET /comparison.csv': { ...reading, audit: ['comparison.exported @ platform'] },
  'GET /comparison.xlsx': { ...reading, audit: ['comparison.exported @ platform'] },
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
    status: ratedByNobody,
    audit: [],
  },
  'PATCH /account': { body: () => ({ name: '新的姓名' }), status: 200, audit: ['account.renamed @ platform'] },
  'PUT /account/password': {
    body: async ({ world }) => {
      const passwordHash = await hashPassword('the current one')
      await world.owner.updateTable('account').set({ passwordHash }).where('passwordHash', 'like', 'nobody%').execute()
      return { current: 'the current one', password: 'long enough for this' }
    },
    status: 204,
    audit: ['account.password-changed @ platform'],
  },
  'GET /account/sessions': reading,
  'DELETE /account/other-sessions': { status: 200, audit: ['session.others-ended @ platform'] },
  'POST /invitations/look-up': {
    body: async stage => ({ token: (await invitationOf(stage)).token }),
    status: 200,
    audit: [],
  },
  'POST /invitations/acceptance': {
    body: async stage => ({
      token: (await invitationOf(stage)).token,
      name: '新人',
      password: 'long enough for this',
    }),
    status: 201,
    audit: ['invitation.accepted @ organization'],
  },
  'GET /organizations/{organization}': reading,
  'PATCH /organizations/{organization}': {
    body: () => ({ name: { zh: `机构 ${freshNumber()}` } }),
    status: 200,
    audit: ['organization.changed @ organization'],
  },
  'GET /organizations/{organization}/members': reading,
  'PATCH /organizations/{organization}/members/{member}': {
    path: memberOf,
    body: () => ({ role: 'org-admin' }),
    status: 200,
    audit: ['member.role-changed @ organization'],
  },
  'DELETE /organizations/{organization}/members/{member}': {
    path: memberOf,
    status: 204,
    audit: ['member.ended @ organization'],
  },
  'POST /organizations/{organization}/invitations': {
    body: () => ({ email: `invited-${freshNumber()}@example.org`, role: 'org-staff' }),
    status: 201,
    audit: ['invitation.created @ organization'],
  },
  'DELETE /organizations/{organization}/invitations/{invitation}': {
    path: invitationOf,
    status: 204,
    audit: ['invitation.withdrawn @ organization'],
  },
  'GET /organizations/{organization}/responses': reading,
  'GET /organizations/{organization}/responses/{response}': { ...reading, path: responseOf },
  'POST /organizations/{organization}/responses/{response}/contact-reveal': {
    path: responseOf,
    status: 200,
    audit: ['response-contact.revealed @ organization'],
  },
  'POST /organizations/{organization}/responses/{response}/contact': {
    path: responseOf,
    body: () => ({ how: 'phone' }),
    ...{ status: 201, audit: ['response.contacted @ organization'] },
  },
  'GET /organizations/{organization}/attention': reading,
  'GET /platform/organizations': reading,
  'POST /platform/organizations': {
    body: () => ({ ...named, function: 'finance' }),
    status: 201,
    // The new organization has a log of its own.
    audit: ['organization.created @ another'],
  },
  'GET /platform/invitations': reading,
  'POST /platform/invitations': {
    body: ({ office }) => ({
      email: `invited-${freshNumber()}@example.org`,
      role: 'evaluator',
      organizations: [office.id],
    }),
    status: 201,
    audit: ['invitation.created @ platform'],
  },
  'DELETE /platform/invitations/{invitation}': {
    path: invitationOf,
    status: 204,
    audit: ['invitation.withdrawn @ organization'],
  },
  'GET /platform/accounts': reading,
  'GET /platform/accounts/{account}': { ...reading, path: accountOf },
  'DELETE /platform/accounts/{account}/totp': changingAccount('account.totp-reset'),
  'DELETE /platform/accounts/{account}/lock': changingAccount('account.unlocked'),
  'DELETE /platform/accounts/{account}/sessions': changingAccount('account.sessions-ended'),
  'POST /platform/accounts/{account}/disablement': changingAccount('account.disabled'),
  'DELETE /platform/accounts/{account}/disablement': changingAccount('account.enabled'),
  'PUT /platform/memberships/{membership}/organizations': {
    path: async stage => ({ membership: await membershipOf(stage, 'evaluator', []) }),
    body: ({ office }) => ({ organizations: [office.id] }),
    status: 200,
    audit: ['membership.list-changed @ platform'],
  },
  'DELETE /platform/memberships/{membership}': {
    path: async stage => ({ membership: await membershipOf(stage, 'org-staff', [stage.office.id]) }),
    status: 200,
    audit: ['member.ended @ organization'],
  },
}
