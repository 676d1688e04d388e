import { LEVELS, type Level } from './dimensions.ts'
import type { Problem } from './problem.ts'
import type { QuestionnaireContent } from './questionnaires.ts'

/** One item's answer: a level 5 … 1, or 'na' for 本次未涉及, which is no rating. */
export type Rating = Level | 'na'

/** Whether a value is a level 5 … 1 or 'na'. Strings such as '5' are not: the door parses them first. */
function isRating(value: unknown): value is Rating {
  return value === 'na' || LEVELS.includes(value as Level)
}

/**
 * What is wrong with a set of ratings, keyed by item id: `ratings.missing`, `ratings.invalid-level` in item order, then
 * `ratings.unknown-item`; empty when it can be stored. Every item wants an answer, 'na' included.
 */
export function ratingProblems(content: QuestionnaireContent, ratings: Readonly<Record<string, unknown>>): Problem[] {
  const problems: Problem[] = []
  for (const { id } of content.items) {
    const rating = ratings[id]
    if (rating == null) problems.push({ code: 'ratings.missing', params: { item: id } })
    else if (!isRating(rating)) problems.push({ code: 'ratings.invalid-level', params: { item: id } })
  }
  for (const id of Object.keys(ratings)) {
    if (!content.items.some(item => item.id === id))
      problems.push({ code: 'ratings.unknown-item', params: { item: id } })
  }
  return problems
}

/**
 * The ratings as stored: one character per item in the version's order, '5' … '1' or '-' for not applicable.
 * Throws RangeError where an item has no rating; ask `ratingProblems` first.
 */
export function encodeLevels(content: QuestionnaireContent, ratings: Readonly<Record<string, Rating>>): string {
  return content.items
    .map(({ id }) => {
      const rating = ratings[id]
      if (!isRating(rating)) throw new RangeError(`no rating of ${id}`)
      return rating === 'na' ? '-' : rating
    })
    .join('')
}

/** The ratings of a stored string, by item id. Throws RangeError if it does not fit the version's items. */
export function decodeLevels(content: QuestionnaireContent, levels: string): Record<string, Rating> {
  if (levels.length !== content.items.length || !/^[1-5-]*$/.test(levels)) throw new RangeError(`levels ${levels}`)
  const ratings: Record<string, Rating> = {}
  content.items.forEach(({ id }, index) => {
    ratings[id] = levels[index] === '-' ? 'na' : (Number(levels[index]) as Level)
  })
  return ratings
}
