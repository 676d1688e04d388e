import { describe, expect, test } from 'vitest'
import {
  addressWith,
  apiQuery,
  isFiltered,
  NO_FILTER,
  nextSort,
  readAddress,
} from '../../admin-app/comparison/comparison-query.ts'
import { funnelPicture } from '../../admin-app/comparison/funnel-picture.ts'
import { comparisonQuery, type FunnelReply, SORTS } from '../../shared/contract/comparison.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { VERDICTS } from '../../shared/domain/verdict.ts'

describe('the address of the comparison', () => {
  test('what the address may say is what the API takes', () => {
    for (const verdict of VERDICTS) {
      for (const sort of SORTS.flatMap(name => [name, `-${name}`])) {
        const asked = { year: '2025', function: 'finance', verdict: `80-${verdict}`, unstable: '1', search: '甲', sort }
        const query = apiQuery(readAddress(asked), 'zh')
        expect(comparisonQuery.parse(Object.fromEntries(new URLSearchParams(query)))).toEqual({ ...asked, lang: 'zh' })
      }
    }
  })

  test('what nobody can mean is left out', () => {
    const odd = {
      year: '20255',
      function: 'x',
      verdict: '80',
      unstable: '2',
      search: '  ',
      sort: 'id',
      plot: 'x',
      form: 'x',
    }
    expect(readAddress(odd)).toEqual({})
  })

  test('a choice changes itself and nothing else', () => {
    const address = readAddress({ year: '2024', function: 'finance', sort: '-rate', plot: 'finance' })
    expect(addressWith('/admin/comparison', address, { function: undefined })).toBe(
      '/admin/comparison?year=2024&sort=-rate&plot=finance',
    )
    expect(addressWith('/admin/comparison', {}, {})).toBe('/admin/comparison')
    expect(isFiltered(address)).toBe(true)
    expect(isFiltered({ ...address, ...NO_FILTER })).toBe(false)
  })

  test('the plot is no part of the table', () => {
    expect(apiQuery(readAddress({ plot: 'finance', form: 'matter' }), 'en')).toBe('?lang=en')
  })

  test('numbers sort from the largest, names from the first; a second press turns round', () => {
    expect([nextSort('rate', undefined), nextSort('rate', '-rate'), nextSort('rate', 'rate')]).toEqual([
      '-rate',
      'rate',
      '-rate',
    ])
    expect([nextSort('name', 'rate'), nextSort('name', undefined)]).toEqual(['name', '-name'])
  })
})

const point = (id: string, effectiveN: number, rate: string | null, outside: 'below' | 'above' | null = null) => ({
  organization: { id, name: { zh: id } },
  ...{ n: effectiveN, effectiveN, rate, outside },
  limits: null,
})

function funnelOf(points: FunnelReply['points']): FunnelReply {
  const scheme = { id: 's', formula: BUILTIN_SCHEME.decides, note: { zh: '', en: '' } } as const
  return {
    period: { from: '2025-01-01', to: '2025-12-31' },
    computedAt: 1,
    scheme: { ...scheme, thresholds: [], confidence: 95, smallN: 30, smallCell: 5 },
    ...{ function: 'finance', form: 'visit', inner: 95, outer: 99.8, mean: '85.0', smallCell: 5, points },
    curve: [
      { effectiveN: 9, inner: [60, 100], outer: [40, 100] },
      { effectiveN: 400, inner: [81, 88], outer: [79, 90] },
    ],
  }
}

describe('the picture of a funnel plot', () => {
  const names = new Map([
    ['a', '甲'.repeat(40)],
    ['b', '乙'],
    ['c', '丙'],
  ])
  const points = [point('a', 100, '60.0', 'below'), point('b', 380, '95.0', 'above'), point('c', 390, '95.1', 'above')]

  test('more answers stand further right, higher rates further up, all within the area', () => {
    const { markers, area } = funnelPicture(funnelOf([point('x', 20, '80.0'), ...points]), names, 600, 380)
    const [x, a, b] = markers
    expect(x && a && x.x < a.x && x.y < a.y).toBe(true)
    expect(a && b && a.y > b.y).toBe(true)
    for (const { x, y } of markers) {
      expect(x).toBeGreaterThanOrEqual(area.left)
      expect(x).toBeLessThanOrEqual(area.right)
      expect(y).toBeGreaterThanOrEqual(area.top)
      expect(y).toBeLessThanOrEqual(area.bottom)
    }
  })

  test('only who lies outside is named; names keep apart and are cut to their room', () => {
    const { labels } = funnelPicture(funnelOf([point('x', 20, '80.0'), ...points]), names, 360, 380)
    expect(labels.map(label => label.id)).toEqual(['c', 'b', 'a'])
    const [c, b, a] = labels
    expect(Math.abs((c?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(18)
    expect(a?.text).toMatch(/^甲{3,20}…$/)
    expect([b?.text, b?.anchor]).toEqual(['乙', 'end'])
  })

  test('hidden rates have no marker, and ticks never run into each other', () => {
    const { markers, ticksX } = funnelPicture(funnelOf([point('x', 20, null), ...points]), names, 320, 380)
    expect(markers).toHaveLength(3)
    for (const [index, tick] of ticksX.entries()) {
      if (index > 0) expect(tick.at - (ticksX[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(44)
    }
  })
})
