import { describe, expect, test } from 'vitest'
import { BUILTIN_SCHEME, type Scheme } from '../../shared/domain/scheme.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { fill } from '../../shared/texts/fill.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { checkValues } from '../../shared/texts/method/check-values.ts'
import { filledMethod, valuesOf } from '../../shared/texts/method/filled-method.ts'
import { METHOD_SENTENCES } from '../../shared/texts/method/sentences.ts'

describe('the method page', () => {
  test('works out the check values of the method', () => {
    expect(checkValues(BUILTIN_SCHEME)).toMatchObject({
      example: { counts: [40, 35, 15, 6, 4], satisfied: '75.0', favourable: '90.0' },
      mean: { rate: '80.2', interval: '75.6–84.2' },
      wilson: { rate: '90.0', interval: '78.6–95.7' },
      enough: [
        { line: 80, cases: ['16/16', '46/50', '88/100'] },
        { line: 90, cases: ['35/35', '96/100', '189/200'] },
      ],
      allSatisfied: { n: 30, interval: '90.9–100.0' },
      effective: { n: '7.547' },
      answer: [{ value: '3/4' }, { value: '3/4' }],
      combined: { rate: '85.0', interval: '78.5–88.8' },
    })
  })

  test.each(LANGUAGES)('takes its numbers from the scheme, in %s', lang => {
    const other: Scheme = {
      ...BUILTIN_SCHEME,
      clientCorrelation: 0.123,
      minEffectivePerForm: 77,
      minResponsesPerForm: 13,
      confidencePercent: 91,
      funnelConfidencePercent: 99.1,
      smallCell: { general: 6, staff: 19 },
      formWeights: { visit: 2, matter: 7 },
      dimensionWeights: { acceptance: 8, management: 1, quality: 1, personnel: 1 },
    }
    const textOf = (scheme: Scheme) => JSON.stringify(filledMethod(scheme, METHOD_SENTENCES[lang], terms[lang], lang))
    for (const number of ['0.123', '77', '13', '91%', '99.1%', '6', '19', '2:7', '8:1:1:1']) {
      expect(textOf(other)).toContain(number)
    }
    for (const number of [/\b0\.5\b/, /\b95%/, /\b99\.8%/, /\b3\/4\b/]) expect(textOf(other)).not.toMatch(number)
  })

  test.each(LANGUAGES)('leaves no gap open, in %s', lang => {
    const { settings, sections } = filledMethod(BUILTIN_SCHEME, METHOD_SENTENCES[lang], terms[lang], lang)
    expect(JSON.stringify([settings, sections])).not.toMatch(/\{\w+\}|undefined/)
    const used = JSON.stringify(METHOD_SENTENCES[lang]).match(/(?<=\{)[a-z]\w+(?=\})/gi) ?? []
    const open = (name: string) => fill(`{${name}}`, valuesOf(BUILTIN_SCHEME, METHOD_SENTENCES[lang], lang)) === ''
    expect(used.filter(name => !['causes', 'formula'].includes(name) && open(name))).toEqual([])
    const { few: _, ...causes } = terms[lang].unstable
    expect(sections.find(({ id }) => id === 'unstable')?.list).toEqual(Object.values(causes))
  })

  test('has the same sections in both languages, each with a name of its own', () => {
    const idsOf = (lang: 'zh' | 'en') => METHOD_SENTENCES[lang].sections.map(({ id }) => id)
    expect(idsOf('en')).toEqual(idsOf('zh'))
    expect(new Set(idsOf('zh')).size).toBe(idsOf('zh').length)
  })
})
