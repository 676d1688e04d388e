import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Language } from '../../shared/texts/language.ts'

const ZONE = 'Asia/Shanghai'
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A rate as the server rounded it, with its sign; null has words of its own. */
export function percentText(percent: string | null, ofNothing: string): string {
  return percent === null ? ofNothing : `${percent}%`
}

export function intervalText(interval: { lower: string; upper: string } | null, ofNothing: string): string {
  return interval === null ? ofNothing : `${interval.lower}%–${interval.upper}%`
}

/** 12,345: counts stand in tables and prose alike. */
export function countText(count: number): string {
  return count.toLocaleString('en-US')
}

/** Effective n, cut to one decimal: it never looks surer than it is. */
export function effectiveText(n: number | null, ofNothing: string): string {
  return n === null ? ofNothing : countText(Math.floor(n * 10) / 10)
}

/** 2025-11-22, for tables. */
export const dayText = businessDayOf

/** 14:05 in Shanghai. */
function clockText(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
}

/** 2025-11-22 14:05, for tables. */
export function momentText(epochMs: number): string {
  return `${businessDayOf(epochMs)} ${clockText(epochMs)}`
}

/** 2025年11月22日 14:05 in prose, Asia/Shanghai. */
export function timeText(epochMs: number, language: Language): string {
  const [year = '', month = '', day = ''] = businessDayOf(epochMs).split('-')
  const clock = clockText(epochMs)
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日 ${clock}`
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${clock}`
}

/** '2025-11' → 2025年11月. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return language === 'zh' ? `${year}年${Number(number)}月` : `${MONTHS[Number(number) - 1]} ${year}`
}

/** Under an axis: 11月. */
export function monthTick(month: string, language: Language): string {
  const number = Number(month.slice(5))
  return language === 'zh' ? `${number}月` : (MONTHS[number - 1] ?? '').slice(0, 3)
}

export function yearOf(day: string): string {
  return day.slice(0, 4)
}
