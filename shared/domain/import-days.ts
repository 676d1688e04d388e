import { addDays, isBusinessDay } from './business-day.ts'

/** Days that ledgers speak of; anything else is a slip of the pen. */
const FIRST = '1949-10-01'
const LAST = '2199-12-31'

const PARTS = new RegExp(
  String.raw`^(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|` +
    String.raw`年(\d{1,2})月(\d{1,2})[日号]?)`,
)
const CLOCK = /^[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/

/**
 * The day that a text says: 2025-02-01, 2025/2/1, 2025.2.1, 2025年2月1日, 20250201, with or without a time of day, which
 * is left out; null for anything else. Half-width text without blanks at the ends.
 */
export function dayOfText(text: string): string | null {
  const joined = text.replace(/\s*([-/.年月日号])\s*/g, '$1')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(joined)
  if (compact) return dayOf(compact[1], compact[2], compact[3])
  const found = PARTS.exec(joined)
  if (!found) return null
  const rest = joined.slice(found[0].length)
  if (rest !== '' && !CLOCK.test(rest)) return null
  const [year, month, day] = found.slice(1).filter(part => part !== undefined)
  return dayOf(year, month, day)
}

function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isBusinessDay(text) && text >= FIRST && text <= LAST ? text : null
}

/**
 * The day of a spreadsheet's serial number (ECMA-376, 18.17.4), in the 1900 or the 1904 date system; a time of day is
 * left out. Null outside the days that ledgers speak of. The 1900 system counts a 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 200_000) return null
  const whole = Math.floor(serial)
  const first = is1904 ? '1904-01-01' : whole < 60 ? '1899-12-31' : '1899-12-30'
  const day = addDays(first, whole)
  return day >= FIRST && day <= LAST ? day : null
}
