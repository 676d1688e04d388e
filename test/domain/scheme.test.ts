import { describe, expect, test } from 'vitest'
import { lcm, reducedWeights, subsetSums } from '../../shared/domain/denominator.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { schemeProblems } from '../../shared/domain/scheme-problems.ts'
import { fc } from './arbitraries.ts'
import { figureOf, fromMany } from './samples.ts'

const codes = (change: Partial<Scheme>) => schemeProblems({ ...BUILTIN_SCHEME, ...change }).map(({ code }) => code)

describe('the built-in scheme', () => {
  test('says that it is not the standard’s, and survives JSON', () => {
    expect(BUILTIN_SCHEME.note.zh).toBe('软件内置口径，非标准规定')
    expect(JSON.parse(JSON.stringify(BUILTIN_SCHEME))).toEqual(BUILTIN_SCHEME)
    expect(schemeProblems(BUILTIN_SCHEME)).toEqual([])
  })
})

describe('a scheme is data', () => {
  test('its weights, cuts and form weights change the figure', () => {
    const groups = [...fromMany('5111', 10), ...fromMany('1111', 10, { form: 'matter' })]
    const percent = (change: Partial<Scheme>) =>
      figureOf(groups, { scheme: { ...BUILTIN_SCHEME, ...change } }).combined.rates['satisfied-share'].rate?.percent
    expect(percent({})).toBe('12.5')
    expect(percent({ dimensionWeights: { acceptance: 3, management: 1, quality: 1, personnel: 1 } })).toBe('25.0')
    expect(percent({ formWeights: { visit: 3, matter: 1 } })).toBe('18.7')
    expect(percent({ satisfiedFrom: 1 })).toBe('100.0')
  })

  test('is refused, naming what, where a number can’t be used', () => {
    expect(codes({ dimensionWeights: { acceptance: 0, management: 1, quality: 1, personnel: 1 } })).toEqual([
      'scheme.dimension-weights-invalid',
    ])
    expect(codes({ formWeights: { visit: 0.5, matter: 1 } })).toEqual(['scheme.form-weights-invalid'])
    expect(codes({ scores: { 5: 100, 4: 100, 3: 60, 2: 40, 1: 20 } })).toEqual(['scheme.scores-invalid'])
    expect(codes({ satisfiedFrom: 2, favourableFrom: 3 })).toEqual(['scheme.levels-invalid'])
    expect(codes({ thresholds: [] })).toEqual(['scheme.thresholds-invalid'])
    expect(codes({ clientCorrelation: 1.5, confidencePercent: 100 })).toEqual([
      'scheme.client-correlation-invalid',
      'scheme.confidence-invalid',
    ])
    expect(codes({ closesOn: '02-30' })).toEqual(['scheme.closing-day-invalid'])
  })

  test('takes weights as fine as exact sums allow', () => {
    const of = (acceptance: number, management: number, quality: number, personnel: number) =>
      codes({ dimensionWeights: { acceptance, management, quality, personnel } })
    expect(of(30, 20, 30, 20)).toEqual([])
    expect(of(1, 2, 3, 4)).toEqual([])
    expect(of(97, 89, 83, 79)).toEqual(['scheme.weights-too-fine'])
  })

  test('knows its weights without their common factor', () => {
    const dimensionWeights = { acceptance: 30, management: 20, quality: 30, personnel: 20 }
    expect(reducedWeights({ ...BUILTIN_SCHEME, dimensionWeights })).toEqual({
      acceptance: 3,
      management: 2,
      quality: 3,
      personnel: 2,
    })
    expect([...new Set(subsetSums([3, 2, 3, 2]))].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 10])
  })

  test('has a least common multiple that each number divides', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), numbers => {
        const multiple = lcm(numbers)
        expect(numbers.every(number => multiple % number === 0)).toBe(true)
      }),
    )
    expect(() => lcm([94906267, 94906249, 94906247])).toThrow(RangeError)
  })
})
