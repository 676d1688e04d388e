import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { FORMS } from '../../shared/domain/dimensions.ts'
import type { SatisfactionFigure } from '../../shared/domain/figure-types.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import { hiddenCells, shownCauses } from '../../shared/domain/small-cells.ts'
import { isManaging } from '../accounts/administrators.ts'
import type { EvaluatorScope, TenantScope } from '../scope/scope.ts'

type Figure = OverviewReply['figure']
type Month = OverviewReply['trend'][number]

const HIDDEN_RATE = { percent: null, exact: null }
const HIDDEN = { rate: HIDDEN_RATE, interval: null }

/** Only who manages the organization sees figures that rest on a few answers; everybody else sees their count. */
export function seesSmallCells(scope: TenantScope | EvaluatorScope): boolean {
  return scope.kind === 'tenant' && isManaging(scope)
}

/** The overview without what a few answers would give away. Its verdicts stay: they are never hidden. */
export function withoutSmallCells(
  shown: Pick<OverviewReply, 'figure' | 'dimensions'>,
  whole: SatisfactionFigure,
  { smallCell: { general } }: Scheme,
): Pick<OverviewReply, 'figure' | 'dimensions'> {
  const { figure, dimensions } = shown
  const hidden = hiddenCells(
    dimensions.map(({ dimension, n }) => ({ id: dimension, n })),
    general,
  )
  return {
    figure: withoutSmallFigures(figure, whole, general),
    dimensions: dimensions.map(each =>
      hidden.has(each.dimension) ? { ...each, rate: HIDDEN_RATE, levels: null } : each,
    ),
  }
}

function withoutSmallFigures(figure: Figure, whole: SatisfactionFigure, limit: number): Figure {
  const hidden = hiddenCells(
    figure.forms.map(({ form, n }) => ({ id: form, n })),
    limit,
  )
  const isSmall = isSmallCell(figure.n, limit)
  return {
    ...figure,
    ...(isSmall ? HIDDEN : {}),
    nonResponse: isSmall || tellsOfFew(whole, limit) ? null : figure.nonResponse,
    verdicts: figure.verdicts.map((verdict, index) => ({
      ...verdict,
      unstable: shownCauses(whole.verdicts[index]?.unstable ?? [], whole, limit),
    })),
    formulas: isSmall ? figure.formulas.map(each => ({ ...each, rate: HIDDEN_RATE })) : figure.formulas,
    forms: figure.forms.map(each => (hidden.has(each.form) ? { ...each, ...HIDDEN } : each)),
  }
}

/** The bounds come from the answers of the ledger alone: of few, or of all but few, they would tell how those rate. */
function tellsOfFew({ forms }: SatisfactionFigure, limit: number): boolean {
  return FORMS.some(form => {
    const { rated, valued } = forms[form]
    return isSmallCell(rated, limit) || isSmallCell(valued - rated, limit)
  })
}

/**
 * Months of whole calendar years: the same month is hidden whether the year or the last twelve months are looked at,
 * else the second view would give away what the first one hides.
 */
export function withoutSmallMonths(trend: readonly Month[], { smallCell: { general } }: Scheme): Month[] {
  const years = new Set(trend.map(({ month }) => month.slice(0, 4)))
  const hidden = new Set<string>()
  for (const year of years) {
    const cells = trend.flatMap(({ month, n }) => (month.startsWith(year) ? [{ id: month, n }] : []))
    for (const month of hiddenCells(cells, general)) hidden.add(month)
  }
  return trend.map(each => (hidden.has(each.month) ? { ...each, ...HIDDEN } : each))
}

/** Of one figure that is part of no shown total: an organization's year beside others. */
export function withoutSmallRate<T extends { readonly n: number }>(row: T, { smallCell: { general } }: Scheme): T {
  return isSmallCell(row.n, general) ? { ...row, ...HIDDEN } : row
}

function isSmallCell(n: number, limit: number): boolean {
  return n > 0 && n < limit
}
