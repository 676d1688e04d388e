import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { FORMS } from '../../shared/domain/dimensions.ts'
import { satisfactionFigure } from '../../shared/domain/figure.ts'
import type { SatisfactionFigure } from '../../shared/domain/figure-types.ts'
import { type PerForm, perForm } from '../../shared/domain/per-form.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import type { Context } from '../context.ts'
import { countCompleted, countProgress, type ServiceCounts } from '../ledger/count-services.ts'
import { NO_CODES, readServiceCodes } from '../ledger/service-codes.ts'
import { findVersions, type Version } from '../questionnaires/versions.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { type AnswerRange, type Range, type ReadGroups, readGroups } from './read-groups.ts'

/** The answers of a range of days and the versions they were given to. */
export interface Answers extends Omit<ReadGroups, 'answered'> {
  readonly versions: ReadonlyMap<string, QuestionnaireContent>
  /** The services of the period, as far as a ledger is kept. */
  readonly services: PerForm<ServiceCounts | null>
}

export interface YearFigure {
  readonly figure: SatisfactionFigure
  /** The year's answers, from which the figure comes. */
  readonly groups: readonly AnswerGroup[]
}

/** One organization's year. The overview and the comparison both come from here, so they agree to the digit. */
export async function yearFigure(
  ctx: Context,
  trx: ReadTrx,
  organizationId: string,
  period: Period,
  scheme: Scheme,
): Promise<YearFigure> {
  const range = { from: period.firstDay, to: period.lastDay }
  return figureOfYear(await readAnswers(ctx, trx, organizationId, range, range), period, scheme)
}

/** The year's figure out of answers that may reach beyond it. */
export function figureOfYear({ groups, versions, services }: Answers, period: Period, scheme: Scheme): YearFigure {
  const ofYear = groups.filter(group => isOfYear(group, period))
  const ledger = perForm(form => services[form]?.services ?? null)
  return { figure: satisfactionFigure({ groups: ofYear, versions, scheme, ledger }), groups: ofYear }
}

export function isOfYear(group: AnswerGroup, period: Period): boolean {
  return group.month.startsWith(period.firstDay.slice(0, 4))
}

/** `ledger`: the days whose services the ledger counts, where the answers may reach beyond them. */
export async function readAnswers(
  ctx: Context,
  trx: ReadTrx,
  organizationId: string,
  range: AnswerRange,
  ledger: Range,
): Promise<Answers> {
  const completed = await countCompleted(trx, organizationId, ledger)
  const isKept = FORMS.some(form => completed[form] !== null)
  const codes = isKept ? await readServiceCodes(trx, organizationId, ledger) : NO_CODES
  const { answered, ...read } = await readGroups(trx, organizationId, range, codes.linked)
  const progress = await countProgress(trx, organizationId, codes, answered)
  const services = perForm(form => {
    const count = completed[form]
    return count === null ? null : { services: count, ...progress[form] }
  })
  const ids = [...new Set(read.groups.map(group => group.versionId))]
  const versions = await findVersions(ctx, trx, [organizationId], ids)
  return { ...read, services, versions: new Map(ids.map(id => [id, contentOf(versions, id)])) }
}

function contentOf(versions: ReadonlyMap<string, Version>, id: string): QuestionnaireContent {
  const version = versions.get(id)
  if (!version) throw new Error(`Answers name a version that isn't there: ${id}`)
  return version.content
}
