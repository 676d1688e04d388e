import { type FormWeights, formWeightsOf } from './combine.ts'
import { FORMS, type Form } from './dimensions.ts'
import { rangeOf } from './formula.ts'
import { type Fraction, toNumber, weightedMean } from './fraction.ts'
import { meanOfBounds, mover, type WeightedEstimate } from './mover.ts'
import { type Bounds, isFullyCounted, nonResponseBounds } from './non-response.ts'
import { zOf } from './normal.ts'
import type { Formula, Scheme } from './scheme.ts'
import { effectiveOf, momentsOf, rateOf, type Tally } from './tally.ts'
import { type Interval, matchedWilson } from './wilson.ts'

/** Services in the ledger by form; null where no ledger is kept, 0 where it is kept and empty. */
export type Ledger = Readonly<Record<Form, number | null>>

/** A rate and how sure it is, all as shares of 0 … 1. */
export interface Measure {
  readonly rate: Fraction | null
  /** Null without values, and where every service is counted. */
  readonly interval: Interval | null
  /** Null without a ledger. */
  readonly bounds: Bounds | null
}

/** One form under one formula. */
export function measureForm(tally: Tally, formula: Formula, services: number | null, scheme: Scheme): Measure {
  const range = rangeOf(formula, scheme)
  const { valued, linked, denominator } = tally
  const rate = rateOf(valued, formula, denominator)
  const linkedRate = rateOf(linked, formula, denominator)
  const bounds =
    services === null ? null : nonResponseBounds({ services, rated: linked.count, rate: linkedRate, ...range })
  if (rate === null || isFullyCounted(services, linked.count, valued.count)) return { rate, interval: null, bounds }
  const effective = effectiveOf([tally], scheme.clientCorrelation)
  const p = matchedWilson(momentsOf(tally, formula, scheme), effective, zOf(scheme.confidencePercent))
  const [low, high] = [toNumber(range.worst), toNumber(range.best)]
  const share = (bound: number) => low + bound * (high - low)
  return { rate, interval: { lower: share(p.lower), upper: share(p.upper) }, bounds }
}

/** Whether no client is in both forms and none is unknown: only then are their errors independent. */
export function areIndependent({ visit, matter }: Readonly<Record<Form, Tally>>): boolean {
  if (visit.unknownClients + matter.unknownClients > 0) return false
  return ![...visit.perClient.keys()].some(client => matter.perClient.has(client))
}

function estimates(forms: Readonly<Record<Form, Measure>>, weights: FormWeights['weights']): WeightedEstimate[] {
  return FORMS.flatMap(form => {
    const { rate, interval } = forms[form]
    if (rate === null || weights[form] === 0) return []
    const estimate = toNumber(rate)
    // A form of which every service is counted is known exactly.
    return [{ estimate, weight: weights[form], interval: interval ?? { lower: estimate, upper: estimate } }]
  })
}

/** Bounds of the combined rate; null unless each form that weighs has a ledger, or while a ledger's form is unrated. */
function combinedBounds(forms: Readonly<Record<Form, Measure>>, weights: FormWeights['weights']): Bounds | null {
  const parts = FORMS.filter(form => weights[form] > 0).map(form => ({ ...forms[form], weight: weights[form] }))
  const lowers = parts.flatMap(({ bounds, weight }) => (bounds ? [{ value: bounds.lower, weight }] : []))
  const uppers = parts.flatMap(({ bounds, weight }) => (bounds ? [{ value: bounds.upper, weight }] : []))
  const isOpen = FORMS.some(form => weights[form] === 0 && forms[form].bounds !== null)
  if (isOpen || lowers.length < parts.length) return null
  const [lower, upper] = [weightedMean(lowers), weightedMean(uppers)]
  return lower && upper && { lower, upper }
}

/** Visits and matters as one, with the weights of `formWeightsOf`; MOVER where they are independent. */
export function combineMeasures(
  forms: Readonly<Record<Form, Measure>>,
  { weights }: FormWeights,
  independent: boolean,
): Measure {
  const rate = combineRates({ visit: forms.visit.rate, matter: forms.matter.rate }, weights)
  const parts = estimates(forms, weights)
  const isSampled = FORMS.some(form => weights[form] > 0 && forms[form].interval !== null)
  const interval = isSampled ? (independent ? mover(parts) : meanOfBounds(parts)) : null
  return { rate, interval, bounds: combinedBounds(forms, weights) }
}

/** The weighted mean of the forms that have a rate; null of none. Exact. */
export function combineRates(
  rates: Readonly<Record<Form, Fraction | null>>,
  weights: FormWeights['weights'],
): Fraction | null {
  return weightedMean(
    FORMS.flatMap(form => {
      const value = rates[form]
      return value === null ? [] : [{ value, weight: weights[form] }]
    }),
  )
}

/** How much of each form there is, which decides their weights. */
export function weightsOf(tallies: Readonly<Record<Form, Tally>>, ledger: Ledger, scheme: Scheme): FormWeights {
  const sizeOf = (form: Form) => {
    const { valued, linked } = tallies[form]
    return { n: valued.count, fullyCounted: isFullyCounted(ledger[form], linked.count, valued.count) }
  }
  return formWeightsOf({ visit: sizeOf('visit'), matter: sizeOf('matter') }, scheme)
}
