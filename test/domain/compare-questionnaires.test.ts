import { describe, expect, test } from 'vitest'
import { draftContent, newQuestionnaire } from '../../shared/contract/questionnaire-drafts.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { compareQuestionnaires } from '../../shared/domain/compare-questionnaires.ts'
import { identityProblems, publicationProblems } from '../../shared/domain/publishable.ts'
import { questionnaireFile } from '../../shared/domain/questionnaire-file.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { offeredReasons, REASON_TAGS, reasonsAmong } from '../../shared/domain/reason-tags.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import { fc, questionnaires, written } from './arbitraries.ts'
import { questionnaire } from './samples.ts'

const short = questionnaire('visit-short')
const [first, second, third, fourth] = short.items
if (!first || !second || !third || !fourth) throw new Error('four items')
const own = { id: 'own.parking', dimension: 'acceptance', kind: 'problem', text: { zh: '停车不便' } } as const
const kinds = (before: QuestionnaireContent, after: QuestionnaireContent) =>
  compareQuestionnaires(before, after).map(({ part, kind, id }) => [part, kind, id])

describe('two versions compared', () => {
  test('name what was added, removed and reworded, with its place and words', () => {
    const added = { id: 'own-a', dimension: 'quality', text: { zh: '新的一题' } } as const
    const after = { ...short, title: { zh: '新标题' }, items: [first, { ...second, hint: undefined }, added, fourth] }
    expect(compareQuestionnaires(short, after)).toEqual([
      {
        ...{ part: 'title', kind: 'reworded', id: '' },
        before: { place: 1, text: short.title },
        after: { place: 1, text: { zh: '新标题' } },
      },
      {
        ...{ part: 'items', kind: 'removed', id: 'quality' },
        before: { place: 3, text: third.text, hint: third.hint, dimension: 'quality' },
      },
      {
        ...{ part: 'items', kind: 'reworded', id: 'management' },
        before: { place: 2, text: second.text, hint: second.hint, dimension: 'management' },
        after: { place: 2, text: second.text, dimension: 'management' },
      },
      {
        ...{ part: 'items', kind: 'added', id: 'own-a' },
        after: { place: 3, text: added.text, dimension: 'quality' },
      },
    ])
  })

  test('call moved as few as explain the new order', () => {
    expect(kinds(short, { ...short, items: [fourth, first, second, third] })).toEqual([['items', 'moved', 'personnel']])
    expect(kinds(short, { ...short, items: [second, first, fourth, third] })).toHaveLength(2)
    const elsewhere = { ...first, dimension: 'quality' } as const
    expect(kinds(short, { ...short, items: [elsewhere, second, third, fourth] })).toEqual([
      ['items', 'moved', 'acceptance'],
    ])
  })

  test('tell of reasons and of questions in words', () => {
    const known = REASON_TAGS.map(tag => tag.id).slice(1)
    const questions = [{ id: 'q-1', text: { zh: '还缺什么？' } }]
    expect(kinds(short, { ...short, reasons: { known, own: [own] }, questions })).toEqual([
      ['reasons', 'removed', 'acceptance.guidance.praise'],
      ['reasons', 'added', 'own.parking'],
      ['questions', 'added', 'q-1'],
    ])
  })

  test('are the same to themselves, and the other way round what was added is removed', () => {
    fc.assert(fc.property(questionnaires(5), content => compareQuestionnaires(content, content).length === 0))
    const count = (changes: string[][], kind: string) => changes.filter(change => change[1] === kind).length
    fc.assert(
      fc.property(questionnaires(5), questionnaires(5), (a, b) => {
        const [there, back] = [kinds(a, b), kinds(b, a)]
        expect(count(there, 'added')).toBe(count(back, 'removed'))
        expect(count(there, 'reworded')).toBe(count(back, 'reworded'))
        expect(count(there, 'moved')).toBe(count(back, 'moved'))
      }),
    )
  })
})

describe('a questionnaire as a file', () => {
  test('is read back as it was, and stays tidy', () => {
    fc.assert(
      fc.property(written(), content => {
        const { content: read } = newQuestionnaire.parse(JSON.parse(questionnaireFile(content)))
        expect(canonicalJson(read)).toBe(canonicalJson(content))
        expect(canonicalJson(tidyQuestionnaire(read))).toBe(canonicalJson(content))
        expect(publicationProblems(read)).toEqual([])
      }),
    )
  })

  test.each([
    ['an unknown field', { ...short, price: 1 }],
    ['another form', { ...short, form: 'phone' }],
    ['a title of two lines', { ...short, title: { zh: '一\n二' } }],
    ['half a character', { ...short, title: { zh: '\ud800' } }],
    ['a title too long', { ...short, title: { zh: '长'.repeat(81) } }],
    ['an id that is none', { ...short, items: [{ ...first, id: '第一题' }] }],
    ['six questions in words', { ...short, questions: Array(6).fill({ id: 'q', text: { zh: '?' } }) }],
    ['a reason of another kind', { ...short, reasons: { known: [], own: [{ ...own, kind: 'neutral' }] } }],
  ])('is refused with %s', (_, content) => {
    expect(draftContent.safeParse(content).success).toBe(false)
  })

  test('loses nothing but what says nothing', () => {
    const blank = { ...first, text: { zh: ' 受理 ', en: ' ' }, hint: { zh: '', en: '' } }
    const everything = { known: REASON_TAGS.map(tag => tag.id).reverse(), own: [] }
    const tidy = tidyQuestionnaire({ ...short, items: [blank], reasons: everything, questions: [] })
    expect(tidy).toEqual({ ...short, items: [{ id: 'acceptance', dimension: 'acceptance', text: { zh: '受理' } }] })
    expect(canonicalJson(tidyQuestionnaire(short))).toBe(canonicalJson(short))
  })
})

describe('what a version offers after the rating', () => {
  test('is every known reason unless it says otherwise', () => {
    expect(offeredReasons(short)).toEqual(REASON_TAGS)
    const chosen = { ...short, reasons: { known: ['quality.solved.praise'], own: [own] } }
    expect(offeredReasons(chosen).map(tag => tag.id)).toEqual(['quality.solved.praise', 'own.parking'])
    const asked = ['own.parking', 'personnel.attitude.praise', 'own.parking']
    expect(reasonsAmong(chosen, asked).map(tag => tag.id)).toEqual(['own.parking'])
  })

  test('has ids of its own and Chinese words', () => {
    const wrong = { ...own, id: 'acceptance.guidance.praise', text: { zh: '' } }
    const known = ['personnel.height.praise']
    const questions = [
      { id: 'q-1', text: { zh: '' } },
      { id: 'q-1', text: { zh: '一' }, hint: { zh: '', en: 'Hint' } },
    ]
    const problems = publicationProblems({ ...short, reasons: { known, own: [wrong] }, questions })
    expect(problems.map(({ code, params }) => [code, params.item])).toEqual([
      ['questionnaire.reason-unknown', 'personnel.height.praise'],
      ['questionnaire.item-id-invalid', 'acceptance.guidance.praise'],
      ['questionnaire.text-missing', 'acceptance.guidance.praise'],
      ['questionnaire.text-missing', 'q-1'],
      ['questionnaire.item-repeated', 'q-1'],
      ['questionnaire.text-missing', 'q-1'],
    ])
    const many = Array.from({ length: 25 }, (_, nth) => ({ ...own, id: `own.r${nth}` }))
    const six = Array.from({ length: 6 }, (_, nth) => ({ id: `q-${nth}`, text: { zh: '一' } }))
    const crowded = publicationProblems({ ...short, reasons: { known: [], own: many }, questions: six })
    expect(crowded.map(problem => problem.code)).toEqual([
      'questionnaire.too-many-reasons',
      'questionnaire.too-many-questions',
    ])
  })

  test('leaves an item in its dimension for good', () => {
    const moved = { ...short, items: [{ ...first, dimension: 'quality' as const }, second, third, fourth] }
    expect(identityProblems(moved, [short])).toEqual([
      { code: 'questionnaire.dimension-changed', params: { item: 'acceptance', dimension: 'acceptance' } },
    ])
    expect(identityProblems(short, [short])).toEqual([])
  })
})
