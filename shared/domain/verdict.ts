import type { Dimension, Form } from './dimensions.ts'
import { compare, type Fraction, fraction, toNumber } from './fraction.ts'
import type { Measure } from './measure.ts'

/** 已达到 · 达到，样本不足以确认 · 未达到，样本不足以确认 · 未达到 · 无法判定. */
export const VERDICTS = ['met', 'met-unconfirmed', 'not-met-unconfirmed', 'not-met', 'undetermined'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What the standard wants rated and isn't: a form that has services (or may have), or a dimension. */
export type Missing =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'dimension'; readonly dimension: Dimension }

export interface Evidence extends Measure {
  /** Whether every form has the effective responses that the scheme asks. */
  readonly isEnough: boolean
  readonly missing: readonly Missing[]
}

/**
 * The verdict on a threshold in percent (method.md, How sure is it). The exact plain rate decides, 80 % meets 80; the
 * interval and the non-response bounds only say whether that is confirmed. While anything is missing nothing is.
 */
export function verdictOf({ rate, interval, bounds, isEnough, missing }: Evidence, percent: number): Verdict {
  if (rate === null) return 'undetermined'
  const line = lineOf(percent)
  const bySample = isEnough && interval !== null
  if (compare(rate, line) >= 0) {
    const confirmed =
      (bySample && interval.lower >= toNumber(line)) || (bounds !== null && compare(bounds.lower, line) >= 0)
    return confirmed && missing.length === 0 ? 'met' : 'met-unconfirmed'
  }
  const confirmed =
    (bySample && interval.upper < toNumber(line)) || (bounds !== null && compare(bounds.upper, line) < 0)
  return confirmed && missing.length === 0 ? 'not-met' : 'not-met-unconfirmed'
}

/** What keeps a verdict provisional: something is missing, too few answers in a form, or a line within the interval. */
export const DOUBTS = ['missing', 'few', 'interval'] as const
export type Doubt = (typeof DOUBTS)[number]

/** Why the verdict on a threshold in percent is 样本不足以确认; empty where it is confirmed or there is none. */
export function doubtsOf(evidence: Evidence, percent: number): Doubt[] {
  const verdict = verdictOf(evidence, percent)
  if (verdict !== 'met-unconfirmed' && verdict !== 'not-met-unconfirmed') return []
  const { interval, isEnough, missing } = evidence
  const line = toNumber(lineOf(percent))
  const isWithin = interval !== null && (verdict === 'met-unconfirmed' ? interval.lower < line : interval.upper >= line)
  return [
    ...(missing.length > 0 ? (['missing'] as const) : []),
    ...(isEnough ? [] : (['few'] as const)),
    ...(isWithin ? (['interval'] as const) : []),
  ]
}

// Thresholds may have decimals (99.5): they are exact to a thousandth of a percent.
const PERCENT_UNIT = 100_000

function lineOf(percent: number): Fraction {
  return fraction(Math.round(percent * 1000), PERCENT_UNIT)
}

/** Whether the plain rate meets a threshold in percent; null without a rate. Exact. */
export function meets(rate: Measure['rate'], percent: number): boolean | null {
  return rate && compare(rate, lineOf(percent)) >= 0
}
