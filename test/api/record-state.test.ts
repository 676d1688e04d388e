import { expect, test } from 'vitest'
import { stateOf } from '../../api/records/state.ts'

test('what happened decides whether an answer counts', () => {
  expect(stateOf([], '5-54')).toBe('counted')
  expect(stateOf(['contacted'], '----')).toBe('no-value')
  expect(stateOf(['test', 'superseded'], '5555')).toBe('test')
  expect(stateOf(['excluded'], '1111')).toBe('excluded')
  expect(stateOf(['excluded', 'reinstated'], '1111')).toBe('counted')
})
