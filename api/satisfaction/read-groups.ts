import { type SelectQueryBuilder, sql } from 'kysely'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import type { EvaluatorTables, ReadTrx } from '../scope/in-scope.ts'
import { addAnswers, type DayRow, elsewhereOf, type Marks, openGrouping } from './group-answers.ts'

export interface Range {
  readonly from: string
  readonly to: string
}

/** Days whose answers are read. */
export interface AnswerRange extends Range {
  /** Whose answers they are, and of which once-codes, is left out of the days before: `from` unless told. */
  readonly clientsFrom?: string
}

export interface ReadGroups {
  /** What enters figures and their variants. */
  readonly groups: readonly AnswerGroup[]
  /** Answers to test codes, counted nowhere. */
  readonly tests: readonly AnswerGroup[]
  /** Answers given again after the organization's first contact: shown, not counted. */
  readonly late: readonly AnswerGroup[]
  /** The linked codes that were answered in these days. */
  readonly answered: ReadonlySet<string>
}

/**
 * All answers of an organization in a range of days, grouped by everything a figure depends on. Few answers have
 * events: those are read on their own and taken off the whole, which spares every other answer a look at its events.
 * `linked`: the once-codes whose answer is that of a service of the ledger.
 */
export async function readGroups(
  trx: ReadTrx,
  organizationId: string,
  range: AnswerRange,
  linked: ReadonlySet<string>,
): Promise<ReadGroups> {
  const own = trx.selectFrom('response').where('response.organizationId', '=', organizationId)
  const days = await byDay(own, range).execute()
  const marked = await withEvents(trx, organizationId, range)
  const [counted, tests, late] = [openGrouping(linked), openGrouping(linked), openGrouping(linked)]
  addAnswers(counted, days, elsewhereOf(marked))
  for (const row of marked) {
    const kept = row.test > 0 ? tests : row.late > 0 ? late : counted
    addAnswers(kept, [row], new Map(), row)
  }
  const answered = new Set([...counted.answered, ...tests.answered, ...late.answered])
  return { groups: counted.groups, tests: tests.groups, late: late.groups, answered }
}

type MarkedRow = DayRow & Marks & { readonly test: number; readonly late: number }

/** `later`: 1 for one in place of an earlier one. An answer to a poster has no once-code. */
function answerOf({ from, clientsFrom = from }: AnswerRange) {
  const whose = sql<string>`coalesce(response.client_id, '') || '/' || coalesce(response.once_code_id, '')`
  return sql<string>`response.levels || '/' || response.form || '/' || response.channel || '/'
    || response.version_id || case when response.supersedes is null then '/0/' else '/1/' end
    || ${clientsFrom > from ? sql<string>`case when response.day < ${clientsFrom} then '/' else ${whose} end` : whose}`
}

/**
 * One day's answers as one text. The index `response_figures` has them in this order, so nothing is sorted; and nearly
 * every answer differs from every other, so that rows of their own took three times as long as everything else.
 */
function byDay<T extends EvaluatorTables, O>(
  query: SelectQueryBuilder<T, 'response' & keyof T, O>,
  range: AnswerRange,
) {
  const { from, to } = range
  return (query as unknown as SelectQueryBuilder<EvaluatorTables, 'response', O>)
    .select(['response.day', sql<string>`string_agg(${answerOf(range)}, ' ')`.as('answers')])
    .where('response.day', '>=', from)
    .where('response.day', '<=', to)
    .groupBy('response.day')
}

/**
 * `excluded`: exclusions less reinstatements, 1 or 0. First contact, which most events are of, changes no figure. The
 * organization stands in the events alone: named for the answers too, it made SQLite go through all of them.
 */
function withEvents(trx: ReadTrx, organizationId: string, range: AnswerRange): Promise<MarkedRow[]> {
  const of = (kind: string) => sql<number>`sum(case when kind = ${kind} then 1 else 0 end)`
  const events = trx
    .selectFrom('responseEvent')
    .select(['organizationId as eventOrganizationId', 'responseId'])
    .select([of('test').as('test'), of('late').as('late'), of('superseded').as('superseded')])
    .select(sql<number>`${of('excluded')} - ${of('reinstated')}`.as('excluded'))
    .where('organizationId', '=', organizationId)
    .where('kind', 'in', ['test', 'late', 'superseded', 'excluded', 'reinstated'])
    .groupBy(['organizationId', 'responseId'])
    .as('event')
  const marked = trx
    .selectFrom(events)
    .innerJoin('response', join =>
      join
        .onRef('response.organizationId', '=', 'event.eventOrganizationId')
        .onRef('response.id', '=', 'event.responseId'),
    )
    .select(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
    .groupBy(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
  return byDay(marked as never, range).execute() as unknown as Promise<MarkedRow[]>
}
