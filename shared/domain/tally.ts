import type { AnswerGroup } from './answer-group.ts'
import { effectiveSize } from './client-adjusted.ts'
import { numeratorOf, type PerFormula, rangeOf, unitOf } from './formula.ts'
import { type Fraction, fraction, multiply, toNumber } from './fraction.ts'
import type { Formula, Scheme } from './scheme.ts'
import type { ScoredGroups } from './scored-groups.ts'
import type { ResponseValue } from './value.ts'
import type { Moments } from './wilson.ts'

/** A number of valued responses and the exact sums of their numerators. */
export interface Sums {
  readonly count: number
  readonly sums: PerFormula<number>
}

/** What a set of answers adds up to. Sums are integers over `unitOf(formula, denominator)`. */
export interface Tally {
  readonly denominator: number
  /** All answers, those with nothing applicable included. */
  readonly answered: number
  /** Answers with any negative item. */
  readonly negative: number
  readonly valued: Sums
  /** Those of services that the ledger counts. */
  readonly linked: Sums
  readonly perClient: ReadonlyMap<string, Sums>
  /** Valued answers of unknown clients. */
  readonly unknownClients: number
  /** How often each distinct value occurs, from which the spread is worked out. */
  readonly values: ReadonlyMap<ResponseValue, number>
}

interface OpenSums extends Sums {
  count: number
  readonly sums: Record<Formula, number>
}

function openSums(): OpenSums {
  return { count: 0, sums: { 'satisfied-share': 0, 'favourable-share': 0, 'mean-score': 0 } }
}

function addTo(sums: OpenSums, value: ResponseValue, count: number): void {
  sums.count += count
  sums.sums['satisfied-share'] += value.satisfied * count
  sums.sums['favourable-share'] += value.favourable * count
  sums.sums['mean-score'] += value.score * count
}

/**
 * Adds up the answers that `keep` keeps (method.md, From ratings to a rate, 3). Sums are exact; throws RangeError where
 * they would leave the safe integers, at some 10⁸ answers of the longest questionnaires.
 */
export function sumGroups(scored: ScoredGroups, keep: (group: AnswerGroup) => boolean): Tally {
  const [valued, linked] = [openSums(), openSums()]
  const perClient = new Map<string, OpenSums>()
  const values = new Map<ResponseValue, number>()
  let [answered, negative, unknownClients] = [0, 0, 0]
  for (const { group, score } of scored.rows) {
    if (!keep(group)) continue
    const { count, clientId } = group
    answered += count
    if (score.negative) negative += count
    if (score.value === null) continue
    addTo(valued, score.value, count)
    values.set(score.value, (values.get(score.value) ?? 0) + count)
    if (group.inLedger) addTo(linked, score.value, count)
    if (clientId === null) unknownClients += count
    else addTo(clientOf(perClient, clientId), score.value, count)
  }
  if (!Object.values(valued.sums).every(Number.isSafeInteger)) throw new RangeError('sums beyond safe integers')
  return { denominator: scored.denominator, answered, negative, valued, linked, perClient, unknownClients, values }
}

function clientOf(perClient: Map<string, OpenSums>, clientId: string): OpenSums {
  const known = perClient.get(clientId)
  if (known) return known
  const sums = openSums()
  perClient.set(clientId, sums)
  return sums
}

/** The mean value of so many responses as an exact share; null of none. */
export function rateOf(sums: Sums, formula: Formula, denominator: number): Fraction | null {
  if (sums.count === 0) return null
  return fraction(BigInt(sums.sums[formula]), BigInt(unitOf(formula, denominator)) * BigInt(sums.count))
}

/** n_e of the valued answers, all tallies' answers of one client taken together. */
export function effectiveOf(tallies: readonly Tally[], correlation: number): number {
  const [only] = tallies
  if (only && tallies.length === 1) return effectiveSize(countsOf(only), only.unknownClients, correlation)
  const counts = new Map<string, number>()
  for (const { perClient } of tallies) {
    for (const [client, { count }] of perClient) counts.set(client, (counts.get(client) ?? 0) + count)
  }
  const unknown = tallies.reduce((sum, tally) => sum + tally.unknownClients, 0)
  return effectiveSize(counts.values(), unknown, correlation)
}

function* countsOf({ perClient }: Tally): Generator<number> {
  for (const { count } of perClient.values()) yield count
}

/**
 * Σp and Σp² of the valued answers, p being a value rescaled from worst … best to 0 … 1. Summed exactly before they
 * become floats, so that neither the order of rows nor the database shows in the last digit of a bound.
 */
export function momentsOf(tally: Tally, formula: Formula, scheme: Scheme): Moments {
  const range = rangeOf(formula, scheme)
  const unit = fraction(unitOf(formula, tally.denominator))
  const low = multiply(range.worst, unit).numerator
  const span = multiply(range.best, unit).numerator - low
  let [sum, squares] = [0n, 0n]
  for (const [value, count] of tally.values) {
    const above = BigInt(numeratorOf(value, formula)) - low
    sum += above * BigInt(count)
    squares += above * above * BigInt(count)
  }
  return {
    n: tally.valued.count,
    sum: toNumber(fraction(sum, span)),
    squares: toNumber(fraction(squares, span * span)),
  }
}
