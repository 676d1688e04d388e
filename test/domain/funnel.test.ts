import { describe, expect, test } from 'vitest'
import { fraction } from '../../shared/domain/fraction.ts'
import { type FunnelUnit, funnelOf } from '../../shared/domain/funnel.ts'
import { funnelLimits } from '../../shared/domain/funnel-limits.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { fc } from './arbitraries.ts'

const unit = (id: string, satisfied: number, n: number): FunnelUnit => ({
  id,
  effective: n,
  rate: fraction(satisfied, n),
})

/** P(R ≤ r), summed exactly in whole numbers: the mean is a share of 1000. */
function atMost(r: number, n: number, thousandths: number): number {
  let [ways, sum] = [1n, 0n]
  const [p, q] = [BigInt(thousandths), BigInt(1000 - thousandths)]
  for (let k = 0; k <= r; k++) {
    sum += ways * p ** BigInt(k) * q ** BigInt(n - k)
    ways = (ways * BigInt(n - k)) / BigInt(k + 1)
  }
  return Number((sum * 10n ** 15n) / 1000n ** BigInt(n)) / 1e15
}

describe('funnel limits', () => {
  test('a known case: 10 answers around 0.5', () => {
    // P(R ≤ 1) = 11/1024 = 0.0107, P(R ≤ 2) = 56/1024 = 0.0547: r = 2, α = (56/1024 − 0.025) ÷ (45/1024).
    const { lower, upper } = funnelLimits(0.5, 10, 95)
    expect(lower).toBeCloseTo((2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10, 10)
    expect(upper).toBeCloseTo(1 - lower, 12)
  })

  test('whole answers below the lower limit are that unlikely, and only they', () => {
    const cases = fc.record({ n: fc.integer({ min: 1, max: 120 }), mean: fc.integer({ min: 1, max: 999 }) })
    fc.assert(
      fc.property(cases, fc.constantFrom(95, 99.8), ({ n, mean }, confidence) => {
        const tail = (1 - confidence / 100) / 2
        const { lower } = funnelLimits(mean / 1000, n, confidence)
        for (let r = 0; r <= n; r++) {
          const chance = atMost(r, n, mean)
          if (Math.abs(chance - tail) < 1e-9) continue
          expect(r / n < lower - 1e-9, `${r} of ${n} at ${mean}`).toBe(chance < tail)
        }
      }),
    )
  })

  test('the upper limit mirrors the lower one; both hold the mean between them and narrow as answers grow', () => {
    const shares = fc.integer({ min: 1, max: 999 }).map(share => share / 1000)
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5000 }), (mean, n) => {
        const [here, mirrored] = [funnelLimits(mean, n, 99.8), funnelLimits(1 - mean, n, 99.8)]
        expect(here.upper).toBeCloseTo(1 - mirrored.lower, 9)
        expect(here.lower).toBeLessThanOrEqual(mean)
        expect(here.upper).toBeGreaterThanOrEqual(mean)
        const inner = funnelLimits(mean, n, 95)
        expect(inner.lower).toBeGreaterThanOrEqual(here.lower)
        const wider = funnelLimits(mean, n * 4, 99.8)
        expect(wider.upper - wider.lower).toBeLessThan(here.upper - here.lower + 1e-9)
      }),
    )
  })

  test('with many answers they come to the normal limits', () => {
    const [mean, n] = [0.85, 200_000]
    const { lower, upper } = funnelLimits(mean, n, 99.8)
    const half = 3.090232306 * Math.sqrt((mean * (1 - mean)) / n)
    expect(lower).toBeCloseTo(mean - half, 4)
    expect(upper).toBeCloseTo(mean + half, 4)
  })

  test('where everybody is satisfied there is nothing to lie outside of', () => {
    expect(funnelLimits(1, 40, 99.8)).toEqual({ lower: 1, upper: 1 })
    expect(() => funnelLimits(1.1, 40, 95)).toThrow(RangeError)
    expect(() => funnelLimits(0.5, 0, 95)).toThrow(RangeError)
    expect(() => funnelLimits(0.5, 9, 100)).toThrow(RangeError)
  })
})

describe('a funnel plot', () => {
  test('names only who lies outside its own outer limits', () => {
    const units = [unit('a', 170, 200), unit('b', 90, 100), unit('c', 40, 80), unit('d', 3, 4), unit('e', 400, 400)]
    const plot = funnelOf(units, BUILTIN_SCHEME)
    expect(plot?.mean).toBeCloseTo(703 / 784, 12)
    expect(plot?.points.map(point => [point.id, point.outside])).toEqual([
      ['a', null],
      ['b', null],
      ['c', 'below'],
      ['d', null],
      ['e', 'above'],
    ])
  })

  test('one alone makes no group', () => {
    expect(funnelOf([unit('a', 5, 9)], BUILTIN_SCHEME)).toBeNull()
    expect(funnelOf([], BUILTIN_SCHEME)).toBeNull()
  })

  test('the mean weighs organizations by effective n', () => {
    const clustered = { id: 'a', effective: 2, rate: fraction(0, 60) }
    expect(funnelOf([clustered, unit('b', 8, 8)], BUILTIN_SCHEME)?.mean).toBeCloseTo(0.8, 12)
  })

  test('points of a score have limits on the scale of the score', () => {
    const scheme = { ...BUILTIN_SCHEME, decides: 'mean-score' as const }
    const worst = { effective: 50, rate: fraction(1, 5) }
    const plot = funnelOf(
      [
        { id: 'a', ...worst },
        { id: 'b', effective: 50, rate: fraction(3, 5) },
      ],
      scheme,
    )
    expect(plot?.mean).toBeCloseTo(0.4, 12)
    for (const { limits } of plot?.points ?? []) {
      expect(limits.lower).toBeGreaterThanOrEqual(0.2)
      expect(limits.upper).toBeLessThanOrEqual(1)
    }
    expect(plot?.points[0]?.outside).toBe('below')
  })

  test('the curve reaches a little beyond the smallest and the largest', () => {
    const plot = funnelOf([unit('a', 5, 7), unit('b', 800, 900)], BUILTIN_SCHEME)
    const steps = plot?.curve.map(step => step.effective) ?? []
    expect([steps[0], steps.at(-1)]).toEqual([6, 954])
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(steps.length).toBeLessThan(100)
  })

  test('equal rates name nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 20 }), sizes => {
        const units = sizes.map((n, index) => ({ id: String(index), effective: n, rate: fraction(7, 9) }))
        expect(funnelOf(units, BUILTIN_SCHEME)?.points.every(point => point.outside === null)).toBe(true)
      }),
    )
  })
})
