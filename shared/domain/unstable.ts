import type { Fraction } from './fraction.ts'
import type { Cause, Variant } from './variants.ts'
import { meets } from './verdict.ts'

/**
 * 结论不稳: the causes by which the plain verdict on a threshold in percent flips (method.md, How sure is it). A variant
 * that leaves nothing to count flips nothing; neither does a figure without a rate.
 */
export function unstableCauses(rate: Fraction | null, variants: readonly Variant[], percent: number): Cause[] {
  const plain = meets(rate, percent)
  if (plain === null) return []
  return variants.filter(variant => meets(variant.rate, percent) === !plain).map(variant => variant.cause)
}
