import { type SelectQueryBuilder, sql } from 'kysely'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { isLinked, joinService } from '../ledger/linked.ts'
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
 * So are the answers of services of the ledger, where one is kept: those whose service's day lies in `ledger`.
 */
export async function readGroups(
  trx: ReadTrx,
  organizationId: string,
  range: Range,
  ledger: Range | undefined,
): Promise<ReadGroups> {
  const own = trx.selectFrom('response').where('response.organizationId', '=', organizationId)
  const months = countAlike(await byDay(own, range).execute(), monthOfRow)
  const linked = countAlike(ledger ? await linkedByDay(trx, organizationId, range, ledger) : [], monthOfRow)
  const marks = countAlike(
    await withEvents(trx, organizationId, range, ledger),
    row => `${monthOfRow(row)} ${row.test} ${row.late} ${row.superseded} ${row.excluded} ${row.linked}`,
  )
  for (const { row, counts } of marks.values()) {
    take(months, row, counts)
    if (row.linked > 0) take(linked, row, counts)
  }
  for (const { row, counts } of linked.values()) take(months, row, counts)
  const kinds: Kinds = new Map()
  const of = (keep: (row: MarkedRow) => boolean) =>
    [...marks.values()].filter(({ row }) => keep(row)).flatMap(({ row, counts }) => groupsOf(row, counts, kinds, row))
  return {
    groups: [
      ...[...months.values()].flatMap(({ row, counts }) => groupsOf(row, counts, kinds)),
      ...[...linked.values()].flatMap(({ row, counts }) => groupsOf(row, counts, kinds, LINKED)),
      ...of(row => row.test === 0 && row.late === 0),
    ],
    tests: of(row => row.test > 0),
    late: of(row => row.test === 0 && row.late > 0),
  }
}

/**
 * One day's answers as one text. The index `response_figures` has them in this order, so nothing is sorted; and nearly
 * every answer differs from every other, so that rows of their own took three times as long as everything else.
 */
interface Row {
  readonly day: string
  /** Joined by blanks; each as `ANSWER` has it. */
  readonly answers: string
}

interface Marks {
  readonly excluded: number
  readonly superseded: number
  /** Of a service that the ledger counts. */
  readonly linked: number
}
type MarkedRow = Row & Marks & { readonly test: number; readonly late: number }
const LINKED: Marks = { excluded: 0, superseded: 0, linked: 1 }

/** `levels/form/channel/version/once/later/client`, 1 or 0 for a once-code and for one in place of an earlier one. */
const ANSWER = sql<string>`response.levels || '/' || response.form || '/' || response.channel || '/'
  || response.version_id || case when response.once_code_id is null then '/0' else '/1' end
  || case when response.supersedes is null then '/0/' else '/1/' end || coalesce(response.client_id, '')`

function byDay<T extends EvaluatorTables, O>(
  query: SelectQueryBuilder<T, 'response' & keyof T, O>,
  { from, to }: Range,
) {
  return (query as unknown as SelectQueryBuilder<EvaluatorTables, 'response', O>)
    .select(['response.day', sql<string>`string_agg(${ANSWER}, ' ')`.as('answers')])
    .where('response.day', '>=', from)
    .where('response.day', '<=', to)
    .groupBy('response.day')
}

/** The answers of services that the ledger counts. */
function linkedByDay(trx: ReadTrx, organizationId: string, range: Range, ledger: Range): Promise<Row[]> {
  const own = trx.selectFrom('response').where('response.organizationId', '=', organizationId)
  return byDay(joinService(own).where(isLinked(ledger)) as never, range).execute() as unknown as Promise<Row[]>
}

/** Takes answers off those of their month: they are counted in a row of their own. */
function take(months: ReadonlyMap<string, Counted<Row>>, row: Row, counts: ReadonlyMap<string, number>): void {
  const whole = months.get(monthOfRow(row))?.counts
  for (const [answer, count] of counts) whole?.set(answer, (whole.get(answer) ?? 0) - count)
}

/**
 * `excluded`: exclusions less reinstatements, 1 or 0. First contact, which most events are of, changes no figure. The
 * organization stands in the events alone: named for the answers too, it made SQLite go through all of them.
 */
function withEvents(trx: ReadTrx, organizationId: string, range: Range, ledger: Range | undefined) {
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
  const linked = ledger ? sql<number>`case when ${isLinked(ledger)} then 1 else 0 end` : sql<number>`0`
  const marked = trx
    .selectFrom(events)
    .innerJoin('response', join =>
      join
        .onRef('response.organizationId', '=', 'event.eventOrganizationId')
        .onRef('response.id', '=', 'event.responseId'),
    )
    .select(['event.test', 'event.late', 'event.superseded', 'event.excluded', linked.as('linked')])
    .groupBy(['event.test', 'event.late', 'event.superseded', 'event.excluded', 'linked'])
  const joined = ledger ? joinService(marked as never) : marked
  return byDay(joined as never, range).execute() as unknown as Promise<MarkedRow[]>
}

interface Counted<R extends Row> {
  /** Any of the days that were put together. */
  readonly row: R
  readonly counts: Map<string, number>
}

/** Days put together by `keyOf`, with how often each answer is there. */
function countAlike<R extends Row>(rows: readonly R[], keyOf: (row: R) => string): Map<string, Counted<R>> {
  const found = new Map<string, Counted<R>>()
  for (const row of rows) {
    const known = found.get(keyOf(row)) ?? { row, counts: new Map() }
    found.set(keyOf(row), known)
    for (const answer of row.answers.split(' ')) known.counts.set(answer, (known.counts.get(answer) ?? 0) + 1)
  }
  return found
}

function monthOfRow({ day }: Row): string {
  return day.slice(0, 7)
}

function groupsOf(row: Row, counts: ReadonlyMap<string, number>, kinds: Kinds, marks?: Marks): AnswerGroup[] {
  const month = monthOfRow(row)
  const excluded = (marks?.excluded ?? 0) > 0
  const isFirst = (marks?.superseded ?? 0) > 0
  const inLedger = (marks?.linked ?? 0) > 0
  const groups: AnswerGroup[] = []
  for (const [answer, count] of counts) {
    if (count === 0) continue
    const end = answer.lastIndexOf('/')
    const { levels, form, channel, versionId, codeKind, isLater } = kindOf(answer.slice(0, end), kinds)
    const clientId = answer.slice(end + 1) || null
    const position = isFirst ? 'first' : isLater ? 'last' : 'only'
    // All of one shape: thousands of spread objects slow everything that reads them.
    groups.push({ month, form, channel, codeKind, inLedger, clientId, excluded, position, versionId, levels, count })
  }
  return groups
}

type Kind = Pick<AnswerGroup, 'levels' | 'form' | 'channel' | 'versionId' | 'codeKind'> & { readonly isLater: boolean }
type Kinds = Map<string, Kind>

/** An answer's text without its client, taken apart once: there are far fewer of these than of clients. */
function kindOf(text: string, kinds: Kinds): Kind {
  const known = kinds.get(text)
  if (known) return known
  const [levels = '', form, channel, versionId = '', once, later] = text.split('/')
  const codeKind = once === '1' ? 'once' : 'standing'
  const kind = { levels, form, channel, versionId, codeKind, isLater: later === '1' } as Kind
  kinds.set(text, kind)
  return kind
}
