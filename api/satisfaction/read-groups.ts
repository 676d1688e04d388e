import { type SelectQueryBuilder, sql } from 'kysely'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import type { EvaluatorTables, ReadTrx } from '../scope/in-scope.ts'

export interface Range {
  readonly from: string
  readonly to: string
}

export interface ReadGroups {
  /** What enters figures and their variants. */
  readonly groups: readonly AnswerGroup[]
  /** Answers to test codes, counted nowhere. */
  readonly tests: readonly AnswerGroup[]
  /** Answers given again after the organization's first contact: shown, not counted. */
  readonly late: readonly AnswerGroup[]
}

/**
 * All answers of an organization in a range of days, grouped by everything a figure depends on. Few answers have
 * events: those are read on their own and taken off the whole, which spares every other answer a look at its events.
 */
export async function readGroups(trx: ReadTrx, organizationId: string, range: Range): Promise<ReadGroups> {
  const all = await grouped(trx.selectFrom('response'), organizationId, range).execute()
  const marked = await withEvents(trx, organizationId, range)
  const left = new Map(all.map(row => [keyOf(row), { ...row }]))
  for (const row of marked) {
    const whole = left.get(keyOf(row))
    if (whole) whole.count -= row.count
  }
  const plain = [...left.values()].filter(row => row.count > 0).map(row => groupOf(row, false, false))
  const live = marked.filter(row => row.test === 0 && row.late === 0)
  return {
    groups: [...plain, ...live.map(row => groupOf(row, row.excluded > 0, row.superseded > 0))],
    tests: marked.filter(row => row.test > 0).map(row => groupOf(row, false, false)),
    late: marked.filter(row => row.test === 0 && row.late > 0).map(row => groupOf(row, false, false)),
  }
}

interface Row {
  readonly month: string
  readonly form: AnswerGroup['form']
  readonly channel: AnswerGroup['channel']
  readonly isOnce: number
  readonly isLater: number
  readonly clientId: string | null
  readonly versionId: string
  readonly levels: string
  count: number
}

const MONTH = sql<string>`substr(response.day, 1, 7)`
const IS_ONCE = sql<number>`case when response.once_code_id is null then 0 else 1 end`
const IS_LATER = sql<number>`case when response.supersedes is null then 0 else 1 end`

function grouped<T extends EvaluatorTables, O>(
  query: SelectQueryBuilder<T, 'response' & keyof T, O>,
  organizationId: string,
  { from, to }: Range,
) {
  return (query as unknown as SelectQueryBuilder<EvaluatorTables, 'response', O>)
    .select(['form', 'channel', 'clientId', 'versionId', 'levels'])
    .select([MONTH.as('month'), IS_ONCE.as('isOnce'), IS_LATER.as('isLater')])
    .select(count => count.fn.countAll<number>().as('count'))
    .where('response.organizationId', '=', organizationId)
    .where('response.day', '>=', from)
    .where('response.day', '<=', to)
    .groupBy(['form', 'channel', 'clientId', 'versionId', 'levels', MONTH, IS_ONCE, IS_LATER])
}

/** `excluded`: exclusions less reinstatements, 1 or 0. */
function withEvents(trx: ReadTrx, organizationId: string, range: Range) {
  const of = (kind: string) => sql<number>`sum(case when kind = ${kind} then 1 else 0 end)`
  const events = trx
    .selectFrom('responseEvent')
    .select(['organizationId as eventOrganizationId', 'responseId'])
    .select([of('test').as('test'), of('late').as('late'), of('superseded').as('superseded')])
    .select(sql<number>`${of('excluded')} - ${of('reinstated')}`.as('excluded'))
    .where('organizationId', '=', organizationId)
    .groupBy(['organizationId', 'responseId'])
    .as('event')
  const joined = trx
    .selectFrom(events)
    .innerJoin('response', join =>
      join
        .onRef('response.organizationId', '=', 'event.eventOrganizationId')
        .onRef('response.id', '=', 'event.responseId'),
    )
    .select(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
    .groupBy(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
  return grouped(joined as never, organizationId, range).execute() as unknown as Promise<
    (Row & { test: number; late: number; superseded: number; excluded: number })[]
  >
}

function keyOf(row: Row): string {
  const { month, form, channel, isOnce, isLater, clientId, versionId, levels } = row
  return `${month} ${form} ${channel} ${isOnce} ${isLater} ${clientId} ${versionId} ${levels}`
}

function groupOf(row: Row, excluded: boolean, isSuperseded: boolean): AnswerGroup {
  const { month, form, channel, clientId, versionId, levels, count } = row
  return {
    ...{ month, form, channel, clientId, versionId, levels, count, excluded },
    codeKind: row.isOnce ? 'once' : 'standing',
    position: isSuperseded ? 'first' : row.isLater ? 'last' : 'only',
  }
}
