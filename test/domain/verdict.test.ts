import { describe, expect, test } from 'vitest'
import { fraction } from '../../shared/domain/fraction.ts'
import type { Evidence } from '../../shared/domain/verdict.ts'
import { doubtsOf, verdictOf } from '../../shared/domain/verdict.ts'
import { fc, groupsOf } from './arbitraries.ts'
import { answers, figureOf, fromMany } from './samples.ts'

const evidence = (rate: number, lower: number, upper: number, rest: Partial<Evidence> = {}): Evidence => ({
  rate: fraction(rate, 1000),
  interval: { lower, upper },
  bounds: null,
  isEnough: true,
  missing: [],
  ...rest,
})

describe('a verdict', () => {
  test.each([
    ['met: 80 % meets 80', evidence(800, 0.8, 0.9), 'met'],
    ['not met a thousandth below', evidence(799, 0.7, 0.9), 'not-met-unconfirmed'],
    ['met, the interval reaching below', evidence(900, 0.79, 0.95), 'met-unconfirmed'],
    ['met, too few in a form', evidence(900, 0.85, 0.95, { isEnough: false }), 'met-unconfirmed'],
    ['not met, the interval all below', evidence(700, 0.6, 0.79), 'not-met'],
    ['not met, the interval touching the line', evidence(700, 0.6, 0.8), 'not-met-unconfirmed'],
    ['not met, too few', evidence(700, 0.6, 0.79, { isEnough: false }), 'not-met-unconfirmed'],
    [
      'met whatever the silent would say',
      evidence(900, 0.6, 0.95, { isEnough: false, bounds: { lower: fraction(4, 5), upper: fraction(1) } }),
      'met',
    ],
    [
      'not met whatever the silent would say',
      evidence(700, 0.6, 0.9, { isEnough: false, bounds: { lower: fraction(1, 2), upper: fraction(799, 1000) } }),
      'not-met',
    ],
    ['undetermined without a rate', { ...evidence(0, 0, 1), rate: null, interval: null }, 'undetermined'],
    [
      'never met while a form is missing',
      evidence(1000, 0.95, 1, { missing: [{ kind: 'form', form: 'matter' }] }),
      'met-unconfirmed',
    ],
  ])('is %s', (_, given, expected) => {
    expect(verdictOf(given, 80)).toBe(expected)
  })

  test('holds a threshold with decimals exactly', () => {
    expect(verdictOf(evidence(995, 0.995, 1), 99.5)).toBe('met')
  })
})

describe('what keeps a verdict provisional', () => {
  const missing = [{ kind: 'form', form: 'matter' }] as const
  test.each([
    ['nothing, once it is confirmed', evidence(900, 0.85, 0.95), []],
    ['nothing, where there is none', { ...evidence(0, 0, 1), rate: null, interval: null }, []],
    ['the line within the interval', evidence(900, 0.79, 0.95), ['interval']],
    ['the line within the interval, from below', evidence(700, 0.6, 0.8), ['interval']],
    ['too few answers alone', evidence(900, 0.85, 0.95, { isEnough: false }), ['few']],
    ['everything at once', evidence(900, 0.5, 1, { isEnough: false, missing }), ['missing', 'few', 'interval']],
    [
      'what is missing, though nobody is left to ask',
      { ...evidence(900, 0, 0, { missing }), interval: null },
      ['missing'],
    ],
  ])('is %s', (_, given, expected) => {
    expect(doubtsOf(given, 80)).toEqual(expected)
  })
})

describe('what is missing', () => {
  test('is a form that has services but no rating, or whose services are unknown', () => {
    const groups = fromMany('5555', 200)
    for (const ledger of [{ visit: 300, matter: 4 }, { visit: 300 }]) {
      const figure = figureOf(groups, { ledger })
      expect(figure.missing).toEqual([{ kind: 'form', form: 'matter' }])
      expect(figure.verdicts[0]?.verdict).toBe('met-unconfirmed')
    }
    expect(figureOf(groups, { ledger: { visit: 300, matter: 0 } }).verdicts[0]?.verdict).toBe('met')
  })

  test('is a dimension that nobody rated, however many answers there are', () => {
    const figure = figureOf(fromMany('55-5', 200))
    expect(figure.missing).toEqual([{ kind: 'dimension', dimension: 'quality' }])
    expect(figure.verdicts.map(({ verdict }) => verdict)).toEqual(['met-unconfirmed', 'met-unconfirmed'])
    expect(figureOf([...fromMany('55-5', 200), answers('--5-', 1)]).missing).toEqual([])
  })

  test('keeps every verdict from being met', () => {
    const ledgers = fc.record({
      visit: fc.option(fc.nat(50)),
      matter: fc.option(fc.nat(50)),
    })
    fc.assert(
      fc.property(groupsOf(), ledgers, (groups, ledger) => {
        const figure = figureOf(groups, { ledger })
        for (const { verdict } of figure.verdicts) {
          if (figure.missing.length > 0) expect(['met', 'not-met']).not.toContain(verdict)
          expect(verdict === 'undetermined').toBe(figure.combined.valued === 0)
        }
      }),
    )
  })
})

describe('enough', () => {
  test('is 30 effective answers in each form', () => {
    const visits = fromMany('5555', 40)
    const met = (matters: number) =>
      figureOf([...visits, ...fromMany('5555', matters, { form: 'matter' })]).verdicts[0]?.verdict
    expect([met(29), met(30)]).toEqual(['met-unconfirmed', 'met'])
  })

  test('is not reached by many answers of one client', () => {
    const figure = figureOf([...fromMany('5555', 50), answers('5555', 50)])
    expect(figure.combined.effective).toBe(7.547)
    expect(figure.verdicts[0]?.verdict).toBe('met-unconfirmed')
  })

  test('is not asked of a form that is fully counted', () => {
    const groups = [...fromMany('5555', 40), ...fromMany('5555', 5, { form: 'matter' })]
    expect(figureOf(groups, { ledger: { matter: 5 } }).verdicts[0]?.verdict).toBe('met')
    expect(figureOf(groups, { ledger: { matter: 6 } }).verdicts[0]?.verdict).toBe('met-unconfirmed')
  })
})
