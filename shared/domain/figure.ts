import { type AnswerGroup, isCounted } from './answer-group.ts'
import { sumDimensions } from './dimension-tally.ts'
import { exactShare } from './exact-share.ts'
import { combinedDimensions, dimensionFigures, isEnough, partCounts, rateFigures, servicesOf } from './figure-parts.ts'
import type { CombinedFigure, PartFigure, SatisfactionFigure, ThresholdVerdict } from './figure-types.ts'
import { perFormula } from './formula.ts'
import { areIndependent, combineMeasures, type Ledger, type Measure, measureForm, weightsOf } from './measure.ts'
import { missingOf } from './missing.ts'
import { type PerForm, perForm } from './per-form.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import type { Scheme } from './scheme.ts'
import { type ScoredGroups, scoreGroups, withoutClients } from './scored-groups.ts'
import { sumGroups, type Tally } from './tally.ts'
import { unstableCauses } from './unstable.ts'
import { type Variant, variantsOf } from './variants.ts'
import { doubtsOf, type Evidence, verdictOf } from './verdict.ts'

export interface FigureInput {
  /** One organization's answers of one period, those not counted included: they make the variants. */
  readonly groups: readonly AnswerGroup[]
  readonly versions: ReadonlyMap<string, QuestionnaireContent>
  readonly scheme: Scheme
  /** N by form. Where a form is left out or null no ledger is kept, and it may have services nobody rated. */
  readonly ledger?: Partial<Ledger> | undefined
}

/**
 * The satisfaction figure of one organization and period, exactly as method.md says: three formulas, by form and
 * combined, intervals, non-response bounds, verdicts on the scheme's thresholds by the formula that decides, and what
 * makes them unstable. Throws RangeError on a version that isn't given or levels that don't fit theirs.
 */
export function satisfactionFigure({ groups, versions, scheme, ledger: given }: FigureInput): SatisfactionFigure {
  const scored = scoreGroups(groups, versions, scheme)
  const ledger = perForm(form => given?.[form] ?? null)
  const tallies = perForm(form => sumGroups(scored, group => group.form === form && isCounted(group)))
  const anybody = withoutClients(scored)
  const { forms, combined, deciding } = partsOf(anybody, tallies, ledger)
  const missing = missingOf(forms)
  const evidence = { ...deciding, isEnough: isEnough(tallies, ledger, scheme), missing }
  const variants = variantsOf({ scored: anybody, tallies, formula: scheme.decides, ledger, scheme })
  const { id, version, name, note, decides } = scheme
  return {
    scheme: { id, version, name, note },
    decides,
    verdicts: verdictsOf(evidence, variants, scheme),
    missing,
    combined,
    forms,
    excluded: excludedOf(groups),
    variants: variants.map(variant => ({ ...variant, rate: exactShare(variant.rate, 'down') })),
  }
}

/** Each form, both combined, and the combined measure of the formula that decides. */
function partsOf(scored: ScoredGroups, tallies: PerForm<Tally>, ledger: Ledger) {
  const { scheme, denominator } = scored
  const dimensions = perForm(form => sumDimensions(scored, group => group.form === form && isCounted(group)))
  const measures = perForm(form => perFormula(formula => measureForm(tallies[form], formula, ledger[form], scheme)))
  const forms = perForm(
    (form): PartFigure => ({
      ...partCounts([tallies[form]], ledger[form], scheme),
      rates: rateFigures(measures[form]),
      dimensions: dimensionFigures(dimensions[form], denominator),
    }),
  )
  const weights = weightsOf(tallies, ledger, scheme)
  const independent = areIndependent(tallies)
  const both = perFormula((formula): Measure => {
    const ofForms = perForm(form => measures[form][formula])
    return combineMeasures(ofForms, weights, independent)
  })
  const combined: CombinedFigure = {
    ...partCounts([tallies.visit, tallies.matter], servicesOf(ledger), scheme),
    ...weights,
    independent,
    rates: rateFigures(both),
    dimensions: combinedDimensions(dimensions, weights, denominator),
  }
  return { forms, combined, deciding: both[scheme.decides] }
}

function verdictsOf(evidence: Evidence, variants: readonly Variant[], scheme: Scheme): ThresholdVerdict[] {
  return scheme.thresholds.map(({ percent, label }) => ({
    percent,
    label,
    verdict: verdictOf(evidence, percent),
    doubts: doubtsOf(evidence, percent),
    unstable: unstableCauses(evidence.rate, variants, percent),
  }))
}

function excludedOf(groups: readonly AnswerGroup[]): number {
  return groups.reduce((sum, { excluded, position, count }) => {
    return excluded && position !== 'first' ? sum + count : sum
  }, 0)
}
