import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { DIMENSIONS, FORMS } from '../../shared/domain/dimensions.ts'
import type { BoundsFigure, ExactShare, IntervalFigure } from '../../shared/domain/exact-share.ts'
import type { SatisfactionFigure } from '../../shared/domain/figure-types.ts'
import { FORMULAS, type Scheme } from '../../shared/domain/scheme.ts'
import type { TrendBucket } from '../../shared/domain/trend.ts'

/** The domain's figure in the words of the contract. */
export function figureReply(figure: SatisfactionFigure): Pick<OverviewReply, 'figure' | 'dimensions'> {
  const { combined, decides } = figure
  return {
    figure: {
      formula: decides,
      answered: combined.answered,
      n: combined.valued,
      effectiveN: combined.valued === 0 ? null : combined.effective,
      rate: rateReply(combined.rates[decides].rate),
      interval: intervalReply(combined.rates[decides].interval),
      nonResponse: boundsReply(combined.rates[decides].nonResponse),
      fullyCounted: combined.fullyCounted,
      formulas: FORMULAS.map(formula => ({ formula, rate: rateReply(combined.rates[formula].rate) })),
      forms: FORMS.map(form => formReply(figure, form)),
      verdicts: figure.verdicts.map(({ percent, label, verdict, doubts, unstable }) => ({
        threshold: percent,
        label: both(label),
        verdict,
        doubts: [...doubts],
        unstable: [...unstable],
      })),
      missing: [...figure.missing],
    },
    dimensions: DIMENSIONS.map(dimension => {
      const { levels, valued, rates } = combined.dimensions[dimension]
      const { na, ...rated } = levels
      return { dimension, levels: rated, notApplicable: na, n: valued, rate: rateReply(rates[decides]) }
    }),
  }
}

function formReply({ forms, decides }: SatisfactionFigure, form: (typeof FORMS)[number]) {
  const part = forms[form]
  const { rate, interval } = part.rates[decides]
  return {
    form,
    answered: part.answered,
    n: part.valued,
    effectiveN: part.valued === 0 ? null : part.effective,
    rate: rateReply(rate),
    interval: intervalReply(interval),
  }
}

export function trendReply(trend: readonly TrendBucket[]): OverviewReply['trend'] {
  return trend.map(({ month, n, rate, lowerPercent, upperPercent }) => ({
    month,
    n,
    rate: rateReply(rate),
    interval: lowerPercent !== null && upperPercent !== null ? { lower: lowerPercent, upper: upperPercent } : null,
  }))
}

export function schemeReply(scheme: Scheme): OverviewReply['scheme'] {
  return {
    id: scheme.id,
    formula: scheme.decides,
    note: both(scheme.note),
    thresholds: scheme.thresholds.map(({ percent, label }) => ({ percent, label: both(label) })),
    confidence: scheme.confidencePercent,
    smallN: scheme.minEffectivePerForm,
    smallCell: scheme.smallCell.general,
  }
}

function rateReply(rate: ExactShare | null) {
  if (rate === null) return { percent: null, exact: null }
  const { numerator, denominator, percent } = rate
  return { percent, exact: { numerator, denominator } }
}

function intervalReply(interval: IntervalFigure | null) {
  return interval && { lower: interval.lowerPercent, upper: interval.upperPercent }
}

function boundsReply(bounds: BoundsFigure | null) {
  return bounds && { lower: bounds.lower.percent, upper: bounds.upper.percent }
}

function both({ zh, en }: { zh: string; en?: string | undefined }) {
  return { zh, en: en ?? zh }
}
