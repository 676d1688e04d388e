import fc from 'fast-check'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import { CHANNELS, DIMENSIONS, FORMS } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { REASON_TAGS } from '../../shared/domain/reason-tags.ts'

fc.configureGlobal({ seed: 20251122, numRuns: 200 })

/** Publishable questionnaires with one to `most` items of each dimension, in any order. */
export function questionnaires(most = 8): fc.Arbitrary<QuestionnaireContent> {
  const counts = fc.tuple(...DIMENSIONS.map(() => fc.integer({ min: 1, max: most })))
  return fc
    .tuple(fc.constantFrom<Form>(...FORMS), counts)
    .chain(([form, of]) => {
      const items = DIMENSIONS.flatMap((dimension, index) =>
        Array.from({ length: of[index] ?? 1 }, (_, nth) => ({
          id: `${dimension}.q${nth}`,
          dimension,
          text: { zh: `${dimension}第${nth}项` },
        })),
      )
      return fc.tuple(fc.constant(form), fc.shuffledSubarray(items, { minLength: items.length }))
    })
    .map(([form, items]) => ({ form, title: { zh: '问卷' }, items }))
}

const line = fc.stringMatching(/^[\u4e00-\u4fff!-~]([\u4e00-\u4fff -~]{0,28}[\u4e00-\u4fff!-~])?$/)
const names = fc.record({ zh: line, en: line }, { requiredKeys: ['zh'] })
const words = fc.record({ text: names, hint: names }, { requiredKeys: ['text'] })

/** Publishable questionnaires with words, reasons and questions of every kind, as tidy as they are stored. */
export function written(): fc.Arbitrary<QuestionnaireContent> {
  const question = fc.tuple(fc.nat(), words).map(([nth, more]) => ({ id: `q-${nth}`, ...more }))
  const reason = fc.record({
    id: fc.nat().map(nth => `own.r${nth}`),
    dimension: fc.constantFrom(...DIMENSIONS),
    kind: fc.constantFrom('praise' as const, 'problem' as const),
    text: names,
  })
  const known = fc.subarray(REASON_TAGS.map(tag => tag.id).slice(1))
  const unique = { selector: (part: { id: string }) => part.id }
  const own = fc.uniqueArray(reason, { ...unique, maxLength: 5 })
  const questions = fc.uniqueArray(question, { ...unique, minLength: 1, maxLength: 5 })
  const more = fc.record({ reasons: fc.record({ known, own }), questions }, { requiredKeys: [] })
  return fc
    .tuple(questionnaires(3), names, fc.array(words, { minLength: 12, maxLength: 12 }), more)
    .map(([content, title, texts, rest]) => ({
      ...{ form: content.form, title },
      items: content.items.map((item, index) => ({ ...item, ...texts[index] })),
      ...rest,
    }))
}

/** Levels strings of so many items. */
export function levelsOf(items: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('5', '4', '3', '2', '1', '-'), { minLength: items, maxLength: items })
    .map(all => all.join(''))
}

/** Up to 30 rows of grouped answers to the built-in questionnaires, counted and not, from few clients. */
export function groupsOf(): fc.Arbitrary<AnswerGroup[]> {
  const group = fc.constantFrom(...builtInQuestionnaires()).chain(({ key, content }) =>
    fc.record<AnswerGroup>({
      month: fc.constantFrom('2025-01', '2025-02', '2025-12'),
      form: fc.constant(content.form),
      channel: fc.constantFrom(...CHANNELS),
      codeKind: fc.constantFrom('standing', 'once'),
      inLedger: fc.constant(false),
      clientId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 5 }),
      excluded: fc.boolean(),
      position: fc.constantFrom('only', 'first', 'last'),
      versionId: fc.constant(key),
      levels: levelsOf(content.items.length),
      count: fc.integer({ min: 1, max: 6 }),
    }),
  )
  return fc
    .array(group, { maxLength: 30 })
    .map(all => all.map(each => ({ ...each, inLedger: each.codeKind === 'once' })))
}

export { fc }
