import { effectiveSize, shownEffective } from '../../domain/client-adjusted.ts'
import { DIMENSIONS, LEVELS, type Level } from '../../domain/dimensions.ts'
import { fraction, weightedMean } from '../../domain/fraction.ts'
import { funnelLimits } from '../../domain/funnel-limits.ts'
import { mover } from '../../domain/mover.ts'
import { zOf } from '../../domain/normal.ts'
import { boundDown, boundUp, percentDown } from '../../domain/rounding.ts'
import type { Scheme } from '../../domain/scheme.ts'
import { type Interval, matchedWilson, wilson } from '../../domain/wilson.ts'

/** The page's worked examples, by the same functions as every figure: they can't say anything else than those do. */
export interface CheckValues {
  /** 100 answers from best to worst and what the three formulas make of them. */
  readonly example: { readonly counts: readonly number[]; readonly satisfied: string; readonly favourable: string }
  readonly mean: { readonly rate: string; readonly interval: string }
  readonly wilson: { readonly satisfied: number; readonly n: number; readonly rate: string; readonly interval: string }
  /** The fewest satisfied answers whose lower bound reaches a line. */
  readonly enough: readonly { readonly line: number; readonly cases: readonly string[] }[]
  readonly allSatisfied: { readonly n: number; readonly interval: string }
  readonly effective: { readonly singles: number; readonly largest: number; readonly n: string }
  /** One item in each dimension. */
  readonly answer: readonly { readonly levels: readonly Level[]; readonly value: string }[]
  readonly combined: { readonly parts: readonly string[]; readonly rate: string; readonly interval: string }
  readonly funnel: { readonly mean: string; readonly n: number; readonly limits: string }
}

const COUNTS: Readonly<Record<Level, number>> = { 5: 40, 4: 35, 3: 15, 2: 6, 1: 4 }
const TOTAL = 100

export function checkValues(scheme: Scheme): CheckValues {
  const z = zOf(scheme.confidencePercent)
  const from = (least: Level) => LEVELS.reduce((sum, level) => (level >= least ? sum + COUNTS[level] : sum), 0)
  return {
    example: {
      counts: LEVELS.map(level => COUNTS[level]),
      satisfied: percentDown(fraction(from(scheme.satisfiedFrom), TOTAL)),
      favourable: percentDown(fraction(from(scheme.favourableFrom), TOTAL)),
    },
    mean: meanOf(scheme, z),
    wilson: { satisfied: 45, n: 50, rate: percentDown(fraction(45, 50)), interval: text(wilson(45 / 50, 50, z)) },
    enough: scheme.thresholds.map(({ percent }) => ({ line: percent, cases: enough(percent / 100, z) })),
    allSatisfied: { n: 30, interval: text(onScale(scheme, matchedWilson({ n: 30, sum: 30, squares: 30 }, 30, z))) },
    effective: {
      ...{ singles: 50, largest: 50 },
      n: String(shownEffective(effectiveSize([...Array(50).fill(1), 50], 0, scheme.clientCorrelation))),
    },
    answer: [
      [5, 5, 5, 1],
      [4, 4, 4, 3],
    ].map(levels => ({ levels: levels as Level[], value: shareOf(scheme, levels as Level[]) })),
    combined: combinedOf(scheme, z),
    funnel: { mean: '85', n: 40, limits: text(funnelLimits(0.85, 40, scheme.funnelConfidencePercent)) },
  }
}

function shareOf({ dimensionWeights, satisfiedFrom }: Scheme, levels: readonly Level[]): string {
  const weights = DIMENSIONS.map(dimension => dimensionWeights[dimension])
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const satisfied = weights.reduce((sum, weight, at) => sum + ((levels[at] ?? 1) >= satisfiedFrom ? weight : 0), 0)
  const { numerator, denominator } = fraction(satisfied, all)
  return `${numerator}/${denominator}`
}

function combinedOf({ formWeights }: Scheme, z: number) {
  const parts = [
    { satisfied: 45, n: 50, weight: formWeights.visit },
    { satisfied: 160, n: 200, weight: formWeights.matter },
  ]
  const rate = weightedMean(parts.map(({ satisfied, n, weight }) => ({ value: fraction(satisfied, n), weight })))
  const interval = mover(
    parts.map(({ satisfied, n, weight }) => {
      const estimate = satisfied / n
      return { estimate, weight, interval: wilson(estimate, n, z) }
    }),
  )
  return {
    parts: parts.map(({ satisfied, n }) => `${satisfied}/${n}`),
    rate: percentDown(rate ?? fraction(0)),
    interval: text(interval),
  }
}

function meanOf(scheme: Scheme, z: number) {
  const { scores } = scheme
  const [low, high] = endsOf(scheme)
  const place = (level: Level) => (scores[level] - low) / (high - low)
  const total = (of: (level: Level) => number) => LEVELS.reduce((sum, level) => sum + COUNTS[level] * of(level), 0)
  const moments = { n: TOTAL, sum: total(place), squares: total(level => place(level) ** 2) }
  const points = total(level => scores[level])
  return {
    rate: percentDown(fraction(points, TOTAL * 100)),
    interval: text(onScale(scheme, matchedWilson(moments, TOTAL, z))),
  }
}

function endsOf({ scores }: Scheme): [number, number] {
  return [Math.min(...Object.values(scores)), Math.max(...Object.values(scores))]
}

/** From 0 … 1 back to points of 100. */
function onScale(scheme: Scheme, { lower, upper }: Interval): Interval {
  const [low, high] = endsOf(scheme)
  const points = (share: number) => (low + share * (high - low)) / 100
  return { lower: points(lower), upper: points(upper) }
}

/** Without a miss, then at two sizes more. */
function enough(line: number, z: number): string[] {
  const reaches = (satisfied: number, n: number) => wilson(satisfied / n, n, z).lower >= line
  let none = 1
  while (!reaches(none, none)) none++
  const fewest = (n: number) => {
    let satisfied = n
    while (satisfied > 0 && reaches(satisfied - 1, n)) satisfied--
    return `${satisfied}/${n}`
  }
  const sizes = line < 0.85 ? [50, 100] : [100, 200]
  return [`${none}/${none}`, ...sizes.map(fewest)]
}

function text({ lower, upper }: Interval): string {
  return `${boundDown(lower)}–${boundUp(upper)}`
}
