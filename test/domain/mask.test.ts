import { describe, expect, it } from 'vitest'
import { maskContact, maskName } from '../../shared/domain/mask.ts'

describe('a masked contact', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '861****5678'],
    ['020-12345678', '020****5678'],
    ['83112345', '831****5'],
    ['li.ming@example.org', 'l***@example.org'],
    ['weixin_liming', 'we***'],
    ['微信@13812345678', '微信***'],
    ['12345', '1***'],
    ['abc', 'a***'],
    ['wx_ab', 'w***'],
    ['@wx', '@***'],
    ['𠮷野家的电话', '𠮷野***'],
  ])('of %s is %s', (contact, masked) => expect(maskContact(contact)).toBe(masked))

  it('hides at least four digits of every phone number', () => {
    for (let length = 8; length < 20; length++) {
      const shown = maskContact('1'.repeat(length)).replace(/\D/g, '').length
      expect(length - shown).toBeGreaterThanOrEqual(4)
    }
  })

  it('of a name is its first character, whatever its length', () => {
    expect(['李晓明', '李', '𠮷野', ''].map(maskName)).toEqual(['李**', '李**', '𠮷**', ''])
  })
})
