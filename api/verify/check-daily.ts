import { type Selectable, sql } from 'kysely'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import type { DailyTable } from '../db/tables/satisfaction.ts'
import { DAILY_KEYS, DAILY_SUMS, type DailyRow, dailyOf, foldDaily } from '../responses/daily.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { fits } from './check-responses.ts'
import type { CheckedVersion } from './check-versions.ts'
import type { Report } from './difference.ts'

/** Events that take an answer out of the daily sums. */
const UNCOUNTED = ['test', 'late', 'superseded'] as const

interface Month {
  readonly from: string
  readonly to: string
}

/** The daily sums of an organization against a recount of its answers, one month after the other. */
export async function checkDaily(
  trx: ReadTrx,
  organizationId: string,
  versions: ReadonlyMap<string, CheckedVersion>,
  report: Report,
): Promise<number> {
  let checked = 0
  let month = await nextMonth(trx, organizationId, '')
  while (month) {
    const stored = await readStored(trx, organizationId, month)
    compare(stored, await recount(trx, organizationId, month, versions), (row, what) =>
      report({ kind: 'daily', organizationId, row, what }),
    )
    checked += stored.length
    month = await nextMonth(trx, organizationId, month.to)
  }
  return checked
}

/** The first month after this day that has answers or sums. */
async function nextMonth(trx: ReadTrx, organizationId: string, after: string): Promise<Month | undefined> {
  const days: string[] = []
  for (const table of ['response', 'daily'] as const) {
    const row = await trx
      .selectFrom(table as 'daily')
      .select(of => of.fn.min('day').as('day'))
      .where('organizationId', '=', organizationId)
      .where('day', '>', after)
      .executeTakeFirst()
    if (row?.day) days.push(row.day)
  }
  const month = days.sort()[0]?.slice(0, 7)
  return month === undefined ? undefined : { from: `${month}-01`, to: `${month}-31` }
}

function readStored(trx: ReadTrx, organizationId: string, { from, to }: Month): Promise<Selectable<DailyTable>[]> {
  return trx
    .selectFrom('daily')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

/** Equal answers are counted in the database, and scored once here. */
async function recount(
  trx: ReadTrx,
  organizationId: string,
  { from, to }: Month,
  versions: ReadonlyMap<string, CheckedVersion>,
): Promise<DailyRow[]> {
  const isOnce = sql<number>`case when response.once_code_id is null then 0 else 1 end`
  const groups = await trx
    .selectFrom('response')
    .select(['day', 'form', 'channel', 'versionId', 'levels', isOnce.as('isOnce')])
    .select(of => of.fn.countAll<number>().as('count'))
    .where('organizationId', '=', organizationId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('responseEvent')
            .select('responseEvent.id')
            .whereRef('responseEvent.organizationId', '=', 'response.organizationId')
            .whereRef('responseEvent.responseId', '=', 'response.id')
            .where('responseEvent.kind', 'in', UNCOUNTED),
        ),
      ),
    )
    .groupBy(['day', 'form', 'channel', 'versionId', 'levels', isOnce])
    .execute()
  const rows = groups.flatMap(group => {
    const version = versions.get(group.versionId)
    if (!version?.content || !fits(version, group.levels)) return []
    const codeKind = group.isOnce ? ('once' as const) : ('standing' as const)
    return [dailyOf({ ...group, organizationId, codeKind, content: version.content }, BUILTIN_SCHEME)]
  })
  return foldDaily(rows)
}

function compare(stored: readonly DailyRow[], counted: readonly DailyRow[], say: (row: string, what: string) => void) {
  const left = new Map(stored.map(row => [keyOf(row), row]))
  for (const row of counted) {
    const key = keyOf(row)
    const found = left.get(key)
    left.delete(key)
    for (const name of DAILY_SUMS) {
      const sum = found?.[name] ?? 0
      if (sum !== row[name]) say(key, `${name} is ${sum}, the answers make ${row[name]}`)
    }
  }
  for (const [key, row] of left) {
    if (DAILY_SUMS.some(name => row[name] !== 0)) say(key, `answered is ${row.answered}, but there are no such answers`)
  }
}

function keyOf(row: DailyRow): string {
  return DAILY_KEYS.slice(1)
    .map(name => row[name])
    .join(' ')
}
