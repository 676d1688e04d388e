import type { Coverage, CoveragePart, CoverageReply } from '../../shared/contract/coverage.ts'
import { isCounted } from '../../shared/domain/answer-group.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { exactShare } from '../../shared/domain/exact-share.ts'
import { fraction } from '../../shared/domain/fraction.ts'
import { LATE_ENTRY_DAYS } from '../../shared/domain/ledger.ts'
import { type PerForm, perForm } from '../../shared/domain/per-form.ts'
import type { Context } from '../context.ts'
import type { ServiceCounts } from '../ledger/count-services.ts'
import { countWarnings } from '../ledger/ledger-warnings.ts'
import { getOrganization } from '../organizations/list.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope, TenantScope } from '../scope/scope.ts'
import type { Range } from './read-groups.ts'
import { type Answers, readAnswers } from './year-figure.ts'

/** How many of the ledger's services were invited, opened and rated in these days, by form and together. */
export function coverage(
  ctx: Context,
  scope: TenantScope | EvaluatorScope,
  organizationId: string,
  asked: Range | undefined,
): Promise<CoverageReply> {
  const computedAt = ctx.now()
  const year = businessDayOf(computedAt).slice(0, 4)
  const period = asked ?? { from: `${year}-01-01`, to: `${year}-12-31` }
  return readInScope(ctx.db, scope, async trx => {
    await getOrganization(trx, organizationId)
    const answers = await readAnswers(ctx, trx, organizationId, period, period)
    const warnings = await countWarnings(trx, organizationId, period)
    return {
      ...{ period, computedAt },
      ...coverageOf(
        answers.services,
        perForm(form => ratedOf(answers, form)),
      ),
      warnings: { limitDays: LATE_ENTRY_DAYS, ...warnings },
    }
  })
}

/** Services with a counted answer that has a value: the figure's `rated`. */
function ratedOf({ groups }: Answers, form: Form): number {
  const rated = groups.filter(each => each.inLedger && each.form === form && isCounted(each) && /\d/.test(each.levels))
  return rated.reduce((sum, { count }) => sum + count, 0)
}

export function coverageOf(services: PerForm<ServiceCounts | null>, rated: PerForm<number>): Coverage {
  const forms = perForm(form => partOf([services[form]], rated[form]))
  const both = FORMS.map(form => services[form])
  return { forms, combined: partOf(both, rated.visit + rated.matter) }
}

/** Counts are of what is kept; N and the share are known only where every ledger is. */
function partOf(counts: readonly (ServiceCounts | null)[], rated: number): CoveragePart {
  const kept = counts.filter(each => each !== null)
  const sum = (of: (each: ServiceCounts) => number) => kept.reduce((total, each) => total + of(each), 0)
  const services = sum(each => each.services)
  const invited = sum(each => each.invited)
  const isKnown = kept.length === counts.length
  return {
    services: isKnown ? services : null,
    notInvited: services - invited,
    ...{ invited, opened: sum(each => each.opened), rated },
    percent: isKnown && services > 0 ? exactShare(fraction(rated, services), 'down').percent : null,
  }
}
