import { DIMENSIONS, type Names } from './dimensions.ts'
import type { Problem } from './problem.ts'
import type { QuestionnaireContent, QuestionnaireItem } from './questionnaires.ts'

/** More tires whoever answers, and lets `denominatorOf` outgrow exact sums: lcm(1 … 12) = 27,720. */
export const ITEM_LIMITS = { items: 40, itemsOfDimension: 12 } as const
export const TEXT_LIMITS = { title: 80, text: 120, hint: 300 } as const

const ITEM_ID = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/
const ITEM_ID_LENGTH = 64

/**
 * Why a questionnaire can't be published; empty when it can. All four dimensions rated (general requirements,
 * 服务满意度评价方法), ids unique, Chinese never empty, at most 40 items and 12 of one dimension.
 */
export function publicationProblems(content: QuestionnaireContent): Problem[] {
  const { items } = content
  const problems = textProblems('title', '', content.title, TEXT_LIMITS.title)
  for (const dimension of DIMENSIONS) {
    const count = items.filter(item => item.dimension === dimension).length
    const limit = ITEM_LIMITS.itemsOfDimension
    if (count === 0) problems.push({ code: 'questionnaire.dimension-missing', params: { dimension } })
    if (count > limit) problems.push({ code: 'questionnaire.dimension-too-long', params: { dimension, count, limit } })
  }
  if (items.length > ITEM_LIMITS.items) {
    problems.push({ code: 'questionnaire.too-long', params: { count: items.length, limit: ITEM_LIMITS.items } })
  }
  const seen = new Set<string>()
  for (const item of items) {
    problems.push(...itemProblems(item, seen.has(item.id)))
    seen.add(item.id)
  }
  return problems
}

function itemProblems(item: QuestionnaireItem, isRepeated: boolean): Problem[] {
  const problems: Problem[] = []
  if (!ITEM_ID.test(item.id) || item.id.length > ITEM_ID_LENGTH) {
    problems.push({ code: 'questionnaire.item-id-invalid', params: { item: item.id } })
  }
  if (isRepeated) problems.push({ code: 'questionnaire.item-repeated', params: { item: item.id } })
  problems.push(...textProblems('text', item.id, item.text, TEXT_LIMITS.text))
  if (item.hint) problems.push(...textProblems('hint', item.id, item.hint, TEXT_LIMITS.hint))
  return problems
}

function textProblems(field: string, item: string, names: Names, limit: number): Problem[] {
  const problems: Problem[] = []
  if (names.zh.trim() === '') problems.push({ code: 'questionnaire.text-missing', params: { field, item } })
  if (Math.max(names.zh.length, names.en?.length ?? 0) > limit) {
    problems.push({ code: 'questionnaire.text-too-long', params: { field, item, limit } })
  }
  return problems
}
