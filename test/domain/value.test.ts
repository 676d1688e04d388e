import { describe, expect, test } from 'vitest'
import { denominatorOf } from '../../shared/domain/denominator.ts'
import { DIMENSIONS, type Level } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { BUILTIN_SCHEME, type Scheme } from '../../shared/domain/scheme.ts'
import { dimensionValuesOf, isNegative, responseValueOf } from '../../shared/domain/value.ts'
import { fc, levelsOf, questionnaires } from './arbitraries.ts'
import { questionnaire } from './samples.ts'

const short = questionnaire('visit-short')
const full = questionnaire('visit-full')
const WEIGHTED: Scheme = {
  ...BUILTIN_SCHEME,
  dimensionWeights: { acceptance: 30, management: 20, quality: 30, personnel: 20 },
}

describe('the denominator of a version', () => {
  test('is 12 for four items of equal weight and 10,080 for the full questionnaire', () => {
    expect(denominatorOf(short, BUILTIN_SCHEME)).toBe(12)
    expect(denominatorOf(full, BUILTIN_SCHEME)).toBe(10_080)
  })

  test('follows the scheme’s weights: 3, 2, 3, 2 add up to 2, 3, 4, 5, 6, 7, 8 or 10', () => {
    expect(denominatorOf(short, WEIGHTED)).toBe(840)
  })

  test('makes every value an integer, whatever was not applicable', () => {
    const cases = fc
      .tuple(questionnaires(12), fc.constantFrom(BUILTIN_SCHEME, WEIGHTED))
      .chain(([content, scheme]) => fc.tuple(fc.constant(content), fc.constant(scheme), levelsOf(content.items.length)))
    fc.assert(
      fc.property(cases, ([content, scheme, levels]) => {
        const values = [
          responseValueOf(content, levels, scheme),
          ...Object.values(dimensionValuesOf(content, levels, scheme)),
        ]
        for (const value of values) {
          for (const numerator of Object.values(value ?? {})) expect(Number.isInteger(numerator)).toBe(true)
        }
      }),
    )
  })
})

/** The same values the slow way, in floats and straight from the words of method.md. */
function naiveShares(content: QuestionnaireContent, levels: string, scheme: Scheme): number[] | null {
  const measures = [
    (level: Level) => (level >= 4 ? 1 : 0),
    (level: Level) => (level >= 3 ? 1 : 0),
    (level: Level) => level / 5,
  ]
  const rated = DIMENSIONS.map(dimension => ({
    weight: scheme.dimensionWeights[dimension],
    levels: content.items.flatMap((item, index) =>
      item.dimension === dimension && levels[index] !== '-' ? [Number(levels[index]) as Level] : [],
    ),
  })).filter(dimension => dimension.levels.length > 0)
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return null
  return measures.map(
    measure =>
      rated.reduce((sum, { weight, levels: of }) => {
        return sum + (weight * of.reduce<number>((total, level) => total + measure(level), 0)) / of.length
      }, 0) / weights,
  )
}

describe('the value of a response', () => {
  test('knows no cut on a mean: 5551 and 4443 are both three quarters satisfied', () => {
    expect(responseValueOf(short, '5551', BUILTIN_SCHEME)).toEqual({ satisfied: 9, favourable: 9, score: 80 * 12 })
    expect(responseValueOf(short, '4443', BUILTIN_SCHEME)).toEqual({ satisfied: 9, favourable: 12, score: 75 * 12 })
  })

  test('renormalises over the dimensions that were rated', () => {
    expect(responseValueOf(short, '5--2', BUILTIN_SCHEME)).toEqual({ satisfied: 6, favourable: 6, score: 70 * 12 })
    expect(responseValueOf(short, '--3-', BUILTIN_SCHEME)).toEqual({ satisfied: 0, favourable: 12, score: 60 * 12 })
  })

  test('weighs dimensions alike, however many items they have', () => {
    expect(responseValueOf(full, `${'5'.repeat(3)}${'1'.repeat(8)}5${'5'.repeat(5)}`, BUILTIN_SCHEME)?.satisfied).toBe(
      7_560,
    )
  })

  test('is null when nothing was applicable', () => {
    expect(responseValueOf(short, '----', BUILTIN_SCHEME)).toBeNull()
  })

  test('is refused for the levels of another version', () => {
    expect(() => responseValueOf(short, '555', BUILTIN_SCHEME)).toThrow(RangeError)
    expect(() => dimensionValuesOf(short, '55555', BUILTIN_SCHEME)).toThrow(RangeError)
  })

  test('agrees with the words of the method', () => {
    const cases = fc
      .tuple(questionnaires(8), fc.constantFrom(BUILTIN_SCHEME, WEIGHTED))
      .chain(([content, scheme]) => fc.tuple(fc.constant(content), fc.constant(scheme), levelsOf(content.items.length)))
    fc.assert(
      fc.property(cases, ([content, scheme, levels]) => {
        const value = responseValueOf(content, levels, scheme)
        const naive = naiveShares(content, levels, scheme)
        expect(value === null).toBe(naive === null)
        if (!value || !naive) return
        const denominator = denominatorOf(content, scheme)
        const shares = [value.satisfied / denominator, value.favourable / denominator, value.score / denominator / 100]
        for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(naive[index] ?? Number.NaN, 10)
      }),
    )
  })

  test('has one part per dimension, null where it was not applicable', () => {
    expect(dimensionValuesOf(short, '53-1', BUILTIN_SCHEME)).toEqual({
      acceptance: { satisfied: 12, favourable: 12, score: 1_200 },
      management: { satisfied: 0, favourable: 12, score: 720 },
      quality: null,
      personnel: { satisfied: 0, favourable: 0, score: 240 },
    })
  })
})

describe('a response is negative', () => {
  test.each([
    ['5552', true],
    ['1---', true],
    ['3333', false],
    ['----', false],
  ])('with any item of level 2 or 1: %s %s', (levels, expected) => {
    expect(isNegative(levels, BUILTIN_SCHEME)).toBe(expected)
  })
})
