import { isBusinessDay } from './business-day.ts'
import type { Scheme } from './scheme.ts'

/** A calendar year in Asia/Shanghai: what the standards' yearly thresholds are held against. */
export interface Period {
  readonly year: number
  readonly firstDay: string
  readonly lastDay: string
  /** Last day on which answers and events enter its figures; later ones show as differences. */
  readonly closesOn: string
}

/** The period of a year under a scheme. Throws RangeError outside 1 … 9998. */
export function periodOf(year: number, scheme: Scheme): Period {
  if (!Number.isInteger(year) || year < 1 || year > 9998) throw new RangeError(`year ${year}`)
  const of = (number: number) => String(number).padStart(4, '0')
  return {
    year,
    firstDay: `${of(year)}-01-01`,
    lastDay: `${of(year)}-12-31`,
    closesOn: `${of(year + 1)}-${scheme.closesOn}`,
  }
}

/** The year a day counts for. Throws RangeError on no day. */
export function yearOf(day: string): number {
  if (!isBusinessDay(day)) throw new RangeError(`day ${day}`)
  return Number(day.slice(0, 4))
}

/** Whether a period is closed on the given day: its closing day has passed. */
export function isClosed(period: Period, today: string): boolean {
  return today > period.closesOn
}
