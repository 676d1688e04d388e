import { add, type Fraction, fraction, multiply } from './fraction.ts'

/** Exact bounds of a share. */
export interface Bounds {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** The ledger's services of one form: all, and those with a valued response. */
export interface LedgerAnswers {
  readonly services: number
  readonly rated: number
  /** Mean value of the rated ones; null of none. */
  readonly rate: Fraction | null
  readonly worst: Fraction
  readonly best: Fraction
}

/**
 * What the rate of all services of the ledger could be: every unrated one at the worst, and at the best (method.md, How
 * sure is it; Manski, Identification for Prediction and Decision, 2007, 2.1). Answers outside the ledger don't enter,
 * so that no poster can narrow them. Null where the ledger is empty or lists fewer services than were rated: it
 * doesn't know what it leaves out.
 */
export function nonResponseBounds({ services, rated, rate, worst, best }: LedgerAnswers): Bounds | null {
  if (services === 0 || services < rated) return null
  const known = rate === null ? fraction(0) : multiply(rate, fraction(rated, services))
  const unrated = fraction(services - rated, services)
  return { lower: add(known, multiply(unrated, worst)), upper: add(known, multiply(unrated, best)) }
}

/** 台账内全数评价: every service of the ledger has a valued response, and there is no answer beside them (n = N). */
export function isFullyCounted(services: number | null, rated: number, valued: number): boolean {
  return services !== null && services > 0 && rated === services && valued === services
}
