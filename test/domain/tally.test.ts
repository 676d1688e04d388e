import { describe, expect, test } from 'vitest'
import { type AnswerGroup, isCounted } from '../../shared/domain/answer-group.ts'
import { denominatorOf } from '../../shared/domain/denominator.ts'
import { add, compare, divide, type Fraction, fraction, toNumber, ZERO } from '../../shared/domain/fraction.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { scoreGroups } from '../../shared/domain/scored-groups.ts'
import { effectiveOf, rateOf, sumGroups } from '../../shared/domain/tally.ts'
import { responseValueOf } from '../../shared/domain/value.ts'
import { fc, groupsOf } from './arbitraries.ts'
import { figureOf, VERSIONS } from './samples.ts'

/** Every answer on its own, added as a fraction of its own version. */
function naiveRate(groups: readonly AnswerGroup[], of: 'satisfied' | 'favourable' | 'score'): Fraction | null {
  let [sum, n] = [ZERO, 0]
  for (const { versionId, levels, count } of groups) {
    const content = VERSIONS.get(versionId)
    const value = content && responseValueOf(content, levels, BUILTIN_SCHEME)
    if (!content || !value) continue
    const unit = denominatorOf(content, BUILTIN_SCHEME) * (of === 'score' ? 100 : 1)
    for (let nth = 0; nth < count; nth++) sum = add(sum, fraction(value[of], unit))
    n += count
  }
  return n === 0 ? null : divide(sum, fraction(n))
}

describe('sums of grouped answers', () => {
  test('are exactly those of the single answers', () => {
    fc.assert(
      fc.property(groupsOf(), groups => {
        const scored = scoreGroups(groups, VERSIONS, BUILTIN_SCHEME)
        const { valued, denominator } = sumGroups(scored, () => true)
        expect(rateOf(valued, 'satisfied-share', denominator)).toEqual(naiveRate(groups, 'satisfied'))
        expect(rateOf(valued, 'favourable-share', denominator)).toEqual(naiveRate(groups, 'favourable'))
        expect(rateOf(valued, 'mean-score', denominator)).toEqual(naiveRate(groups, 'score'))
      }),
    )
  })

  test('don’t depend on how or in which order answers are grouped', () => {
    fc.assert(
      fc.property(groupsOf(), groups => {
        const single = groups.flatMap(group => Array.from({ length: group.count }, () => ({ ...group, count: 1 })))
        expect(figureOf(single.reverse())).toEqual(figureOf(groups))
      }),
      { numRuns: 60 },
    )
  })

  test('keep the order of the formulas, n_e within n, and every rate within its bounds', () => {
    fc.assert(
      fc.property(groupsOf(), groups => {
        const ledger = { visit: 60, matter: 60 }
        const onceOnly = groups.map((group): AnswerGroup => ({ ...group, codeKind: 'once', inLedger: true }))
        const { forms, combined } = figureOf(onceOnly, { ledger })
        for (const part of [forms.visit, forms.matter, combined]) {
          expect(part.effective).toBeLessThanOrEqual(part.valued)
          for (const { rate, interval, nonResponse } of Object.values(part.rates)) {
            if (!rate) continue
            const exact = fraction(BigInt(rate.numerator), BigInt(rate.denominator))
            const share = toNumber(exact)
            expect(interval?.lower ?? share).toBeLessThanOrEqual(share + 1e-12)
            expect(interval?.upper ?? share).toBeGreaterThanOrEqual(share - 1e-12)
            if (!nonResponse) continue
            const { lower, upper } = nonResponse
            expect(compare(fraction(BigInt(lower.numerator), BigInt(lower.denominator)), exact)).toBeLessThanOrEqual(0)
            expect(compare(fraction(BigInt(upper.numerator), BigInt(upper.denominator)), exact)).toBeGreaterThanOrEqual(
              0,
            )
          }
        }
      }),
    )
  })

  test('take one client’s answers together over both forms', () => {
    const scored = scoreGroups(
      [
        { ...BASE, form: 'visit', versionId: 'visit-short', clientId: 'a', count: 3 },
        { ...BASE, form: 'matter', versionId: 'matter-short', clientId: 'a', count: 3 },
      ],
      VERSIONS,
      BUILTIN_SCHEME,
    )
    const of = (form: string) => sumGroups(scored, group => group.form === form)
    // 6 ÷ (1 + 0.5 · (36/6 − 1))
    expect(effectiveOf([of('visit'), of('matter')], 0.5)).toBeCloseTo(6 / 3.5, 12)
    expect(sumGroups(scored, isCounted).valued.count).toBe(6)
  })
})

const BASE = {
  month: '2025-03',
  channel: 'qr',
  codeKind: 'once',
  inLedger: true,
  excluded: false,
  position: 'only',
  levels: '5555',
} as const
