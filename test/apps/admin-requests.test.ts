import { expect, test } from 'vitest'
import { codeQueryOf } from '../../admin-app/codes/code-filter.ts'
import { codeName } from '../../admin-app/codes/code-name.ts'
import { newCodeOf } from '../../admin-app/codes/new-code.ts'
import { isMember, manages } from '../../admin-app/session/roles.ts'
import { setupRequestOf } from '../../admin-app/setup/setup-request.ts'
import { type SessionReply, setupRequest } from '../../shared/contract/accounts.ts'
import { type CodeReply, newCode } from '../../shared/contract/codes.ts'

const id = '01900000-0000-7000-8000-000000000011'

test('a standing code is asked for as the contract wants it, empty fields left out', () => {
  const body = newCodeOf('standing', { 'label.zh': '一楼大厅', windowId: id, form: 'matter', reference: 'x' })
  expect(newCode.parse(body)).toEqual({
    kind: 'standing',
    purpose: 'live',
    label: { zh: '一楼大厅' },
    windowId: id,
  })
})

test('a one-time code carries form, reference and day', () => {
  const body = newCodeOf('once', { form: 'visit', reference: 'B-77', serviceDay: '2025-11-22', purpose: 'test' })
  expect(newCode.parse(body)).toEqual({
    kind: 'once',
    purpose: 'test',
    form: 'visit',
    reference: 'B-77',
    serviceDay: '2025-11-22',
  })
})

test('the setup request fits the contract, with and without an English name', () => {
  const fields = {
    'administrator.name': '李敏',
    'administrator.email': 'li.min@example.cn',
    'administrator.password': 'a long enough one',
    'organization.name.zh': '天河区公共服务中心',
    'organization.function': 'comprehensive',
  }
  const token = 't'.repeat(43)
  expect(setupRequest.parse(setupRequestOf(token, fields)).organization.name).toEqual({ zh: '天河区公共服务中心' })
  const both = setupRequestOf(token, { ...fields, 'organization.name.en': 'Tianhe Centre' })
  expect(setupRequest.parse(both).organization.name.en).toBe('Tianhe Centre')
})

const code = (over: Partial<CodeReply>): CodeReply => ({
  id,
  kind: 'standing',
  purpose: 'live',
  form: 'visit',
  label: null,
  reference: null,
  serviceId: null,
  windowId: null,
  staffId: null,
  ...{ matterId: null, visitId: null, batchId: null, replacesId: null, replacedById: null },
  serviceDay: null,
  shortCode: 'K7M2Q',
  state: 'open',
  createdAt: 1,
  expiresAt: null,
  revokedAt: null,
  answers: 0,
  code: null,
  url: null,
  ...over,
})

test('codes are asked for by what the address says and the server knows', () => {
  expect(codeQueryOf({})).toEqual({})
  expect(codeQueryOf({ kind: 'once', state: 'open', batch: id, cursor: id, lang: 'en' })).toEqual({
    ...{ kind: 'once', state: 'open', batch: id, cursor: id },
  })
  expect(codeQueryOf({ kind: 'eternal', state: '1', batch: "' or 1", cursor: 'x' })).toEqual({})
})

test('a code is called by its label, its reference, what it points at, or the whole organization', () => {
  expect(codeName(code({ label: { zh: '大厅' } }), ['3 号窗口'], '整个机构')).toEqual({
    title: '大厅',
    under: '3 号窗口',
  })
  expect(codeName(code({ reference: 'B-77' }), [], '整个机构')).toEqual({ title: 'B-77', under: undefined })
  expect(codeName(code({}), [], '整个机构').title).toBe('整个机构')
})

test('only administrators of this very organization manage it', () => {
  const other = '01900000-0000-7000-8000-000000000012'
  const session = (role: SessionReply['memberships'][number]['role']): SessionReply => ({
    user: { id, email: 'a@b.cn', name: '李敏' },
    memberships: [{ role, organization: { id, name: { zh: '机构' } } }],
    totp: 'active',
    expiresAt: 1,
  })
  expect(manages(session('org-admin'), id)).toBe(true)
  expect(manages(session('org-admin'), other)).toBe(false)
  expect(manages(session('org-staff'), id)).toBe(false)
  expect(isMember(session('org-staff'), id)).toBe(true)
})
