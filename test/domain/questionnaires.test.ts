import { describe, expect, test } from 'vitest'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import { DIMENSIONS } from '../../shared/domain/dimensions.ts'
import { publicationProblems } from '../../shared/domain/publishable.ts'
import { dimensionHint, subAspectsOf } from '../../shared/domain/sub-aspects.ts'
import { fc, questionnaires } from './arbitraries.ts'
import { questionnaire } from './samples.ts'

const short = questionnaire('matter-short')

describe('the standard’s sub-aspects', () => {
  test('are 3 + 8 + 1 + 5 for either form', () => {
    expect(DIMENSIONS.map(dimension => subAspectsOf('matter', dimension).length)).toEqual([3, 8, 1, 5])
    expect(DIMENSIONS.map(dimension => subAspectsOf('visit', dimension).length)).toEqual([3, 8, 1, 5])
  })

  test('ask a visit about its answer or result, since no report exists', () => {
    expect(dimensionHint('visit', 'quality').zh).toBe('解答或结果的专业性')
    expect(dimensionHint('matter', 'quality').zh).toBe('报告的专业性')
  })

  test('are listed in one line under the dimension', () => {
    expect(dimensionHint('matter', 'management').zh).toBe(
      '业务受理文件、业务委托书、服务过程、服务报告的完整性和规范性',
    )
    expect(dimensionHint('matter', 'personnel').zh).toBe('工作态度；业务熟练程度；应答及时性；应答准确性；廉洁服务')
  })
})

describe('the built-in questionnaires', () => {
  test('can be published as they are, in both languages', () => {
    const built = builtInQuestionnaires()
    expect(built.map(({ key, content }) => [key, content.form, content.items.length])).toEqual([
      ['visit-short', 'visit', 4],
      ['visit-full', 'visit', 17],
      ['matter-short', 'matter', 4],
      ['matter-full', 'matter', 17],
    ])
    for (const { content } of built) {
      expect(publicationProblems(content)).toEqual([])
      for (const item of content.items) expect(item.text.en).toMatch(/^[A-Z]/)
    }
  })

  test('keep their item ids', () => {
    expect(short.items.map(item => item.id)).toEqual(['acceptance', 'management', 'quality', 'personnel'])
    expect(questionnaire('visit-full').items.map(item => item.id)).toEqual([
      'acceptance.guidance',
      'acceptance.consultation',
      'acceptance.complaints',
      'management.acceptance-documents.completeness',
      'management.acceptance-documents.conformity',
      'management.commission.completeness',
      'management.commission.conformity',
      'management.process.completeness',
      'management.process.conformity',
      'management.report.completeness',
      'management.report.conformity',
      'quality.professionalism',
      'personnel.attitude',
      'personnel.proficiency',
      'personnel.timeliness',
      'personnel.accuracy',
      'personnel.integrity',
    ])
  })
})

describe('a questionnaire can’t be published', () => {
  test('without all four dimensions', () => {
    const content = { ...short, items: short.items.filter(item => item.dimension !== 'quality') }
    expect(publicationProblems(content)).toEqual([
      { code: 'questionnaire.dimension-missing', params: { dimension: 'quality' } },
    ])
  })

  test('with an id twice or one that is no id', () => {
    const [first] = short.items
    if (!first) throw new Error('no item')
    const items = [...short.items, first, { ...first, id: 'Über uns' }]
    expect(publicationProblems({ ...short, items }).map(problem => problem.code)).toEqual([
      'questionnaire.item-repeated',
      'questionnaire.item-id-invalid',
    ])
  })

  test('without Chinese, or with texts without end', () => {
    const items = short.items.map(item => ({ ...item, text: { zh: ' ', en: 'x'.repeat(121) } }))
    const problems = publicationProblems({ ...short, title: { zh: '' }, items })
    expect(problems.filter(problem => problem.code === 'questionnaire.text-missing')).toHaveLength(5)
    expect(problems.filter(problem => problem.code === 'questionnaire.text-too-long')).toHaveLength(4)
  })

  test('with more than 40 items, or more than 12 of one dimension', () => {
    const items = Array.from({ length: 41 }, (_, index) => ({
      id: `item-${index}`,
      dimension: DIMENSIONS[index % 4] ?? 'quality',
      text: { zh: '一项' },
    }))
    expect(publicationProblems({ ...short, items }).map(problem => problem.code)).toEqual(['questionnaire.too-long'])
    const crowded = items
      .slice(0, 17)
      .map((item, index) => (index < 4 ? item : { ...item, dimension: 'quality' as const }))
    expect(publicationProblems({ ...short, items: crowded })).toEqual([
      { code: 'questionnaire.dimension-too-long', params: { dimension: 'quality', count: 14, limit: 12 } },
    ])
  })

  test('unless it has a problem to name', () => {
    fc.assert(fc.property(questionnaires(10), content => publicationProblems(content).length === 0))
  })
})
