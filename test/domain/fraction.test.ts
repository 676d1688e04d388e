import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  mean,
  multiply,
  toNumber,
  weightedMean,
  ZERO,
} from '../../shared/domain/fraction.ts'
import { amountUp, boundDown, boundUp, percentDown, percentUp } from '../../shared/domain/rounding.ts'
import { fc } from './arbitraries.ts'

const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))
const shares = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([a, b]) => fraction(Math.min(a, b), Math.max(a, b)))

describe('fractions', () => {
  test('are kept in lowest terms with a positive denominator', () => {
    expect(fraction(160, 200)).toEqual({ numerator: 4n, denominator: 5n })
    expect(fraction(3, -6)).toEqual({ numerator: -1n, denominator: 2n })
    expect(fraction(0, 7)).toEqual(ZERO)
  })

  test('refuse nothing as a denominator, and numbers that are no integers', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError)
    expect(() => divide(fraction(1), ZERO)).toThrow(RangeError)
    expect(() => fraction(0.5)).toThrow(RangeError)
  })

  test('compare exactly where floats can’t: 0.1 + 0.2 is 0.3', () => {
    expect(compare(add(fraction(1, 10), fraction(2, 10)), fraction(3, 10))).toBe(0)
    expect(compare(fraction(10n ** 20n + 1n, 10n ** 20n), fraction(1))).toBe(1)
  })

  test('obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(compare(a, b)).toBe(-compare(b, a) + 0)
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b))
      }),
    )
  })

  test('have a mean between the least and the greatest, and none of nothing', () => {
    expect(mean([])).toBeNull()
    expect(weightedMean([{ value: fraction(1, 2), weight: 0 }])).toBeNull()
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 8 }), values => {
        const sorted = [...values].sort(compare)
        const middle = mean(values)
        const [least, greatest] = [sorted[0], sorted.at(-1)]
        if (!middle || !least || !greatest) throw new Error('no mean')
        expect(compare(least, middle)).toBeLessThanOrEqual(0)
        expect(compare(middle, greatest)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('become floats however long they are', () => {
    expect(toNumber(fraction(4, 5))).toBe(0.8)
    expect(toNumber(fraction(2n * 10n ** 400n + 1n, 3n * 10n ** 400n))).toBeCloseTo(2 / 3, 15)
  })
})

describe('rounding for display', () => {
  test.each([
    [4, 5, '80.0', '80.0'],
    [7999, 10_000, '79.9', '80.0'],
    [2, 3, '66.6', '66.7'],
    [0, 1, '0.0', '0.0'],
    [1, 1, '100.0', '100.0'],
    [999_999, 1_000_000, '99.9', '100.0'],
    [1, 1_000_000, '0.0', '0.1'],
  ])('shows %i/%i as %s as a rate and %s as an upper bound', (numerator, denominator, down, up) => {
    expect(percentDown(fraction(numerator, denominator))).toBe(down)
    expect(percentUp(fraction(numerator, denominator))).toBe(up)
  })

  test('never flatters: down is at most the share, up at least, a tenth apart at most', () => {
    fc.assert(
      fc.property(shares, share => {
        const tenths = (text: string) => fraction(BigInt(text.replace('.', '')), 1000n)
        const [down, up] = [tenths(percentDown(share)), tenths(percentUp(share))]
        expect(compare(down, share)).toBeLessThanOrEqual(0)
        expect(compare(up, share)).toBeGreaterThanOrEqual(0)
        expect(compare(up, add(down, fraction(1, 1000)))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('shows float bounds the same way, not misled by their last bits', () => {
    expect([boundDown(0.7864), boundUp(0.95651)]).toEqual(['78.6', '95.7'])
    expect([boundDown(0.1 + 0.7), boundUp(0.1 + 0.2)]).toEqual(['80.0', '30.0'])
  })

  test('shows times rounded up', () => {
    expect(amountUp(fraction(501, 100))).toBe('5.1')
    expect(amountUp(fraction(5))).toBe('5.0')
  })
})
