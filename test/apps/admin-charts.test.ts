import { expect, test } from 'vitest'
import { trendSeries } from '../../admin-app/charts/trend-data.ts'
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

test('a month without neighbours keeps a visible interval', () => {
  const series = trendSeries([month(0, null), month(5, '60.0', '20.1', '90.2'), month(0, null)], 30, [])
  expect(series.alone).toEqual([null, [20.1, 90.2], null])
  expect(trendSeries([month(40, '81.2'), month(40, '81.2')], 30, []).alone).toEqual([null, null])
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
  n: 0,
  rate: { percent, exact: null },
})

test('the title names the lowest dimension, by number and not by text', () => {
  const found = lowestDimension([dimension('quality', '100.0'), dimension('personnel', '9.5')])
  expect(found).toMatchObject({ kind: 'lowest', lowest: { dimension: 'personnel' } })
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
