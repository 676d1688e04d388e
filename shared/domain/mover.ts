import type { Interval } from './wilson.ts'

/** An estimate of 0 … 1 with its interval and its weight ≥ 0. */
export interface WeightedEstimate {
  readonly estimate: number
  readonly interval: Interval
  readonly weight: number
}

function normalised(parts: readonly WeightedEstimate[]): readonly WeightedEstimate[] {
  const sum = parts.reduce((total, part) => total + part.weight, 0)
  if (!(sum > 0)) throw new RangeError('no weight')
  return parts.map(part => ({ ...part, weight: part.weight / sum }))
}

function total(parts: readonly WeightedEstimate[], of: (part: WeightedEstimate) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0)
}

/**
 * The interval of the weighted mean of independent estimates by MOVER, the method of variance estimates recovery:
 * distances to the bounds add up as squares. Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
 * Throws RangeError where the weights add up to 0.
 */
export function mover(estimates: readonly WeightedEstimate[]): Interval {
  const parts = normalised(estimates)
  const centre = total(parts, part => part.weight * part.estimate)
  const below = total(parts, part => (part.weight * (part.estimate - part.interval.lower)) ** 2)
  const above = total(parts, part => (part.weight * (part.interval.upper - part.estimate)) ** 2)
  return { lower: Math.max(0, centre - Math.sqrt(below)), upper: Math.min(1, centre + Math.sqrt(above)) }
}

/**
 * The weighted mean of the bounds: for estimates that share clients or may share them, never narrower than `mover`
 * (method.md, How sure is it). Throws RangeError where the weights add up to 0.
 */
export function meanOfBounds(estimates: readonly WeightedEstimate[]): Interval {
  const parts = normalised(estimates)
  return {
    lower: total(parts, part => part.weight * part.interval.lower),
    upper: total(parts, part => part.weight * part.interval.upper),
  }
}
