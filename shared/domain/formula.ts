import { type Fraction, fraction } from './fraction.ts'
import type { Formula, Scheme } from './scheme.ts'
import type { ResponseValue } from './value.ts'

/** One number for each of the three formulas. */
export type PerFormula<T> = Readonly<Record<Formula, T>>

/** Makes one thing for each formula. */
export function perFormula<T>(make: (formula: Formula) => T): PerFormula<T> {
  return {
    'satisfied-share': make('satisfied-share'),
    'favourable-share': make('favourable-share'),
    'mean-score': make('mean-score'),
  }
}

/** The numerator of a response's value under a formula; its share is this ÷ `unitOf`. */
export function numeratorOf(value: ResponseValue, formula: Formula): number {
  if (formula === 'satisfied-share') return value.satisfied
  return formula === 'favourable-share' ? value.favourable : value.score
}

/** What numerators over `denominator` are divided by to become shares of 0 … 1: points count in hundredths. */
export function unitOf(formula: Formula, denominator: number): number {
  return formula === 'mean-score' ? 100 * denominator : denominator
}

/** The worst and the best share a response can have: 0 and 1, or 0.2 and 1 for points of 20 … 100. */
export function rangeOf(formula: Formula, scheme: Scheme): { readonly worst: Fraction; readonly best: Fraction } {
  if (formula !== 'mean-score') return { worst: fraction(0), best: fraction(1) }
  const points = Object.values(scheme.scores)
  return { worst: fraction(Math.min(...points), 100), best: fraction(Math.max(...points), 100) }
}
