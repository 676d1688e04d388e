import { addDays, addMonths, dayStartMs, daysBetween } from '../../shared/domain/business-day.ts'
import type { Chance } from './chance.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DEMO_MONTHS = 18

/** Monday to Sunday: how busy a public service is. */
const WEEK = [1.15, 1.05, 1, 1, 0.9, 0.2, 0.07]
const HOLIDAY = 0.02
/** First day of the Spring Festival; the eve and a week after it are free. */
const SPRING = ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03']
/** When somebody rates: half-hour steps from 8:30, busy before noon and in mid-afternoon. */
const HALF_HOURS = [2, 6, 9, 10, 9, 7, 3, 2, 2, 3, 6, 8, 9, 8, 6, 5, 3, 2, 2, 2, 1, 1, 1, 1]

/** Eighteen months of days up to and with this one. */
export function demoDays(today: string): string[] {
  const first = addDays(`${addMonths(today.slice(0, 7), -DEMO_MONTHS)}-01`, Number(today.slice(8)))
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => addDays(first, index))
}

/** So many answers spread over the days, more on busy ones and later ones; they add up exactly. */
export function countsByDay(days: readonly string[], total: number, chance: Chance): number[] {
  const weights = days.map((day, index) => {
    const growth = 0.8 + (0.4 * index) / days.length
    return workload(day) * growth * (0.6 + 0.8 * chance.number())
  })
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let passed = 0
  let given = 0
  return weights.map(weight => {
    passed += weight
    const due = Math.round((total * passed) / sum) - given
    given += due
    return due
  })
}

/** An instant of the day at which people rate; never later than `latestMs`, whatever the hour. */
export function instantOn(day: string, latestMs: number, chance: Chance): number {
  const start = dayStartMs(day)
  const step = Number(chance.weighted(Object.fromEntries(HALF_HOURS.map((weight, index) => [String(index), weight]))))
  const within = chance.number()
  const at = start + 8.5 * HOUR_MS + (step + within) * (HOUR_MS / 2)
  if (at <= latestMs) return Math.floor(at)
  return Math.floor(start + within * Math.max(0, Math.min(latestMs - start, DAY_MS - 1)))
}

/** The same for every organization, so worked out once a day. */
const workloads = new Map<string, number>()

function workload(day: string): number {
  const known = workloads.get(day)
  if (known !== undefined) return known
  const sinceMonday = (Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) + 3) % 7
  const found = isHoliday(day) ? HOLIDAY : (WEEK[sinceMonday] ?? 1)
  workloads.set(day, found)
  return found
}

function isHoliday(day: string): boolean {
  const date = day.slice(5)
  if (date === '01-01' || (date >= '05-01' && date <= '05-04') || (date >= '10-01' && date <= '10-07')) return true
  return SPRING.some(first => {
    const since = daysBetween(first, day)
    return since >= -1 && since <= 6
  })
}
