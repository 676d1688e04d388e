import { expect, test } from 'vitest'
import {
  countText,
  dayText,
  effectiveText,
  intervalText,
  monthText,
  monthTick,
  percentText,
  timeText,
} from '../../admin-app/frame/format.ts'
import { chooseLanguage } from '../../admin-app/frame/language.ts'

const at = Date.parse('2025-11-21T18:05:00Z')

test('a rate is shown as the server rounded it, a rate of nothing in words', () => {
  expect(percentText('79.9', '无法计算')).toBe('79.9%')
  expect(percentText('0.0', '无法计算')).toBe('0.0%')
  expect(percentText(null, '无法计算')).toBe('无法计算')
})

test('an interval has both bounds or words', () => {
  expect(intervalText({ lower: '78.6', upper: '95.7' }, '无区间')).toBe('78.6%–95.7%')
  expect(intervalText(null, '无区间')).toBe('无区间')
})

test('effective n never looks larger than it is', () => {
  expect(effectiveText(7.587, '—')).toBe('7.5')
  expect(effectiveText(1234.99, '—')).toBe('1,234.9')
  expect(effectiveText(null, '—')).toBe('—')
  expect(countText(1234567)).toBe('1,234,567')
})

test('times and days are those of Shanghai, in prose and in tables', () => {
  expect(timeText(at, 'zh')).toBe('2025年11月22日 02:05')
  expect(timeText(at, 'en')).toBe('22 November 2025, 02:05')
  expect(dayText(at)).toBe('2025-11-22')
})

test('months are named in both languages', () => {
  expect(monthText('2025-03', 'zh')).toBe('2025年3月')
  expect(monthText('2025-03', 'en')).toBe('March 2025')
  expect(monthTick('2025-12', 'zh')).toBe('12月')
  expect(monthTick('2025-12', 'en')).toBe('Dec')
})

test('the address decides the language, then what was remembered, then Chinese', () => {
  expect(chooseLanguage('?lang=en', 'zh')).toBe('en')
  expect(chooseLanguage('?year=2025', 'en')).toBe('en')
  expect(chooseLanguage('?lang=fr', 'de')).toBe('zh')
})
