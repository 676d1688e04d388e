import { type Insertable, sql } from 'kysely'
import { denominatorOf } from '../../shared/domain/denominator.ts'
import type { Channel, Form } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import { responseValueOf } from '../../shared/domain/value.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { anyRows, insertTogether, type Rows } from '../db/insert-many.ts'
import type { DailyTable } from '../db/tables/satisfaction.ts'

export type DailyRow = Insertable<DailyTable>

/** Equal answers of one day, form, channel and kind of code. */
export interface DailyPart {
  readonly organizationId: string
  readonly day: string
  readonly form: Form
  readonly channel: Channel
  readonly codeKind: 'standing' | 'once'
  readonly levels: string
  readonly content: QuestionnaireContent
  readonly count: number
}

/** What tells daily sums apart. */
export const DAILY_KEYS = ['organizationId', 'day', 'form', 'channel', 'codeKind', 'scheme', 'denominator'] as const
export const DAILY_SUMS = [
  'answered',
  'valued',
  'satisfied',
  'favourable',
  'score',
  'satisfiedSquares',
  'favourableSquares',
  'scoreSquares',
] as const

/** What equal answers add to their day under a scheme. */
export function dailyOf(part: DailyPart, scheme: Scheme): DailyRow {
  const value = responseValueOf(part.content, part.levels, scheme)
  const { satisfied = 0, favourable = 0, score = 0 } = value ?? {}
  return {
    organizationId: part.organizationId,
    day: part.day,
    form: part.form,
    channel: part.channel,
    codeKind: part.codeKind,
    scheme: scheme.id,
    denominator: denominatorOf(part.content, scheme),
    answered: part.count,
    valued: value ? part.count : 0,
    satisfied: part.count * satisfied,
    favourable: part.count * favourable,
    score: part.count * score,
    satisfiedSquares: part.count * satisfied ** 2,
    favourableSquares: part.count * favourable ** 2,
    scoreSquares: part.count * score ** 2,
  }
}

/** Adds up rows of one key and sorts them: two batches that meet the same days then wait for, not on, each other. */
export function foldDaily(rows: readonly DailyRow[]): DailyRow[] {
  const folded = new Map<string, DailyRow>()
  for (const row of rows) {
    const key = DAILY_KEYS.map(name => row[name]).join(' ')
    const known = folded.get(key)
    if (!known) folded.set(key, { ...row })
    else for (const name of DAILY_SUMS) known[name] += row[name]
  }
  return [...folded.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

export async function addToDaily(ctx: Context, trx: Trx, rows: readonly DailyRow[]): Promise<void> {
  await insertTogether(trx, ctx.db.dialect, [dailySums(rows)])
}

const SUMS = DAILY_SUMS.map(name => [name, sql`${sql.ref(`daily.${name}`)} + ${sql.ref(`excluded.${name}`)}`])

/** Adds the rows to the sums that are there. */
export function dailySums(rows: readonly DailyRow[]): Rows {
  return anyRows<'daily'>({
    table: 'daily',
    rows: foldDaily(rows),
    finish: insert =>
      insert.onConflict(conflict => conflict.columns([...DAILY_KEYS]).doUpdateSet(Object.fromEntries(SUMS))),
  })
}
