// Asia/Shanghai has kept UTC+8 without daylight saving time since 1992.
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/**
 * The calendar day in Asia/Shanghai, 'YYYY-MM-DD', of an instant in epoch milliseconds.
 * Throws RangeError outside the years 0000 … 9999.
 */
export function businessDayOf(epochMs: number): string {
  const text = new Date(epochMs + OFFSET_MS).toISOString()
  if (text.length !== 24) throw new RangeError(`instant ${epochMs}`)
  return text.slice(0, 10)
}

/** Whether a text is a day of the calendar, 'YYYY-MM-DD'; 2025-02-29 is not. */
export function isBusinessDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const longest = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= longest
}

/** Whether a text is a month, 'YYYY-MM'. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The instant in epoch milliseconds at which a day begins in Asia/Shanghai. Throws RangeError on no day. */
export function dayStartMs(day: string): number {
  if (!isBusinessDay(day)) throw new RangeError(`day ${day}`)
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS
}

/** The day so many calendar days later (earlier if negative). Throws RangeError on no day. */
export function addDays(day: string, days: number): string {
  return businessDayOf(dayStartMs(day) + days * DAY_MS)
}

/** Calendar days from one day to another; negative if `to` is earlier. Throws RangeError on no day. */
export function daysBetween(from: string, to: string): number {
  return (dayStartMs(to) - dayStartMs(from)) / DAY_MS
}

/** The month 'YYYY-MM' of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The month so many months later (earlier if negative). Throws RangeError on no month. */
export function addMonths(month: string, months: number): string {
  if (!isMonth(month)) throw new RangeError(`month ${month}`)
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  if (index < 0 || index >= 120_000) throw new RangeError(`month ${month} and ${months} months`)
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** So many months in order, of which `last` is the last. Throws RangeError on no month. */
export function monthsEnding(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1))
}

/** First and last day of a month. Throws RangeError on no month. */
export function daysOfMonth(month: string): { readonly first: string; readonly last: string } {
  return { first: `${month}-01`, last: addDays(`${addMonths(month, 1)}-01`, -1) }
}
