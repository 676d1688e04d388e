import { DIMENSIONS, type Dimension } from './dimensions.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import type { Scheme } from './scheme.ts'

const known = new WeakMap<Scheme, WeakMap<QuestionnaireContent, number>>()

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Least common multiple of positive integers. Throws RangeError where it is no safe integer. */
export function lcm(numbers: readonly number[]): number {
  return numbers.reduce((product, number) => {
    const next = (product / gcd(product, number)) * number
    if (!Number.isSafeInteger(next)) throw new RangeError(`no common denominator of ${numbers.join(', ')}`)
    return next
  }, 1)
}

/** The sums of every non-empty subset: what the weights add up to, whichever dimensions a response rates. */
export function subsetSums(weights: readonly number[]): number[] {
  let sums: number[] = []
  for (const weight of weights) {
    sums = [...sums, weight, ...sums.map(sum => sum + weight)]
  }
  return sums
}

/** The scheme's dimension weights without their common factor. */
export function reducedWeights(scheme: Scheme): Record<Dimension, number> {
  const { acceptance, management, quality, personnel } = scheme.dimensionWeights
  const factor = gcd(gcd(acceptance, management), gcd(quality, personnel))
  return {
    acceptance: acceptance / factor,
    management: management / factor,
    quality: quality / factor,
    personnel: personnel / factor,
  }
}

/**
 * The one integer over which every value of this version is an integer, whatever was not applicable (method.md, From
 * ratings to a rate, 2): lcm(1 … most items of a dimension) × lcm of the possible weight sums; 12 and 10,080 for the
 * built-in questionnaires under builtin-1. Throws RangeError beyond safe integers, which `publicationProblems` and
 * `schemeProblems` rule out.
 */
export function denominatorOf(content: QuestionnaireContent, scheme: Scheme): number {
  const ofScheme = known.get(scheme) ?? new WeakMap<QuestionnaireContent, number>()
  known.set(scheme, ofScheme)
  const denominator = ofScheme.get(content) ?? workOut(content, scheme)
  ofScheme.set(content, denominator)
  return denominator
}

function workOut(content: QuestionnaireContent, scheme: Scheme): number {
  const counts = DIMENSIONS.map(dimension => content.items.filter(item => item.dimension === dimension).length)
  const rated = Array.from({ length: Math.max(...counts) }, (_, index) => index + 1)
  const weights = reducedWeights(scheme)
  const rateable = DIMENSIONS.filter((_, index) => counts[index] !== 0).map(dimension => weights[dimension])
  const denominator = lcm(rated) * lcm(subsetSums(rateable))
  if (!Number.isSafeInteger(denominator)) throw new RangeError('denominator beyond safe integers')
  return denominator
}
