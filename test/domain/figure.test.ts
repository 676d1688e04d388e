import { describe, expect, test } from 'vitest'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { answers, figureOf, fromMany, questionnaire } from './samples.ts'

const shortOf = (level: number) => String(level).repeat(4)

/** `yes` of `n` clients wholly satisfied, the rest not at all. */
const satisfied = (yes: number, n: number, form: 'visit' | 'matter' = 'visit') => [
  ...fromMany('5555', yes, { form }),
  ...fromMany('1111', n - yes, { form }),
]

describe('the three formulas', () => {
  // method.md: 40/35/15/6/4 from best to worst give 75.0 %, 80.2 % or 90.0 %.
  const one = { versionId: 'one' }
  const groups = [40, 35, 15, 6, 4].flatMap((count, index) => fromMany(shortOf(5 - index), count, one))
  const versions = new Map([['one', questionnaire('visit-short')]])

  test('give 75.0, 90.0 and 80.2 for the same hundred answers', () => {
    // (40 + 35) ÷ 100; (40 + 35 + 15) ÷ 100; (4000 + 2800 + 900 + 240 + 80) ÷ 100
    const { rates } = figureOf(groups, { versions }).combined
    expect(rates['satisfied-share'].rate).toEqual({ numerator: '3', denominator: '4', percent: '75.0' })
    expect(rates['favourable-share'].rate).toEqual({ numerator: '9', denominator: '10', percent: '90.0' })
    expect(rates['mean-score'].rate).toEqual({ numerator: '401', denominator: '500', percent: '80.2' })
  })

  test('are below four stars, five stars and four stars, as the scheme decides', () => {
    const verdicts = (decides: 'satisfied-share' | 'favourable-share' | 'mean-score') =>
      figureOf(groups, { versions, scheme: { ...BUILTIN_SCHEME, decides } }).verdicts.map(({ verdict }) => verdict)
    expect(verdicts('satisfied-share')).toEqual(['not-met-unconfirmed', 'not-met'])
    expect(verdicts('mean-score')).toEqual(['met-unconfirmed', 'not-met'])
    expect(verdicts('favourable-share')).toEqual(['met', 'met-unconfirmed'])
  })

  test('carry an interval in their own scale: a mean of 80.2 lies within 75.6 and 84.2', () => {
    const { interval } = figureOf(groups, { versions }).combined.rates['mean-score']
    expect([interval?.lowerPercent, interval?.upperPercent]).toEqual(['75.6', '84.2'])
  })
})

describe('a figure', () => {
  test('prints the scheme it comes from, and is plain JSON', () => {
    const figure = figureOf(satisfied(9, 10))
    expect(figure.scheme.note.zh).toBe('软件内置口径，非标准规定')
    expect(figure.verdicts.map(({ label }) => label.zh)).toEqual(['80（5.1／四星）', '90（五星）'])
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure)
  })

  test('counts an answer with nothing applicable as answered, without a value', () => {
    const { combined } = figureOf([answers('5555', 1), answers('----', 2)])
    expect(combined).toMatchObject({ answered: 3, valued: 1, negative: 0 })
    expect(combined.rates['satisfied-share'].rate?.percent).toBe('100.0')
  })

  test('says 无法判定 of nothing: counts are 0, rates null', () => {
    const { combined, verdicts, variants } = figureOf([])
    expect(combined).toMatchObject({ answered: 0, valued: 0, effective: 0, coverage: null, weighting: null })
    expect(combined.rates['mean-score']).toEqual({ rate: null, interval: null, nonResponse: null })
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['undetermined', 'undetermined'])
    expect(variants.every(({ rate }) => rate === null)).toBe(true)
  })

  test('combines 45/50 visits with 160/200 matters to 85.0 [78.5, 88.8]', () => {
    const { combined } = figureOf([...satisfied(45, 50), ...satisfied(160, 200, 'matter')])
    expect(combined).toMatchObject({ weighting: 'scheme', independent: true, effective: 250 })
    const { rate, interval } = combined.rates['satisfied-share']
    expect([rate?.percent, interval?.lowerPercent, interval?.upperPercent]).toEqual(['85.0', '78.5', '88.8'])
  })

  test('takes the mean of the bounds where a client is in both forms, or unknown', () => {
    const apart = [...satisfied(45, 50), ...satisfied(160, 200, 'matter')]
    const shared = apart.map((group, index) => (index === 0 || index === 50 ? { ...group, clientId: 'both' } : group))
    const unknown = apart.map((group, index) => (index === 0 ? { ...group, clientId: null } : group))
    for (const groups of [shared, unknown]) {
      const { combined } = figureOf(groups)
      expect(combined.independent).toBe(false)
      // (78.640 + 73.912) ÷ 2 and (95.652 + 84.958) ÷ 2
      const { interval } = combined.rates['satisfied-share']
      expect([interval?.lowerPercent, interval?.upperPercent]).toEqual(['76.2', '90.4'])
    }
    expect(figureOf(unknown).combined).toMatchObject({ unknownClients: 1, clients: 249 })
  })

  test('weighs forms by n where one has fewer than ten, unless it is fully counted', () => {
    const groups = [...satisfied(0, 9), ...satisfied(90, 90, 'matter')]
    const byN = figureOf(groups, { ledger: { visit: 10, matter: 100 } }).combined
    expect([byN.weighting, byN.rates['satisfied-share'].rate?.percent]).toEqual(['by-n', '90.9'])
    const counted = figureOf(groups, { ledger: { visit: 9, matter: 100 } }).combined
    expect([counted.weighting, counted.rates['satisfied-share'].rate?.percent]).toEqual(['scheme', '50.0'])
  })

  test('shows each dimension by level and as a rate', () => {
    const { dimensions } = figureOf([answers('54-1', 3), answers('3455', 1)]).combined
    expect(dimensions.quality).toMatchObject({ valued: 1, levels: { 5: 1, 4: 0, 3: 0, 2: 0, 1: 0, na: 3 } })
    expect(dimensions.acceptance.rates['satisfied-share']?.percent).toBe('75.0')
    expect(dimensions.personnel.rates['mean-score']?.percent).toBe('40.0')
  })

  test('adds up answers of versions with different denominators exactly', () => {
    // A third, of the full questionnaire: one of three rated items satisfied, twice; and one half of the short one.
    const full = `511${'-'.repeat(14)}`
    const { rate } = figureOf([answers(full, 2, { versionId: 'visit-full' }), answers('51--', 1)]).combined.rates[
      'satisfied-share'
    ]
    expect(rate).toMatchObject({ numerator: '7', denominator: '18' })
  })

  test('is refused without the version of an answer', () => {
    expect(() => figureOf([answers('5555', 1, { versionId: 'lost' })])).toThrow('version lost')
  })
})

describe('coverage and non-response', () => {
  test('count ledger services with a value; standing codes stay outside', () => {
    const groups = [...satisfied(8, 10), ...fromMany('5555', 30, { codeKind: 'standing' }), answers('----', 1)]
    const { visit } = figureOf(groups, { ledger: { visit: 40, matter: 0 } }).forms
    expect(visit).toMatchObject({ answered: 41, valued: 40, rated: 10, services: 40, fullyCounted: false })
    expect(visit.coverage?.percent).toBe('25.0')
    const { nonResponse } = visit.rates['satisfied-share']
    expect([nonResponse?.lower.percent, nonResponse?.upper.percent]).toEqual(['20.0', '95.0'])
  })

  test('know the worst score to be 20 points', () => {
    const { nonResponse } = figureOf(fromMany('5555', 5), { ledger: { visit: 10, matter: 0 } }).combined.rates[
      'mean-score'
    ]
    expect([nonResponse?.lower.percent, nonResponse?.upper.percent]).toEqual(['60.0', '100.0'])
  })

  test('give no interval but certainty where every service is rated', () => {
    const { combined, verdicts } = figureOf(satisfied(4, 5), { ledger: { visit: 5, matter: 0 } })
    expect(combined.fullyCounted).toBe(true)
    expect(combined.rates['satisfied-share'].interval).toBeNull()
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['met', 'not-met'])
  })

  test('give no bounds where the ledger lists fewer services than were rated', () => {
    const { rates, fullyCounted } = figureOf(satisfied(8, 10), { ledger: { visit: 9, matter: 0 } }).combined
    expect([rates['satisfied-share'].nonResponse, fullyCounted]).toEqual([null, false])
  })

  test('give no combined bounds while a form of the ledger is unrated', () => {
    const { forms, combined } = figureOf(satisfied(8, 10), { ledger: { visit: 20, matter: 5 } })
    expect(combined.rates['satisfied-share'].nonResponse).toBeNull()
    expect(forms.matter.rates['satisfied-share'].nonResponse?.upper.percent).toBe('100.0')
  })

  test('give no bounds where a ledger is not kept', () => {
    const figure = figureOf(satisfied(8, 10), { ledger: { matter: 0 } })
    expect(figure.combined.rates['satisfied-share'].nonResponse).toBeNull()
    expect(figure.combined.services).toBeNull()
  })
})

describe('answers that don’t count', () => {
  test('are superseded first ratings and confirmed exclusions', () => {
    const figure = figureOf([
      ...satisfied(3, 4),
      answers('1111', 1, { position: 'first' }),
      answers('5555', 1, { position: 'last' }),
      answers('1111', 2, { excluded: true }),
    ])
    expect(figure.combined).toMatchObject({ answered: 5, valued: 5, negative: 1 })
    expect(figure.combined.rates['satisfied-share'].rate?.percent).toBe('80.0')
    expect(figure.excluded).toBe(2)
    const withExcluded = figure.variants.find(({ cause }) => cause === 'exclusions')
    expect([withExcluded?.valued, withExcluded?.rate?.percent]).toEqual([7, '57.1'])
  })
})
