import { describe, expect, test } from 'vitest'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import { decodeLevels, encodeLevels, ratingProblems } from '../../shared/domain/ratings.ts'
import { fc, levelsOf, questionnaires } from './arbitraries.ts'
import { questionnaire } from './samples.ts'

const short = questionnaire('visit-short')

describe('ratings of a questionnaire', () => {
  test('are kept as one character per item, in the order of the version', () => {
    const ratings = { personnel: 1, quality: 'na', acceptance: 5, management: 4 } as const
    expect(ratingProblems(short, ratings)).toEqual([])
    expect(encodeLevels(short, ratings)).toBe('54-1')
  })

  test('are refused item by item when missing, out of range or unknown', () => {
    expect(ratingProblems(short, { acceptance: 5, management: 6, quality: '5', other: 5 })).toEqual([
      { code: 'ratings.invalid-level', params: { item: 'management' } },
      { code: 'ratings.invalid-level', params: { item: 'quality' } },
      { code: 'ratings.missing', params: { item: 'personnel' } },
      { code: 'ratings.unknown-item', params: { item: 'other' } },
    ])
  })

  test.each([0, 6, 4.5, -1, Number.NaN, '5', '-', true, {}, [5]])('refuse %s as a level', level => {
    const ratings = { acceptance: level, management: 5, quality: 5, personnel: 5 }
    expect(ratingProblems(short, ratings)).toEqual([{ code: 'ratings.invalid-level', params: { item: 'acceptance' } }])
  })

  test('are never encoded while one is missing', () => {
    expect(() => encodeLevels(short, { acceptance: 5 })).toThrow(RangeError)
  })

  test.each(['555', '55555', '5556', '555 ', ''])('are not read from %o', levels => {
    expect(() => decodeLevels(short, levels)).toThrow(RangeError)
  })

  test('come back unchanged from what was stored', () => {
    const pairs = questionnaires(10).chain(content => fc.tuple(fc.constant(content), levelsOf(content.items.length)))
    fc.assert(
      fc.property(pairs, ([content, levels]) => {
        const ratings = decodeLevels(content, levels)
        expect(ratingProblems(content, ratings)).toEqual([])
        expect(encodeLevels(content, ratings)).toBe(levels)
      }),
    )
  })

  test('can be given to every built-in questionnaire with nothing applicable', () => {
    for (const { content } of builtInQuestionnaires()) {
      const ratings = Object.fromEntries(content.items.map(item => [item.id, 'na' as const]))
      expect(encodeLevels(content, ratings)).toBe('-'.repeat(content.items.length))
    }
  })
})
