import { businessDayOf } from '../shared/domain/business-day.ts'
import type { Language } from '../shared/texts/language.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '2025-02-01' as prose: 2025年2月1日, 1 February 2025. */
export function dayInProse(lang: Language, day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`
}

/** An instant as prose in Asia/Shanghai: 2025年11月22日 14:05. */
export function timeInProse(lang: Language, epochMs: number): string {
  const sinceMidnightMin = Math.floor(epochMs / 60_000 + 8 * 60) % 1440
  const clock = [Math.floor(sinceMidnightMin / 60), sinceMidnightMin % 60].map(part => String(part).padStart(2, '0'))
  return `${dayInProse(lang, businessDayOf(epochMs))} ${clock.join(':')}`
}
