import { expect, test } from 'vitest'
import { labelPlaces, trendSeries } from '../../admin-app/charts/trend-data.ts'
import { monthAfter } from '../../admin-app/charts/use-month-reading.ts'
import { isHidden } from '../../admin-app/frame/rate-text.ts'
import { lowestDimension, trendExtremes } from '../../admin-app/overview/extremes.ts'

const month = (n: number, percent: string | null, lower = '70.0', upper = '95.0') => ({
  month: '2025-01',
  n,
  rate: { percent, exact: null },
  interval: percent === null ? null : { lower, upper },
})

test('a month without a rate is a gap, not a zero', () => {
  const series = trendSeries([month(40, '81.2'), month(0, null), month(50, '84.0')], 30, [80, 90])
  expect(series.rate).toEqual([81.2, null, 84])
  expect(series.lower).toEqual([70, null, 70])
})

test('few answers are drawn hollow; the limit itself is not few', () => {
  expect(trendSeries([month(29, '81.2'), month(30, '81.2')], 30, []).hollow).toEqual([true, false])
})

test('an interval band ends at a month without answers; a month without neighbours stands alone', () => {
  const gap = month(0, null)
  const series = trendSeries([month(40, '81.2'), month(41, '82.0'), gap, month(5, '60.0', '20.1', '90.2'), gap], 30, [])
  expect(series.runs).toEqual([[0, 1], [3]])
})

test('threshold labels keep apart where their lines are close', () => {
  expect(labelPlaces([100, 60], 16)).toEqual([100, 60])
  expect(labelPlaces([66, 60, 70], 16)).toEqual([76, 60, 92])
})

test('arrow keys begin at the newest month and hold at both ends', () => {
  expect(monthAfter(undefined, 'ArrowLeft', 12)).toBe(11)
  expect(monthAfter(11, 'ArrowLeft', 12)).toBe(10)
  expect(monthAfter(0, 'ArrowLeft', 12)).toBe(0)
  expect(monthAfter(11, 'ArrowRight', 12)).toBe(11)
  expect(monthAfter(5, 'Home', 12)).toBe(0)
  expect(monthAfter(5, 'a', 12)).toBeUndefined()
})

test('the axis begins a ten below everything that is drawn, never below zero', () => {
  expect(trendSeries([month(40, '95.0', '91.0')], 30, [80, 90]).floor).toBe(60)
  expect(trendSeries([month(1, '75.0', '22.9')], 30, [80, 90]).floor).toBe(20)
  expect(trendSeries([month(1, '75.0', '20.0')], 30, [80, 90]).floor).toBe(10)
  expect(trendSeries([month(1, '0.0', '0.0')], 30, [80, 90]).floor).toBe(0)
})

const dimension = (name: 'acceptance' | 'management' | 'quality' | 'personnel', percent: string | null) => ({
  dimension: name,
  levels: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 },
  notApplicable: 0,
  n: percent === null ? 0 : 9,
  rate: { percent, exact: null },
})

test('the title names the lowest dimension, by number and not by text', () => {
  const found = lowestDimension([dimension('quality', '100.0'), dimension('personnel', '9.5')])
  expect(found).toMatchObject({ kind: 'lowest', lowest: { dimension: 'personnel' } })
})

test('a hidden rate and no rate are told apart', () => {
  expect(isHidden({ n: 3, rate: { percent: null } })).toBe(true)
  expect(isHidden({ n: 0, rate: { percent: null } })).toBe(false)
  expect(isHidden({ n: 3, rate: { percent: '0.0' } })).toBe(false)
})

test('without a difference no dimension is called the lowest', () => {
  expect(lowestDimension([dimension('quality', null)])).toBeUndefined()
  expect(lowestDimension([dimension('quality', null), dimension('personnel', '9.5')])?.kind).toBe('only')
  expect(lowestDimension([dimension('quality', '9.5'), dimension('personnel', '9.5')])?.kind).toBe('even')
})

test('the trend is summed up by its latest, lowest and highest month', () => {
  const { latest, lowest, highest, count } = trendExtremes([
    month(3, '100.0'),
    month(3, '9.0'),
    month(3, '75.0'),
    month(0, null),
  ])
  expect([latest, lowest, highest].map(each => each?.rate.percent)).toEqual(['75.0', '9.0', '100.0'])
  expect(count).toBe(3)
})
