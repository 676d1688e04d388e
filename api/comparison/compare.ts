import type { ComparisonQuery, ComparisonReply } from '../../shared/contract/comparison.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { type Period, periodOf } from '../../shared/domain/period.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import type { Language } from '../../shared/texts/language.ts'
import type { Context } from '../context.ts'
import { schemeReply } from '../satisfaction/figure-reply.ts'
import { withoutSmallRate } from '../satisfaction/small-cells.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { selectRows } from './select-rows.ts'
import { yearFigures } from './year-figures.ts'

/** The organizations of a list side by side, as the query wants them. Exports show exactly this. */
export async function compare(
  ctx: Context,
  scope: EvaluatorScope,
  query: ComparisonQuery,
  lang: Language,
): Promise<ComparisonReply> {
  const scheme = BUILTIN_SCHEME
  const computedAt = ctx.now()
  const period = yearAsked(query.year, computedAt)
  const all = await yearFigures(ctx, scope, { period, scheme })
  // Before rows are put in order: their order would tell what they hide.
  const rows = all.map(({ organization, computedAt, figure }) =>
    withoutSmallRate({ organization, computedAt, ...figure.compared }, scheme),
  )
  return {
    period: { from: period.firstDay, to: period.lastDay },
    computedAt,
    scheme: schemeReply(scheme),
    organizations: all.length,
    rows: selectRows(rows, query, lang),
  }
}

/** This year where none is asked for. */
export function yearAsked(year: string | undefined, nowMs: number): Period {
  return periodOf(Number(year ?? businessDayOf(nowMs).slice(0, 4)), BUILTIN_SCHEME)
}
