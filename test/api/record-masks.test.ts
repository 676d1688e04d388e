import { expect, test } from 'vitest'
import { maskContact, maskName } from '../../api/records/mask.ts'
import { stateOf } from '../../api/records/state.ts'

test.each([
  ['13800138000', '138****00'],
  ['li.min@example.cn', 'l***@example.cn'],
  ['wx_ab', 'w****'],
  ['@wx', '@****'],
  ['微信号一二三四五六', '微信号****五六'],
])('%s is shown as %s', (contact, masked) => {
  expect(maskContact(contact)).toBe(masked)
})

test('of a name the first character stays, also where that takes two units', () => {
  expect([maskName('张三'), maskName('𠮷野'), maskName('')]).toEqual(['张**', '𠮷**', ''])
})

test('what happened decides whether an answer counts', () => {
  expect(stateOf([], '5-54')).toBe('counted')
  expect(stateOf(['contacted'], '----')).toBe('no-value')
  expect(stateOf(['test', 'superseded'], '5555')).toBe('test')
  expect(stateOf(['excluded'], '1111')).toBe('excluded')
  expect(stateOf(['excluded', 'reinstated'], '1111')).toBe('counted')
})
