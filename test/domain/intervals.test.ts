import { describe, expect, test } from 'vitest'
import { effectiveSize } from '../../shared/domain/client-adjusted.ts'
import { meanOfBounds, mover } from '../../shared/domain/mover.ts'
import { zOf } from '../../shared/domain/normal.ts'
import { boundDown, boundUp } from '../../shared/domain/rounding.ts'
import { type Interval, matchedSize, matchedWilson, wilson } from '../../shared/domain/wilson.ts'
import { fc } from './arbitraries.ts'

const z = zOf(95)
const shown = ({ lower, upper }: Interval) => [boundDown(lower), boundUp(upper)]
const binary = (n: number, yes: number) => ({ n, sum: yes, squares: yes })
const cases = fc.integer({ min: 1, max: 5_000 }).chain(n => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })))

describe('z', () => {
  test.each([
    [95, 1.959963984540054],
    [99.8, 3.090232306167813],
    [90, 1.6448536269514722],
    [99, 2.5758293035489004],
  ])('of %f %% is %f', (confidence, expected) => {
    expect(zOf(confidence)).toBeCloseTo(expected, 9)
  })

  test('is refused for no confidence', () => {
    for (const confidence of [0, 100, -1, Number.NaN]) expect(() => zOf(confidence)).toThrow(RangeError)
  })
})

describe('plain Wilson', () => {
  test('gives 78.6 to 95.7 for 45 of 50', () => {
    expect(shown(wilson(45 / 50, 50, z))).toEqual(['78.6', '95.7'])
  })

  test.each([
    [0.8, 16, 16],
    [0.8, 46, 50],
    [0.8, 88, 100],
    [0.9, 35, 35],
    [0.9, 96, 100],
    [0.9, 189, 200],
  ])('reaches a lower bound of %f with %i of %i, and not with one less', (line, yes, n) => {
    expect(wilson(yes / n, n, z).lower).toBeGreaterThanOrEqual(line)
    expect(wilson((yes - 1) / n, n, z).lower).toBeLessThan(line)
  })

  test('takes 16 and 35 answers without a single failure, not 15 or 34', () => {
    expect(wilson(1, 15, z).lower).toBeLessThan(0.8)
    expect(wilson(1, 34, z).lower).toBeLessThan(0.9)
  })

  test('stays within 0 … 1, contains the share and mirrors', () => {
    fc.assert(
      fc.property(cases, ([n, yes]) => {
        const { lower, upper } = wilson(yes / n, n, z)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(yes / n)
        expect(upper).toBeGreaterThanOrEqual(yes / n)
        expect(wilson((n - yes) / n, n, z).lower).toBeCloseTo(1 - upper, 9)
      }),
    )
  })

  test('rises with the share and narrows with n', () => {
    fc.assert(
      fc.property(cases, ([n, yes]) => {
        const here = wilson(yes / n, n, z)
        const wider = wilson(yes / n, n / 2, z)
        expect(wider.lower).toBeLessThanOrEqual(here.lower + 1e-12)
        expect(wider.upper).toBeGreaterThanOrEqual(here.upper - 1e-12)
        if (yes < n) expect(wilson((yes + 1) / n, n, z).lower).toBeGreaterThan(here.lower)
      }),
    )
  })

  test('refuses a share of nothing', () => {
    expect(() => wilson(0.5, 0, z)).toThrow(RangeError)
    expect(() => wilson(1.1, 10, z)).toThrow(RangeError)
  })
})

/** Moments of scores of 20 … 100 rescaled to 0 … 1, given as counts of levels 5 … 1. */
function scores(counts: readonly number[]) {
  const values = [1, 0.75, 0.5, 0.25, 0]
  const sum = (of: (value: number) => number) => counts.reduce((all, count, at) => all + count * of(values[at] ?? 0), 0)
  return { n: counts.reduce((a, b) => a + b, 0), sum: sum(value => value), squares: sum(value => value * value) }
}

const inPoints = ({ lower, upper }: Interval) => ({ lower: 0.2 + 0.8 * lower, upper: 0.2 + 0.8 * upper })

describe('variance-matched Wilson', () => {
  test('gives 75.6 to 84.2 for a mean of 80.2 from 40/35/15/6/4', () => {
    // Σp = 40 + 26.25 + 7.5 + 1.5 = 75.25; Σp² = 40 + 19.6875 + 3.75 + 0.375 = 63.8125
    const moments = scores([40, 35, 15, 6, 4])
    expect(moments).toEqual({ n: 100, sum: 75.25, squares: 63.8125 })
    expect(shown(inPoints(matchedWilson(moments, 100, z)))).toEqual(['75.6', '84.2'])
  })

  test('gives 90.9 to 100 when all of 30 give 100', () => {
    expect(shown(inPoints(matchedWilson(scores([30, 0, 0, 0, 0]), 30, z)))).toEqual(['90.9', '100.0'])
  })

  test('is plain Wilson for yes/no values of one response per client', () => {
    fc.assert(
      fc.property(cases, ([n, yes]) => {
        const [matched, plain] = [matchedWilson(binary(n, yes), n, z), wilson(yes / n, n, z)]
        expect(matched.lower).toBeCloseTo(plain.lower, 9)
        expect(matched.upper).toBeCloseTo(plain.upper, 9)
      }),
    )
  })

  test('never counts for less than the effective answers, and contains the mean', () => {
    const counts = fc.tuple(...[5, 4, 3, 2, 1].map(() => fc.integer({ min: 0, max: 200 })))
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 1, noNaN: true }), (of, part) => {
        const moments = scores(of)
        fc.pre(moments.n > 0)
        const effective = moments.n * part
        expect(matchedSize(moments, effective)).toBeGreaterThanOrEqual(effective)
        const { lower, upper } = matchedWilson(moments, effective, z)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(moments.sum / moments.n)
        expect(upper).toBeGreaterThanOrEqual(moments.sum / moments.n)
      }),
    )
  })
})

describe('the effective number of answers', () => {
  test('is 7.547 for 50 clients with one answer and one client with 50', () => {
    // Σm² = 50 + 2500, ÷ 100 = 25.5; 100 ÷ (1 + 0.5 · 24.5) = 100 ÷ 13.25
    expect(effectiveSize([...Array<number>(50).fill(1), 50], 0, 0.5)).toBeCloseTo(7.547, 3)
    expect(effectiveSize([50], 50, 0.5)).toBeCloseTo(7.547, 3)
  })

  test('is n for one answer per client or no correlation, n per client for full correlation, 0 of nothing', () => {
    expect(effectiveSize([1, 1, 1], 4, 0.5)).toBe(7)
    expect(effectiveSize([3, 9], 0, 0)).toBe(12)
    expect(effectiveSize([6, 6], 0, 1)).toBe(2)
    expect(effectiveSize([], 0, 0.5)).toBe(0)
  })

  test('is never above n, and falls as the correlation rises', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(counts, fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (perClient, unknown, rho) => {
        const n = perClient.reduce((a, b) => a + b, unknown)
        const effective = effectiveSize(perClient, unknown, rho)
        expect(effective).toBeGreaterThan(0)
        expect(effective).toBeLessThanOrEqual(n + 1e-9)
        expect(effective).toBeGreaterThanOrEqual(effectiveSize(perClient, unknown, 1) - 1e-9)
      }),
    )
  })
})

describe('two forms combined', () => {
  const parts = [
    { estimate: 0.9, interval: wilson(0.9, 50, z), weight: 1 },
    { estimate: 0.8, interval: wilson(0.8, 200, z), weight: 1 },
  ]

  test('give 85.0 [78.5, 88.8] for 45/50 with 160/200, independent and 1:1', () => {
    expect(shown(mover(parts))).toEqual(['78.5', '88.8'])
  })

  test('are surer when independent than when clients may be shared', () => {
    const estimate = fc
      .tuple(cases, fc.integer({ min: 1, max: 9 }))
      .map(([[n, yes], weight]) => ({ estimate: yes / n, interval: wilson(yes / n, n, z), weight }))
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const [narrow, wide] = [mover([a, b]), meanOfBounds([a, b])]
        const centre = (a.estimate * a.weight + b.estimate * b.weight) / (a.weight + b.weight)
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12)
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12)
        expect(narrow.lower).toBeLessThanOrEqual(centre + 1e-12)
        expect(narrow.upper).toBeGreaterThanOrEqual(centre - 1e-12)
      }),
    )
  })

  test('are one form’s interval when only one weighs, and nothing when none does', () => {
    const [only] = parts
    if (!only) throw new Error('no part')
    expect(mover([only]).lower).toBeCloseTo(only.interval.lower, 12)
    expect(() => mover([])).toThrow(RangeError)
  })
})
