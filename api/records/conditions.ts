import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { RecordFilter } from '../../shared/contract/records.ts'
import type { EvaluatorTables } from '../scope/in-scope.ts'
import { numberCondition } from './receipt-search.ts'

export type ResponseBuilder = ExpressionBuilder<EvaluatorTables, 'response'>
export type Condition = ExpressionWrapper<EvaluatorTables, 'response', SqlBool>
type State = NonNullable<RecordFilter['state']>
type Level = NonNullable<RecordFilter['level']>
type EventKind = EvaluatorTables['responseEvent']['kind']

/** What a filter asks of a response, in SQL that both databases understand. */
export function conditionsOf(eb: ResponseBuilder, organizationId: string, filter: RecordFilter): Condition[] {
  const { from, to, form, channel, service, window, level, state, follow, comment, search } = filter
  return [
    ...(from ? [eb('response.day', '>=', from)] : []),
    ...(to ? [eb('response.day', '<=', to)] : []),
    ...(form ? [eb('response.form', '=', form)] : []),
    ...(channel ? [eb('response.channel', '=', channel)] : []),
    ...(service ? [eb('response.serviceId', '=', service)] : []),
    ...(window ? [eb('response.windowId', '=', window)] : []),
    ...(level ? [ofLevel(eb, level)] : []),
    ...(state ? [inState(eb, state)] : []),
    ...(follow === 'contacted' ? [happened(eb, 'contacted')] : []),
    ...(follow === 'waiting' ? [isWaiting(eb, organizationId)] : []),
    ...(comment ? [hasWords(eb)] : []),
    ...(search ? [matches(eb, search)] : []),
  ]
}

/** Negative, counted, and nobody has made contact about it. Begins with the cases, which are few. */
export function isWaiting(eb: ResponseBuilder, organizationId: string): Condition {
  const cases = eb
    .selectFrom('feedbackCase')
    .select('feedbackCase.responseId')
    .where('feedbackCase.organizationId', '=', organizationId)
  return eb.and([eb('response.id', 'in', cases), eb.not(happened(eb, 'contacted')), inState(eb, 'counted')])
}

export function ofLevel(eb: ResponseBuilder, level: Level): Condition {
  const has = (digit: string) => eb('response.levels', 'like', `%${digit}%`)
  const negative = eb.or([has('1'), has('2')])
  if (level === 'negative') return negative
  if (level === 'fair') return eb.and([has('3'), eb.not(negative)])
  return eb.and([eb.or([has('4'), has('5')]), eb.not(eb.or([negative, has('3')]))])
}

/** The order in which figures ask: a test answer is never counted, whatever happened to it later. */
function inState(eb: ResponseBuilder, state: State): Condition {
  const test = happened(eb, 'test')
  if (state === 'test') return test
  const late = happened(eb, 'late')
  if (state === 'late') return eb.and([late, eb.not(test)])
  const superseded = happened(eb, 'superseded')
  const live = eb.not(eb.or([test, late]))
  if (state === 'superseded') return eb.and([live, superseded])
  const excluded = sql<SqlBool>`(
    select coalesce(sum(case kind when 'excluded' then 1 when 'reinstated' then -1 else 0 end), 0)
    from response_event where organization_id = response.organization_id and response_id = response.id) > 0`
  const last = eb.and([live, eb.not(superseded)])
  if (state === 'excluded') return eb.and([last, excluded])
  const valued = eb(
    'response.levels',
    '!=',
    sql<string>`replace(replace(replace(replace(replace(
    response.levels, '1', ''), '2', ''), '3', ''), '4', ''), '5', '')`,
  )
  return eb.and([last, eb.not(excluded), state === 'counted' ? valued : eb.not(valued)])
}

function happened(eb: ResponseBuilder, kind: EventKind): Condition {
  return eb.exists(
    eb
      .selectFrom('responseEvent')
      .select('responseEvent.id')
      .whereRef('responseEvent.organizationId', '=', 'response.organizationId')
      .whereRef('responseEvent.responseId', '=', 'response.id')
      .where('responseEvent.kind', '=', kind),
  )
}

function comments(eb: ResponseBuilder) {
  return eb
    .selectFrom('responseComment')
    .select('responseComment.kind')
    .whereRef('responseComment.organizationId', '=', 'response.organizationId')
    .whereRef('responseComment.responseId', '=', 'response.id')
}

/** Answers in words to questions of the version. */
function answers(eb: ResponseBuilder) {
  return eb
    .selectFrom('responseAnswer')
    .select('responseAnswer.questionId')
    .whereRef('responseAnswer.organizationId', '=', 'response.organizationId')
    .whereRef('responseAnswer.responseId', '=', 'response.id')
}

export function hasComment(eb: ResponseBuilder): Condition {
  return eb.exists(comments(eb).where('responseComment.comment', 'is not', null))
}

/** A comment, or an answer in words, that nobody took back. */
function hasWords(eb: ResponseBuilder): Condition {
  return eb.or([hasComment(eb), eb.exists(answers(eb).where('responseAnswer.answer', 'is not', null))])
}

function matches(eb: ResponseBuilder, search: string): Condition {
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const inComment = eb.exists(
    comments(eb).where(sql<SqlBool>`lower(response_comment.comment) like ${pattern} escape '\\'`),
  )
  const inAnswer = eb.exists(answers(eb).where(sql<SqlBool>`lower(response_answer.answer) like ${pattern} escape '\\'`))
  const byNumber = numberCondition(eb, search)
  return eb.or([inComment, inAnswer, ...(byNumber ? [byNumber] : [])])
}
