import type { Language } from '../../texts/language.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '2025-02-01' as prose: 2025年2月1日, 1 February 2025. */
export function dayInProse(lang: Language, day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`
}
