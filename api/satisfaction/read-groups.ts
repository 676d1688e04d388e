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
  const own = trx.selectFrom('response').where('response.organizationId', '=', organizationId)
  const all = await grouped(own, range).execute()
  const marked = await withEvents(trx, organizationId, range)
  const taken = new Map<string, Map<string, number>>()
  for (const row of marked) taken.set(keyOf(row), countGivers(row, taken.get(keyOf(row))))
  const of = (rows: readonly MarkedRow[]) => rows.flatMap(row => groupsOf(row, row))
  return {
    groups: [
      ...all.flatMap(row => groupsOf(row, UNMARKED, taken.get(keyOf(row)))),
      ...of(marked.filter(row => row.test === 0 && row.late === 0)),
    ],
    tests: of(marked.filter(row => row.test > 0)),
    late: of(marked.filter(row => row.test === 0 && row.late > 0)),
  }
}

/**
 * Answers alike in all but levels and client. Those come as one text: nearly every answer has another pair of them, and
 * to sort by both and to hand each over as a row of its own took three times as long as everything else.
 */
interface Row {
  readonly month: string
  readonly form: AnswerGroup['form']
  readonly channel: AnswerGroup['channel']
  readonly isOnce: number
  readonly isLater: number
  readonly versionId: string
  /** `levels/client`, joined by spaces; nothing after the stroke where the client is unknown. */
  readonly givers: string
}

interface Marks {
  readonly excluded: number
  readonly superseded: number
}
type MarkedRow = Row & Marks & { readonly test: number; readonly late: number }
const UNMARKED: Marks = { excluded: 0, superseded: 0 }

const MONTH = sql<string>`substr(response.day, 1, 7)`
const IS_ONCE = sql<number>`case when response.once_code_id is null then 0 else 1 end`
const IS_LATER = sql<number>`case when response.supersedes is null then 0 else 1 end`
const GIVERS = sql<string>`string_agg(response.levels || '/' || coalesce(response.client_id, ''), ' ')`

function grouped<T extends EvaluatorTables, O>(
  query: SelectQueryBuilder<T, 'response' & keyof T, O>,
  { from, to }: Range,
) {
  return (query as unknown as SelectQueryBuilder<EvaluatorTables, 'response', O>)
    .select(['form', 'channel', 'versionId', GIVERS.as('givers')])
    .select([MONTH.as('month'), IS_ONCE.as('isOnce'), IS_LATER.as('isLater')])
    .where('response.day', '>=', from)
    .where('response.day', '<=', to)
    .groupBy(['form', 'channel', 'versionId', MONTH, IS_ONCE, IS_LATER])
}

/**
 * `excluded`: exclusions less reinstatements, 1 or 0. First contact, which most events are of, changes no figure. The
 * organization stands in the events alone: named for the answers too, it made SQLite go through all of them.
 */
function withEvents(trx: ReadTrx, organizationId: string, range: Range) {
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
  const joined = trx
    .selectFrom(events)
    .innerJoin('response', join =>
      join
        .onRef('response.organizationId', '=', 'event.eventOrganizationId')
        .onRef('response.id', '=', 'event.responseId'),
    )
    .select(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
    .groupBy(['event.test', 'event.late', 'event.superseded', 'event.excluded'])
  return grouped(joined as never, range).execute() as unknown as Promise<MarkedRow[]>
}

function keyOf({ month, form, channel, isOnce, isLater, versionId }: Row): string {
  return `${month} ${form} ${channel} ${isOnce} ${isLater} ${versionId}`
}

function countGivers({ givers }: Row, counts = new Map<string, number>()): Map<string, number> {
  for (const giver of givers.split(' ')) counts.set(giver, (counts.get(giver) ?? 0) + 1)
  return counts
}

/** `taken`: so many of each are counted elsewhere. */
function groupsOf(row: Row, marks: Marks, taken?: ReadonlyMap<string, number>): AnswerGroup[] {
  const { month, form, channel, versionId, isOnce, isLater } = row
  const codeKind = isOnce ? 'once' : 'standing'
  const position = marks.superseded > 0 ? 'first' : isLater ? 'last' : 'only'
  const excluded = marks.excluded > 0
  const groups: AnswerGroup[] = []
  for (const [giver, all] of countGivers(row)) {
    const count = all - (taken?.get(giver) ?? 0)
    if (count === 0) continue
    const stroke = giver.indexOf('/')
    const [levels, clientId] = [giver.slice(0, stroke), giver.slice(stroke + 1) || null]
    groups.push({ month, form, channel, codeKind, clientId, excluded, position, versionId, levels, count })
  }
  return groups
}
