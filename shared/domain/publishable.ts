import { DIMENSIONS, type Names } from './dimensions.ts'
import type { Problem } from './problem.ts'
import type { QuestionnaireContent, QuestionnaireItem, ReasonTag, TextQuestion } from './questionnaires.ts'
import { REASON_TAGS } from './reason-tags.ts'

/** More tires whoever answers, and lets `denominatorOf` outgrow exact sums: lcm(1 … 12) = 27,720. */
export const ITEM_LIMITS = { items: 40, itemsOfDimension: 12, reasons: 24, questions: 5 } as const
export const TEXT_LIMITS = { title: 80, text: 120, hint: 300, reason: 40 } as const

export const ITEM_ID = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/
export const ITEM_ID_LENGTH = 64
/** Own reasons never bear an id that the software may come to know. */
export const OWN_REASON = 'own.'

/**
 * Why a questionnaire can't be published; empty when it can. All four dimensions rated (general requirements,
 * 服务满意度评价方法), ids unique, Chinese never empty, at most 40 items and 12 of one dimension, 24 own reasons and 5
 * questions to be answered in words.
 */
export function publicationProblems(content: QuestionnaireContent): Problem[] {
  return [
    ...textProblems('title', '', content.title, TEXT_LIMITS.title),
    ...itemsProblems(content.items),
    ...reasonsProblems(content),
    ...questionsProblems(content.questions ?? []),
  ]
}

/**
 * What a new version would take from the answers of earlier ones: an item keeps its dimension, because its id stands
 * for the same question in every version.
 */
export function identityProblems(content: QuestionnaireContent, earlier: readonly QuestionnaireContent[]): Problem[] {
  const known = new Map(earlier.flatMap(({ items }) => items.map(item => [item.id, item.dimension] as const)))
  return content.items
    .filter(({ id, dimension }) => (known.get(id) ?? dimension) !== dimension)
    .map(({ id }) => ({
      code: 'questionnaire.dimension-changed',
      params: { item: id, dimension: known.get(id) ?? '' },
    }))
}

function itemsProblems(items: readonly QuestionnaireItem[]): Problem[] {
  const problems: Problem[] = []
  for (const dimension of DIMENSIONS) {
    const count = items.filter(item => item.dimension === dimension).length
    const limit = ITEM_LIMITS.itemsOfDimension
    if (count === 0) problems.push({ code: 'questionnaire.dimension-missing', params: { dimension } })
    if (count > limit) problems.push({ code: 'questionnaire.dimension-too-long', params: { dimension, count, limit } })
  }
  if (items.length > ITEM_LIMITS.items) {
    problems.push({ code: 'questionnaire.too-long', params: { count: items.length, limit: ITEM_LIMITS.items } })
  }
  return [...problems, ...each(items, item => [...idProblems(item.id), ...wordProblems(item)])]
}

function reasonsProblems({ reasons }: QuestionnaireContent): Problem[] {
  if (!reasons) return []
  const limit = ITEM_LIMITS.reasons
  const unknown = reasons.known.filter(id => !REASON_TAGS.some(tag => tag.id === id))
  const problems: Problem[] = unknown.map(id => ({ code: 'questionnaire.reason-unknown', params: { item: id } }))
  if (reasons.own.length > limit) problems.push({ code: 'questionnaire.too-many-reasons', params: { limit } })
  const ofTag = ({ id, text }: ReasonTag) => [
    ...(id.startsWith(OWN_REASON) ? idProblems(id) : [invalidId(id)]),
    ...textProblems('reason', id, text, TEXT_LIMITS.reason),
  ]
  return [...problems, ...each(reasons.own, ofTag)]
}

function questionsProblems(questions: readonly TextQuestion[]): Problem[] {
  const limit = ITEM_LIMITS.questions
  const tooMany = questions.length > limit ? [{ code: 'questionnaire.too-many-questions', params: { limit } }] : []
  return [...tooMany, ...each(questions, question => [...idProblems(question.id), ...wordProblems(question)])]
}

function each<T extends { readonly id: string }>(parts: readonly T[], problemsOf: (part: T) => Problem[]): Problem[] {
  const isRepeated = ({ id }: T, index: number) => parts.findIndex(part => part.id === id) < index
  return parts.flatMap((part, index) => [
    ...(isRepeated(part, index) ? [{ code: 'questionnaire.item-repeated', params: { item: part.id } }] : []),
    ...problemsOf(part),
  ])
}

function idProblems(id: string): Problem[] {
  return ITEM_ID.test(id) && id.length <= ITEM_ID_LENGTH ? [] : [invalidId(id)]
}

function invalidId(id: string): Problem {
  return { code: 'questionnaire.item-id-invalid', params: { item: id } }
}

function wordProblems({ id, text, hint }: TextQuestion): Problem[] {
  const problems = textProblems('text', id, text, TEXT_LIMITS.text)
  return hint ? [...problems, ...textProblems('hint', id, hint, TEXT_LIMITS.hint)] : problems
}

function textProblems(field: string, item: string, names: Names, limit: number): Problem[] {
  const problems: Problem[] = []
  if (names.zh.trim() === '') problems.push({ code: 'questionnaire.text-missing', params: { field, item } })
  if (Math.max(names.zh.length, names.en?.length ?? 0) > limit) {
    problems.push({ code: 'questionnaire.text-too-long', params: { field, item, limit } })
  }
  return problems
}
