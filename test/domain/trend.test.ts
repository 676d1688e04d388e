import { describe, expect, test } from 'vitest'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { trendOf } from '../../shared/domain/trend.ts'
import { fc, groupsOf } from './arbitraries.ts'
import { answers, figureOf, fromMany, VERSIONS } from './samples.ts'

const trend = (groups: Parameters<typeof trendOf>[0]['groups'], lastMonth = '2025-12') =>
  trendOf({ groups, versions: VERSIONS, scheme: BUILTIN_SCHEME, lastMonth })

describe('the trend', () => {
  test('has twelve months, the given one last; a count of nothing is 0, a rate of nothing null', () => {
    const buckets = trend([answers('5555', 2, { month: '2025-02' })], '2025-03')
    expect(buckets.map(({ month }) => month)).toEqual([
      ...['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'],
      ...['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03'],
    ])
    expect(buckets[0]).toEqual({
      month: '2024-04',
      answered: 0,
      n: 0,
      effective: 0,
      negative: 0,
      rate: null,
      lower: null,
      upper: null,
      lowerPercent: null,
      upperPercent: null,
    })
    expect(buckets[10]).toMatchObject({ n: 2, rate: { percent: '100.0' } })
  })

  test('leaves out what does not count and months out of range', () => {
    const groups = [
      answers('5555', 1, { month: '2025-01' }),
      answers('1111', 1, { month: '2025-01', excluded: true }),
      answers('1111', 1, { month: '2024-12' }),
    ]
    expect(trend(groups)[0]).toMatchObject({ month: '2025-01', answered: 1, rate: { percent: '100.0' } })
  })

  test('gives each month the rate and interval that a figure of that month has', () => {
    fc.assert(
      fc.property(groupsOf(), groups => {
        for (const bucket of trend(groups)) {
          const { combined } = figureOf(
            groups.filter(({ month }) => month === bucket.month),
            { ledger: {} },
          )
          const { rate, interval } = combined.rates['satisfied-share']
          expect([bucket.n, bucket.rate, bucket.lower, bucket.upper]).toEqual([
            combined.valued,
            rate,
            interval?.lower ?? null,
            interval?.upper ?? null,
          ])
        }
      }),
      { numRuns: 50 },
    )
  })

  test('follows the formula asked for', () => {
    const groups = fromMany('3333', 4, { month: '2025-12' })
    const input = { groups, versions: VERSIONS, scheme: BUILTIN_SCHEME, lastMonth: '2025-12', months: 1 }
    expect(trendOf(input)[0]?.rate?.percent).toBe('0.0')
    expect(trendOf({ ...input, formula: 'favourable-share' })[0]?.rate?.percent).toBe('100.0')
    expect(trendOf({ ...input, formula: 'mean-score' })[0]?.rate?.percent).toBe('60.0')
  })
})
