import { addDays } from './business-day.ts'

/** What of the matters waits for a day: promised for an earlier one, for today, or only to be closed. */
export const DUE_KINDS = ['overdue', 'today', 'feedback'] as const
export type DueKind = (typeof DUE_KINDS)[number]

/**
 * The last day of delivery whose feedback limit has passed on `today`: a matter delivered then may be closed without
 * feedback. `feedbackDays` in calendar days. Throws RangeError on no day.
 */
export function lastDeliveryToClose(today: string, feedbackDays: number): string {
  return addDays(today, -feedbackDays - 1)
}
