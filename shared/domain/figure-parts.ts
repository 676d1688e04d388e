import { shownEffective } from './client-adjusted.ts'
import type { FormWeights } from './combine.ts'
import type { DimensionTally, LevelCounts } from './dimension-tally.ts'
import { type Dimension, FORMS } from './dimensions.ts'
import { boundsFigure, exactShare, intervalFigure } from './exact-share.ts'
import type { DimensionFigure, PartFigure, RateFigure } from './figure-types.ts'
import { type PerFormula, perFormula } from './formula.ts'
import { fraction } from './fraction.ts'
import { combineRates, type Ledger, type Measure } from './measure.ts'
import { isFullyCounted } from './non-response.ts'
import { type PerForm, perForm } from './per-form.ts'
import type { Scheme } from './scheme.ts'
import { effectiveOf, rateOf, type Tally } from './tally.ts'

type Dimensions<T> = Readonly<Record<Dimension, T>>

function perDimension<T>(make: (dimension: Dimension) => T): Dimensions<T> {
  return {
    acceptance: make('acceptance'),
    management: make('management'),
    quality: make('quality'),
    personnel: make('personnel'),
  }
}

/** The counts of one form, or of both added up. `services` is null where any ledger is unknown. */
export function partCounts(tallies: readonly Tally[], services: number | null, scheme: Scheme) {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const valued = sum(tally => tally.valued.count)
  const rated = sum(tally => tally.linked.count)
  const effective = effectiveOf(tallies, scheme.clientCorrelation)
  return {
    answered: sum(tally => tally.answered),
    valued,
    negative: sum(tally => tally.negative),
    effective: shownEffective(effective),
    clients: clientsOf(tallies),
    unknownClients: sum(tally => tally.unknownClients),
    services,
    rated,
    coverage: services ? exactShare(fraction(rated, services), 'down') : null,
    fullyCounted: isFullyCounted(services, rated, valued),
  } satisfies Omit<PartFigure, 'rates' | 'dimensions'>
}

function clientsOf([first, ...others]: readonly Tally[]): number {
  if (others.length === 0) return first?.perClient.size ?? 0
  return new Set([first, ...others].flatMap(tally => [...(tally?.perClient.keys() ?? [])])).size
}

/** Services of both ledgers; null where either is unknown. */
export function servicesOf({ visit, matter }: Ledger): number | null {
  return visit === null || matter === null ? null : visit + matter
}

/** The measures of one form, or of both, as the figure shows them. */
export function rateFigures(measures: PerFormula<Measure>): PerFormula<RateFigure> {
  return perFormula(formula => {
    const { rate, interval, bounds } = measures[formula]
    return {
      rate: exactShare(rate, 'down'),
      interval: intervalFigure(interval),
      nonResponse: boundsFigure(bounds),
    }
  })
}

/** Each dimension of one form; `denominator` is that of the tallies. */
export function dimensionFigures(
  tallies: Dimensions<DimensionTally>,
  denominator: number,
): Dimensions<DimensionFigure> {
  return perDimension(dimension => {
    const tally = tallies[dimension]
    const rates = perFormula(formula => exactShare(rateOf(tally, formula, denominator), 'down'))
    return { valued: tally.count, levels: tally.levels, rates }
  })
}

/** Each dimension of both forms together: ratings added up, rates with the weights of the forms. */
export function combinedDimensions(
  tallies: PerForm<Dimensions<DimensionTally>>,
  { weights }: FormWeights,
  denominator: number,
): Dimensions<DimensionFigure> {
  return perDimension(dimension => {
    const of = perForm(form => tallies[form][dimension])
    const rates = perFormula(formula => {
      const rate = combineRates(
        perForm(form => rateOf(of[form], formula, denominator)),
        weights,
      )
      return exactShare(rate, 'down')
    })
    return { valued: of.visit.count + of.matter.count, levels: addLevels(of.visit.levels, of.matter.levels), rates }
  })
}

function addLevels(a: LevelCounts, b: LevelCounts): LevelCounts {
  const sum = (key: keyof LevelCounts) => a[key] + b[key]
  return { 5: sum('5'), 4: sum('4'), 3: sum('3'), 2: sum('2'), 1: sum('1'), na: sum('na') }
}

/** Whether each rated form has the effective responses that confirm a verdict; a fully counted one needs none. */
export function isEnough(tallies: PerForm<Tally>, ledger: Ledger, scheme: Scheme): boolean {
  return FORMS.every(form => {
    const { valued, linked } = tallies[form]
    if (valued.count === 0 || isFullyCounted(ledger[form], linked.count, valued.count)) return true
    return effectiveOf([tallies[form]], scheme.clientCorrelation) >= scheme.minEffectivePerForm
  })
}
