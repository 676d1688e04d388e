import { isBusinessDay } from './business-day.ts'
import { lcm, reducedWeights, subsetSums } from './denominator.ts'
import { DIMENSIONS, FORMS, LEVELS } from './dimensions.ts'
import type { Problem } from './problem.ts'
import type { Scheme } from './scheme.ts'

/** With 12 items of a dimension (lcm 27,720) and points of 100, sums of a million answers stay safe integers. */
const WEIGHT_LCM_LIMIT = 2520

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

function isShare(value: number, max: number): boolean {
  return value >= 0 && value <= max
}

/**
 * Why a scheme can't be used; empty when it can. Codes `scheme.<what>-invalid`, and `scheme.weights-too-fine` where the
 * possible sums of the dimension weights, common factor removed, have no common multiple up to 2,520.
 */
export function schemeProblems(scheme: Scheme): Problem[] {
  const scores = LEVELS.map(level => scheme.scores[level])
  const checks: [string, boolean][] = [
    ['dimension-weights', DIMENSIONS.every(dimension => isWhole(scheme.dimensionWeights[dimension], 1, 100))],
    ['form-weights', FORMS.every(form => isWhole(scheme.formWeights[form], 1, 100))],
    ['scores', scores.every((score, index) => isWhole(score, 0, 100) && score < (scores[index - 1] ?? 101))],
    ['levels', scheme.satisfiedFrom >= scheme.favourableFrom && scheme.favourableFrom > scheme.negativeUpTo],
    ['thresholds', scheme.thresholds.length > 0 && scheme.thresholds.every(({ percent }) => isShare(percent, 100))],
    ['client-correlation', isShare(scheme.clientCorrelation, 1)],
    ['confidence', scheme.confidencePercent >= 50 && scheme.confidencePercent <= 99.999],
    ['min-responses', isWhole(scheme.minResponsesPerForm, 0, 10_000)],
    ['min-effective', isWhole(scheme.minEffectivePerForm, 1, 10_000)],
    ['closing-day', isBusinessDay(`2001-${scheme.closesOn}`)],
  ]
  const problems = checks.flatMap(([what, isFine]) => (isFine ? [] : [{ code: `scheme.${what}-invalid`, params: {} }]))
  if (checks[0]?.[1] && weightLcm(scheme) > WEIGHT_LCM_LIMIT) {
    problems.push({ code: 'scheme.weights-too-fine', params: {} })
  }
  return problems
}

function weightLcm(scheme: Scheme): number {
  try {
    return lcm(subsetSums(Object.values(reducedWeights(scheme))))
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
