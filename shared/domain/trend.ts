import { type AnswerGroup, isCounted } from './answer-group.ts'
import { monthsEnding } from './business-day.ts'
import { shownEffective } from './client-adjusted.ts'
import { type ExactShare, exactShare, intervalFigure } from './exact-share.ts'
import { areIndependent, combineMeasures, measureForm, weightsOf } from './measure.ts'
import { perForm } from './per-form.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import type { Formula, Scheme } from './scheme.ts'
import { type ScoredGroup, type ScoredGroups, scoreGroups } from './scored-groups.ts'
import { effectiveOf, sumGroups } from './tally.ts'

/** One month: counts of nothing are 0, a rate or interval of nothing is null. */
export interface TrendBucket {
  /** 'YYYY-MM'. */
  readonly month: string
  readonly answered: number
  /** Valued responses. */
  readonly n: number
  readonly effective: number
  readonly negative: number
  readonly rate: ExactShare | null
  /** Bounds of the interval as shares, and in percent as displayed. */
  readonly lower: number | null
  readonly upper: number | null
  readonly lowerPercent: string | null
  readonly upperPercent: string | null
}

export interface TrendInput {
  readonly groups: readonly AnswerGroup[]
  readonly versions: ReadonlyMap<string, QuestionnaireContent>
  readonly scheme: Scheme
  /** The last month shown, 'YYYY-MM'. */
  readonly lastMonth: string
  /** How many months, 12 unless told. */
  readonly months?: number
  /** The scheme's deciding formula unless told. */
  readonly formula?: Formula
}

const NO_INTERVAL = { lower: null, upper: null, lowerPercent: null, upperPercent: null }

/**
 * The counted answers month by month, oldest first, visits and matters combined as in the figure. Ledgers are yearly,
 * so no month counts as fully counted. Throws RangeError on no month, an unknown version or foreign levels.
 */
export function trendOf({ groups, versions, scheme, lastMonth, months = 12, formula }: TrendInput): TrendBucket[] {
  const scored = scoreGroups(groups, versions, scheme)
  const byMonth = new Map<string, ScoredGroup[]>()
  for (const row of scored.rows) {
    const rows = byMonth.get(row.group.month)
    if (rows) rows.push(row)
    else byMonth.set(row.group.month, [row])
  }
  return monthsEnding(lastMonth, months).map(month =>
    bucketOf(month, { ...scored, rows: byMonth.get(month) ?? [] }, formula ?? scheme.decides),
  )
}

function bucketOf(month: string, scored: ScoredGroups, formula: Formula): TrendBucket {
  const { scheme } = scored
  const tallies = perForm(form => sumGroups(scored, (group: AnswerGroup) => group.form === form && isCounted(group)))
  const noLedger = perForm(() => null)
  const { rate, interval } = combineMeasures(
    perForm(form => measureForm(tallies[form], formula, null, scheme)),
    weightsOf(tallies, noLedger, scheme),
    areIndependent(tallies),
  )
  const { visit, matter } = tallies
  return {
    month,
    answered: visit.answered + matter.answered,
    n: visit.valued.count + matter.valued.count,
    effective: shownEffective(effectiveOf([visit, matter], scheme.clientCorrelation)),
    negative: visit.negative + matter.negative,
    rate: exactShare(rate, 'down'),
    ...(intervalFigure(interval) ?? NO_INTERVAL),
  }
}
