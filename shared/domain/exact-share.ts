import type { Fraction } from './fraction.ts'
import type { Bounds } from './non-response.ts'
import { boundDown, boundUp, percentDown, percentUp } from './rounding.ts'
import type { Interval } from './wilson.ts'

/** An exact share as JSON can carry it, and its percent (or points of 100) as displayed, without the sign. */
export interface ExactShare {
  readonly numerator: string
  readonly denominator: string
  readonly percent: string
}

/** Bounds known as floats of 0 … 1, and as displayed. */
export interface IntervalFigure extends Interval {
  readonly lowerPercent: string
  readonly upperPercent: string
}

/** Exact bounds, and as displayed. */
export interface BoundsFigure {
  readonly lower: ExactShare
  readonly upper: ExactShare
}

/** A share as displayed: rates and lower bounds round down, upper bounds up. Null (无法计算) stays null. */
export function exactShare(share: Fraction, rounding: 'down' | 'up'): ExactShare
export function exactShare(share: Fraction | null, rounding: 'down' | 'up'): ExactShare | null
export function exactShare(share: Fraction | null, rounding: 'down' | 'up'): ExactShare | null {
  if (share === null) return null
  return {
    numerator: share.numerator.toString(),
    denominator: share.denominator.toString(),
    percent: rounding === 'down' ? percentDown(share) : percentUp(share),
  }
}

/** An interval as displayed, rounded outwards; null stays null. */
export function intervalFigure(interval: Interval | null): IntervalFigure | null {
  if (interval === null) return null
  return { ...interval, lowerPercent: boundDown(interval.lower), upperPercent: boundUp(interval.upper) }
}

/** Exact bounds as displayed, rounded outwards; null stays null. */
export function boundsFigure(bounds: Bounds | null): BoundsFigure | null {
  return bounds && { lower: exactShare(bounds.lower, 'down'), upper: exactShare(bounds.upper, 'up') }
}
