import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  businessDayOf,
  dayStartMs,
  daysBetween,
  daysOfMonth,
  isBusinessDay,
  isMonth,
  monthOf,
  monthsEnding,
} from '../../shared/domain/business-day.ts'
import { isClosed, periodOf, yearOf } from '../../shared/domain/period.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { fc } from './arbitraries.ts'

describe('the business day', () => {
  test('turns at midnight in Shanghai, 16:00 UTC', () => {
    expect(businessDayOf(Date.parse('2025-02-28T15:59:59.999Z'))).toBe('2025-02-28')
    expect(businessDayOf(Date.parse('2025-02-28T16:00:00Z'))).toBe('2025-03-01')
    expect(businessDayOf(Date.parse('2024-12-31T16:00:00Z'))).toBe('2025-01-01')
    expect(businessDayOf(0)).toBe('1970-01-01')
  })

  test.each([
    ['2025-02-28', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-01', false],
    ['2025-02-01T00:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isBusinessDay(text)).toBe(expected)
  })

  test('refuses what is no day or no instant', () => {
    expect(() => dayStartMs('2025-02-30')).toThrow(RangeError)
    expect(() => businessDayOf(Number.NaN)).toThrow(RangeError)
    expect(() => businessDayOf(8.64e15)).toThrow(RangeError)
    expect(() => addMonths('2025-00', 1)).toThrow(RangeError)
    expect(isMonth('2025-12')).toBe(true)
  })

  test('counts days and months over the turn of the year', () => {
    expect(addDays('2024-12-31', 60)).toBe('2025-03-01')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(monthOf('2025-11-22')).toBe('2025-11')
    expect(monthsEnding('2025-02', 4)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(daysOfMonth('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
  })

  test('begins at the instant it is the day of, and not a millisecond before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), days => {
        const day = addDays('1992-01-01', days)
        expect(businessDayOf(dayStartMs(day))).toBe(day)
        expect(businessDayOf(dayStartMs(day) - 1)).toBe(addDays(day, -1))
        expect(daysBetween('1992-01-01', day)).toBe(days)
      }),
    )
  })
})

describe('the period', () => {
  test('is the calendar year and closes on 31 January', () => {
    const period = periodOf(2025, BUILTIN_SCHEME)
    expect(period).toEqual({ year: 2025, firstDay: '2025-01-01', lastDay: '2025-12-31', closesOn: '2026-01-31' })
    expect(isClosed(period, '2026-01-31')).toBe(false)
    expect(isClosed(period, '2026-02-01')).toBe(true)
    expect(yearOf('2025-12-31')).toBe(2025)
  })
})
