import { rangeOf } from './formula.ts'
import { type Fraction, toNumber } from './fraction.ts'
import { funnelLimits, type Limits } from './funnel-limits.ts'
import type { Scheme } from './scheme.ts'

/** One organization's rate of one form; all units of a plot belong to one function and form. */
export interface FunnelUnit {
  readonly id: string
  /** n_e ≥ 1. */
  readonly effective: number
  /** By the formula that decides. */
  readonly rate: Fraction
}

export interface FunnelPoint {
  readonly id: string
  /** Its own limits of the scheme's funnel confidence, as shares on the scale of the rate. */
  readonly limits: Limits
  readonly outside: 'below' | 'above' | null
}

export interface FunnelStep {
  readonly effective: number
  readonly inner: Limits
  readonly outer: Limits
}

export interface Funnel {
  /** Mean of the group on the scale of the rate, weighted by n_e. */
  readonly mean: number
  readonly points: readonly FunnelPoint[]
  /** The limits around the smallest n_e to the largest, for drawing. */
  readonly curve: readonly FunnelStep[]
}

const STEPS = 32

/**
 * A funnel plot of one function and form (method.md, How sure is it: funnel plot; Spiegelhalter 2005): x = n_e, limits
 * around the group's mean by the scheme's two confidences. Limits are those of yes/no answers, which spread most, so
 * nobody is named for less. Null where fewer than two units make no group.
 */
export function funnelOf(units: readonly FunnelUnit[], scheme: Scheme): Funnel | null {
  if (units.length < 2) return null
  const range = rangeOf(scheme.decides, scheme)
  const [low, high] = [toNumber(range.worst), toNumber(range.best)]
  const place = (unit: FunnelUnit) => (toNumber(unit.rate) - low) / (high - low)
  const total = units.reduce((sum, unit) => sum + unit.effective, 0)
  const mean = clamp(units.reduce((sum, unit) => sum + unit.effective * place(unit), 0) / total)
  const scaled = ({ lower, upper }: Limits) => ({
    lower: low + lower * (high - low),
    upper: low + upper * (high - low),
  })
  const outer = (effective: number) => funnelLimits(mean, effective, scheme.funnelConfidencePercent)
  return {
    mean: low + mean * (high - low),
    points: units.map(unit => {
      const limits = outer(unit.effective)
      const share = place(unit)
      const outside = share < limits.lower - NOISE ? 'below' : share > limits.upper + NOISE ? 'above' : null
      return { id: unit.id, limits: scaled(limits), outside }
    }),
    curve: stepsOf(units).map(effective => ({
      effective,
      inner: scaled(funnelLimits(mean, effective, scheme.confidencePercent)),
      outer: scaled(outer(effective)),
    })),
  }
}

// Floats off by their last bits must not name anybody.
const NOISE = 1e-9

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** Whole numbers of answers from a little below the smallest to a little above the largest, closer at the bend. */
function stepsOf(units: readonly FunnelUnit[]): number[] {
  const sizes = units.map(unit => unit.effective)
  const first = Math.max(1, Math.floor(Math.min(...sizes) * 0.9))
  const last = Math.ceil(Math.max(...sizes) * 1.06)
  const ratio = (last / first) ** (1 / STEPS)
  const steps = Array.from({ length: STEPS + 1 }, (_, index) => Math.round(first * ratio ** index))
  return [...new Set(steps)]
}
