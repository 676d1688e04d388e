import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { businessDayOf, daysOfMonth, monthOf, monthsEnding } from '../../shared/domain/business-day.ts'
import { perForm } from '../../shared/domain/per-form.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { trendOf } from '../../shared/domain/trend.ts'
import type { Context } from '../context.ts'
import { getOrganization } from '../organizations/list.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope, TenantScope } from '../scope/scope.ts'
import { coverageOf } from './coverage.ts'
import { figureReply, schemeReply, trendReply } from './figure-reply.ts'
import { seesSmallCells, withoutSmallCells, withoutSmallMonths } from './small-cells.ts'
import { figureOfYear, isOfYear, readAnswers } from './year-figure.ts'

const TREND_MONTHS = 12

/** One organization's year and its last twelve months, all from one reading of the raw answers. */
export function overview(
  ctx: Context,
  scope: TenantScope | EvaluatorScope,
  organizationId: string,
  year: number | undefined,
): Promise<OverviewReply> {
  const scheme = BUILTIN_SCHEME
  const computedAt = ctx.now()
  const today = businessDayOf(computedAt)
  const period = periodOf(year ?? Number(today.slice(0, 4)), scheme)
  const months = monthsEnding(monthOf(today < period.lastDay ? today : period.lastDay), TREND_MONTHS)
  const [firstMonth = '', lastMonth = ''] = [months[0], months.at(-1)]
  const isComplete = seesSmallCells(scope)
  // What is hidden is decided by whole calendar years.
  const trendFrom = isComplete ? firstMonth : `${firstMonth.slice(0, 4)}-01`
  const trendMonths = isComplete ? TREND_MONTHS : TREND_MONTHS + Number(firstMonth.slice(5)) - 1
  const from = trendFrom < period.firstDay ? `${trendFrom}-01` : period.firstDay
  const range = {
    ...{ from, to: max(daysOfMonth(lastMonth).last, period.lastDay) },
    // Of the months before those shown only the counts decide.
    clientsFrom: min(`${firstMonth}-01`, period.firstDay),
  }

  return readInScope(ctx.db, scope, async trx => {
    const organization = await getOrganization(trx, organizationId)
    const answers = await readAnswers(ctx, trx, organizationId, range, {
      from: period.firstDay,
      to: period.lastDay,
    })
    const { groups, versions, tests, late } = answers
    const { figure, groups: ofYear } = figureOfYear(answers, period, scheme)
    const ofPeriod = (group: AnswerGroup) => isOfYear(group, period)
    const count = (list: readonly AnswerGroup[]) => list.filter(ofPeriod).reduce((sum, group) => sum + group.count, 0)
    const figures = figureReply(figure)
    const trend = trendReply(trendOf({ groups, versions, scheme, lastMonth, months: trendMonths }))
    return {
      organization,
      period: { from: period.firstDay, to: period.lastDay },
      computedAt,
      scheme: schemeReply(scheme),
      ...(isComplete ? figures : withoutSmallCells(figures, figure, scheme)),
      coverage: coverageOf(
        answers.services,
        perForm(form => figure.forms[form].rated),
      ),
      notCounted: {
        test: count(tests),
        late: count(late),
        superseded: count(ofYear.filter(group => group.position === 'first')),
        excluded: figure.excluded,
      },
      trend: (isComplete ? trend : withoutSmallMonths(trend, scheme)).slice(-TREND_MONTHS),
    }
  })
}

function min(a: string, b: string): string {
  return a < b ? a : b
}

function max(a: string, b: string): string {
  return a > b ? a : b
}
