import { describe, expect, test } from 'vitest'
import { creditCodeCheck, isCreditCode } from '../../shared/domain/credit-code.ts'
import { fc } from './arbitraries.ts'

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('the unified social credit code (GB 32100-2015)', () => {
  test.each(['91350200MA2YJ1XR9G', '91440101MA5CJQ4N59', '914403001922038216', '9144030071526726XG'])(
    'knows %s',
    code => {
      expect(isCreditCode(code)).toBe(true)
    },
  )

  test('weighs the places 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28', () => {
    // '1' at one place alone: 31 − weight.
    const weights = Array.from({ length: 17 }, (_, at) => {
      const check = creditCodeCheck(`${'0'.repeat(at)}1${'0'.repeat(16 - at)}`)
      return 31 - CHARACTERS.indexOf(check ?? '')
    })
    expect(weights).toEqual([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])
  })

  test.each([
    '',
    '91440101MA5CJQ4N5',
    '91440101MA5CJQ4N590',
    '91440101ma5cjq4n59',
    '91440101MA5CJQ4N5O',
    '9144A101MA5CJQ4N59',
    '914403001922038216\n',
  ])('refuses %o', code => {
    expect(isCreditCode(code)).toBe(false)
  })

  test('sees every single wrong character and every swap of neighbours', () => {
    const bodies = fc
      .tuple(fc.stringMatching(/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{9}$/), fc.nat(15), fc.nat(30))
      .filter(([body]) => body.length === 17)
    fc.assert(
      fc.property(bodies, ([body, at, other]) => {
        const code = body + creditCodeCheck(body)
        expect(isCreditCode(code)).toBe(true)
        const wrong = code.slice(0, at) + CHARACTERS[other] + code.slice(at + 1)
        if (wrong !== code) expect(isCreditCode(wrong)).toBe(false)
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (swapped !== code) expect(isCreditCode(swapped)).toBe(false)
      }),
    )
  })
})
