import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { businessDayOf, daysOfMonth, monthOf, monthsEnding } from '../../shared/domain/business-day.ts'
import { satisfactionFigure } from '../../shared/domain/figure.ts'
import { periodOf } from '../../shared/domain/period.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { trendOf } from '../../shared/domain/trend.ts'
import type { Context } from '../context.ts'
import { getOrganization } from '../organizations/list.ts'
import { findVersions, type Version } from '../questionnaires/versions.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope, TenantScope } from '../scope/scope.ts'
import { figureReply, schemeReply, trendReply } from './figure-reply.ts'
import { readGroups } from './read-groups.ts'

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
  const from = firstMonth < period.firstDay ? `${firstMonth}-01` : period.firstDay
  const range = { from, to: max(daysOfMonth(lastMonth).last, period.lastDay) }

  return readInScope(ctx.db, scope, async trx => {
    const organization = await getOrganization(trx, organizationId)
    const { groups, tests, late } = await readGroups(trx, organizationId, range)
    const versions = await contentsOf(ctx, trx, organizationId, groups)
    const ofPeriod = (group: AnswerGroup) => group.month.startsWith(period.firstDay.slice(0, 4))
    const figure = satisfactionFigure({ groups: groups.filter(ofPeriod), versions, scheme })
    const count = (list: readonly AnswerGroup[]) => list.filter(ofPeriod).reduce((sum, group) => sum + group.count, 0)
    return {
      organization,
      period: { from: period.firstDay, to: period.lastDay },
      computedAt,
      scheme: schemeReply(scheme),
      ...figureReply(figure),
      notCounted: {
        test: count(tests),
        late: count(late),
        superseded: count(groups.filter(group => group.position === 'first')),
        excluded: figure.excluded,
      },
      trend: trendReply(trendOf({ groups, versions, scheme, lastMonth, months: TREND_MONTHS })),
    }
  })
}

async function contentsOf(ctx: Context, trx: ReadTrx, organizationId: string, groups: readonly AnswerGroup[]) {
  const ids = [...new Set(groups.map(group => group.versionId))]
  const versions = await findVersions(ctx, trx, [organizationId], ids)
  return new Map(ids.map(id => [id, contentOf(versions, id)]))
}

function contentOf(versions: ReadonlyMap<string, Version>, id: string): QuestionnaireContent {
  const version = versions.get(id)
  if (!version) throw new Error(`Answers name a version that isn't there: ${id}`)
  return version.content
}

function max(a: string, b: string): string {
  return a > b ? a : b
}
