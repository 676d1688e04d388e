import { denominatorOf, reducedWeights } from './denominator.ts'
import { DIMENSIONS, type Dimension, type Level } from './dimensions.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import type { Scheme } from './scheme.ts'

/**
 * Integer numerators of one response (or one dimension of it). With D = `denominatorOf(content, scheme)`: satisfied / D
 * and favourable / D are shares of 0 … 1; score / D is in points (20 … 100 under builtin-1), so score / (100 · D) is
 * the share that thresholds are held against.
 */
export interface ResponseValue {
  readonly satisfied: number
  readonly favourable: number
  readonly score: number
}

/** What scoring needs to know of a version under a scheme, worked out once for both. */
interface Plan {
  readonly denominator: number
  readonly itemsOf: readonly (readonly number[])[]
  readonly weights: readonly number[]
}

const plans = new WeakMap<Scheme, WeakMap<QuestionnaireContent, Plan>>()

function planOf(content: QuestionnaireContent, scheme: Scheme): Plan {
  const known = plans.get(scheme) ?? new WeakMap<QuestionnaireContent, Plan>()
  plans.set(scheme, known)
  const plan = known.get(content) ?? makePlan(content, scheme)
  known.set(content, plan)
  return plan
}

function makePlan(content: QuestionnaireContent, scheme: Scheme): Plan {
  const weights = reducedWeights(scheme)
  return {
    denominator: denominatorOf(content, scheme),
    itemsOf: DIMENSIONS.map(dimension =>
      content.items.flatMap((item, index) => (item.dimension === dimension ? [index] : [])),
    ),
    weights: DIMENSIONS.map(dimension => weights[dimension]),
  }
}

/** The mean over one dimension's rated items, over `denominator`; null when none was rated. */
function meanOf(items: readonly number[], levels: string, scheme: Scheme, denominator: number): ResponseValue | null {
  let rated = 0
  let satisfied = 0
  let favourable = 0
  let score = 0
  for (const index of items) {
    const level = levels.charCodeAt(index) - 48
    if (level < 1) continue
    rated++
    if (level >= scheme.satisfiedFrom) satisfied++
    if (level >= scheme.favourableFrom) favourable++
    score += scheme.scores[level as Level]
  }
  if (rated === 0) return null
  const unit = denominator / rated
  return { satisfied: satisfied * unit, favourable: favourable * unit, score: score * unit }
}

/** Refuses strings of another version: a shifted answer would be counted under the wrong dimension. */
function checkLevels(content: QuestionnaireContent, levels: string): void {
  if (levels.length !== content.items.length) throw new RangeError(`levels ${levels}`)
}

/**
 * A response's value under the scheme: the weighted mean of its rated dimensions, weights renormalised over those
 * (method.md, From ratings to a rate, 2). Integer numerators, see `ResponseValue`; null when nothing was applicable.
 * Throws RangeError where `levels` does not have the version's length.
 */
export function responseValueOf(content: QuestionnaireContent, levels: string, scheme: Scheme): ResponseValue | null {
  checkLevels(content, levels)
  const { denominator, itemsOf, weights } = planOf(content, scheme)
  let weightSum = 0
  let satisfied = 0
  let favourable = 0
  let score = 0
  for (let index = 0; index < weights.length; index++) {
    const value = meanOf(itemsOf[index] ?? [], levels, scheme, denominator)
    const weight = weights[index] ?? 0
    if (value === null) continue
    weightSum += weight
    satisfied += weight * value.satisfied
    favourable += weight * value.favourable
    score += weight * value.score
  }
  if (weightSum === 0) return null
  return { satisfied: satisfied / weightSum, favourable: favourable / weightSum, score: score / weightSum }
}

/** Each dimension's own value over the same denominator; null where none of its items is rated. Throws likewise. */
export function dimensionValuesOf(
  content: QuestionnaireContent,
  levels: string,
  scheme: Scheme,
): Record<Dimension, ResponseValue | null> {
  checkLevels(content, levels)
  const { denominator, itemsOf } = planOf(content, scheme)
  const [acceptance = null, management = null, quality = null, personnel = null] = itemsOf.map(items =>
    meanOf(items, levels, scheme, denominator),
  )
  return { acceptance, management, quality, personnel }
}

/** Whether any item is rated negative, which opens a case however good the rest (method.md, From ratings…, 2). */
export function isNegative(levels: string, scheme: Scheme): boolean {
  for (let index = 0; index < levels.length; index++) {
    const level = levels.charCodeAt(index) - 48
    if (level >= 1 && level <= scheme.negativeUpTo) return true
  }
  return false
}

// The word of method.md; as a local name it would shadow Object's own.
export { responseValueOf as valueOf }
