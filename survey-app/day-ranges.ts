import type { DayRange, DayUnit } from '../shared/domain/catalogue.ts'
import type { Language } from '../shared/texts/language.ts'

/** 1–3个工作日, 当日, 当日至3个工作日. */
export function rangeInWords(lang: Language, { least, most, unit }: DayRange): string {
  const sameDay = lang === 'zh' ? '当日' : 'same day'
  if (most === 0) return sameDay
  if (least === 0) return `${sameDay}${lang === 'zh' ? '至' : ' to '}${daysInWords(lang, most, unit)}`
  if (least === most) return daysInWords(lang, most, unit)
  return `${least}–${daysInWords(lang, most, unit)}`
}

/** 3个工作日, 3 working days. */
export function daysInWords(lang: Language, days: number, unit: DayUnit): string {
  if (lang === 'zh') return `${days}个${unit === 'working' ? '工作日' : '自然日'}`
  return `${days} ${unit} ${days === 1 ? 'day' : 'days'}`
}
