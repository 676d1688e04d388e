import { type RawBuilder, sql } from 'kysely'

/**
 * Days since 1970-01-01 of a business day in integers alone, which both databases count alike (no date functions). The
 * year begins in March, so that the leap day is its last. Equals `daysBetween('1970-01-01', day)`.
 */
export function dayNumber(day: string): RawBuilder<number> {
  const part = (from: number, length: number) =>
    sql`cast(substr(${sql.ref(day)}, ${sql.lit(from)}, ${sql.lit(length)}) as integer)`
  const [month, dayOfMonth] = [part(6, 2), part(9, 2)]
  const year = sql`(${part(1, 4)} - (case when ${month} <= 2 then 1 else 0 end))`
  const sinceMarch = sql`((153 * (${month} + (case when ${month} > 2 then -3 else 9 end)) + 2) / 5 + ${dayOfMonth} - 1)`
  return sql<number>`(${year} * 365 + ${year} / 4 - ${year} / 100 + ${year} / 400 + ${sinceMarch} - 719468)`
}

/** The same of an instant in epoch milliseconds, in Asia/Shanghai. */
export function dayNumberOfInstant(instant: string): RawBuilder<number> {
  return sql<number>`((${sql.ref(instant)} + 28800000) / 86400000)`
}
