import { expect, test } from 'vitest'
import { withQuery } from '../../admin-app/frame/address.ts'
import { momentText } from '../../admin-app/frame/format.ts'
import { activeFilters, FILTERS, recordQueryOf } from '../../admin-app/records/record-query.ts'
import { organizationChangeOf } from '../../admin-app/settings/organization-change.ts'
import { recordQuery } from '../../shared/contract/records.ts'

test('an address keeps what it had, takes what is new and drops what is empty', () => {
  expect(withQuery('/a', { level: 'fair', cursor: 'x' }, { cursor: undefined, from: '2025-01-01' })).toBe(
    '/a?level=fair&from=2025-01-01',
  )
  expect(withQuery('/a', { search: '等候 & 100%' })).toBe('/a?search=%E7%AD%89%E5%80%99+%26+100%25')
  expect(withQuery('/a', { search: '' })).toBe('/a')
})

test('the list asks only for what the contract knows, whatever else stands in the address', () => {
  const asked = recordQueryOf({ lang: 'en', utm: 'x', level: 'negative', search: '慢' })
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  expect(recordQuery.parse(given)).toEqual({ level: 'negative', search: '慢' })
})

test('every filter of the screen is one of the contract', () => {
  for (const name of FILTERS) expect(Object.keys(recordQuery.shape)).toContain(name)
  expect(activeFilters({ level: 'fair', from: '', to: undefined, search: 'x' }, FILTERS)).toBe(1)
})

test('a moment in a table is one of Shanghai', () => {
  expect(momentText(Date.parse('2025-11-21T18:05:00Z'))).toBe('2025-11-22 02:05')
})

test('an English name that was emptied goes', () => {
  const fields = { 'name.zh': '机构', function: 'finance' }
  expect(organizationChangeOf(fields)).toEqual({ name: { zh: '机构' }, function: 'finance' })
  expect(organizationChangeOf({ ...fields, 'name.en': 'Office' }).name).toEqual({ zh: '机构', en: 'Office' })
})
