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
  const left = countGivers(all, row => monthKey(row))
  const marks = countGivers(marked, row => `${monthKey(row)} ${row.test} ${row.late} ${row.superseded} ${row.excluded}`)
  for (const { row, counts } of marks.values()) {
    const whole = left.get(monthKey(row))?.counts
    for (const [giver, count] of counts) whole?.set(giver, (whole.get(giver) ?? 0) - count)
  }
  const of = (keep: (row: MarkedRow) => boolean) =>
    [...marks.values()].filter(({ row }) => keep(row)).flatMap(({ row, counts }) => groupsOf(row, counts, row))
  return {
    groups: [
      ...[...left.values()].flatMap(({ row, counts }) => groupsOf(row, counts)),
      ...of(row => row.test === 0 && row.late === 0),
    ],
    tests: of(row => row.test > 0),
    late: of(row => row.test === 0 && row.late > 0),
  }
}

/**
 * A day's answers alike in form, channel and version, in the order of the index `response_figures`, so that nothing is
 * sorted. The rest comes as one text: nearly every answer differs in it, and to hand each over as a row of its own took
 * three times as long as everything else.
 */
interface Row {
  readonly day: string
  readonly form: AnswerGroup['form']
  readonly channel: AnswerGroup['channel']
  readonly versionId: string
  /** `levels/flags client` without the blank, joined by blanks; flags: from a once-code, in place of an earlier one. */
  readonly givers: string
}

interface Marks {
  readonly excluded: number
  readonly superseded: number
}
type MarkedRow = Row & Marks & { readonly test: number; readonly late: number }

const GIVERS = sql<string>`string_agg(response.levels || '/'
  || case when response.once_code_id is null then '0' else '1' end
  || case when response.supersedes is null then '0' else '1' end
  || coalesce(response.client_id, ''), ' ')`

function grouped<T extends EvaluatorTables, O>(
  query: SelectQueryBuilder<T, 'response' & keyof T, O>,
  { from, to }: Range,
) {
  return (query as unknown as SelectQueryBuilder<EvaluatorTables, 'response', O>)
    .select(['day', 'form', 'channel', 'versionId', GIVERS.as('givers')])
    .where('response.day', '>=', from)
    .where('response.day', '<=', to)
    .groupBy(['day', 'form', 'channel', 'versionId'])
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

interface Counted<R extends Row> {
  /** Any of the rows that were put together. */
  readonly row: R
  readonly counts: Map<string, number>
}

/** Days put together by `keyOf`, with how often each giver is there. */
function countGivers<R extends Row>(rows: readonly R[], keyOf: (row: R) => string): Map<string, Counted<R>> {
  const found = new Map<string, Counted<R>>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = found.get(key) ?? { row, counts: new Map() }
    found.set(key, known)
    for (const giver of row.givers.split(' ')) known.counts.set(giver, (known.counts.get(giver) ?? 0) + 1)
  }
  return found
}

function monthKey({ day, form, channel, versionId }: Row): string {
  return `${day.slice(0, 7)} ${form} ${channel} ${versionId}`
}

function groupsOf(row: Row, counts: ReadonlyMap<string, number>, marks?: Marks): AnswerGroup[] {
  const { day, form, channel, versionId } = row
  const of = { month: day.slice(0, 7), form, channel, versionId, excluded: (marks?.excluded ?? 0) > 0 }
  const isFirst = (marks?.superseded ?? 0) > 0
  const groups: AnswerGroup[] = []
  for (const [giver, count] of counts) {
    if (count === 0) continue
    const stroke = giver.indexOf('/')
    const [isOnce, isLater] = [giver[stroke + 1] === '1', giver[stroke + 2] === '1']
    const clientId = giver.slice(stroke + 3) || null
    const levels = giver.slice(0, stroke)
    const position = isFirst ? 'first' : isLater ? 'last' : 'only'
    groups.push({ ...of, codeKind: isOnce ? 'once' : 'standing', clientId, position, levels, count })
  }
  return groups
}
