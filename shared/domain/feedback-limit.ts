import { addDays, dayStartMs } from './business-day.ts'

/**
 * 反馈时限 in calendar days where an organization has set none. General requirements 6.6 ask that a limit is told at
 * delivery; they name no length.
 */
export const DEFAULT_FEEDBACK_DAYS = 15
export const LONGEST_FEEDBACK_DAYS = 90

/** The last day, 'YYYY-MM-DD', on which what was told on `toldOn` may be answered. Throws RangeError on no day. */
export function feedbackUntil(toldOn: string, feedbackDays: number): string {
  return addDays(toldOn, feedbackDays)
}

/** The instant in epoch milliseconds at which a day ends in Asia/Shanghai. Throws RangeError on no day. */
export function dayEndMs(day: string): number {
  return dayStartMs(addDays(day, 1))
}
