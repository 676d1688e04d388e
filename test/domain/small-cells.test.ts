import { describe, expect, test } from 'vitest'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { hiddenCells, shownCauses } from '../../shared/domain/small-cells.ts'
import { fc } from './arbitraries.ts'
import { figureOf, fromMany } from './samples.ts'

const { general, staff } = BUILTIN_SCHEME.smallCell
const hidden = (counts: readonly number[], limit = general) =>
  [
    ...hiddenCells(
      counts.map((n, index) => ({ id: String(index), n })),
      limit,
    ),
  ].sort()

describe('small cells', () => {
  test('show their count only: below 5, and below 10 for a staff member', () => {
    expect(hidden([4, 3, 5, 100])).toEqual(['0', '1'])
    expect(hidden([9, 9, 10], staff)).toEqual(['0', '1'])
    expect(hidden([5, 6])).toEqual([])
  })

  test('take a second one with them where the first could be computed from the total', () => {
    expect(hidden([4, 60, 50])).toEqual(['0', '2'])
    expect(hidden([4, 50, 50])).toEqual(['0', '1'])
    expect(hidden([4])).toEqual(['0'])
  })

  test('have nothing to hide when empty, and hide nobody by being empty', () => {
    expect(hidden([0, 0, 60])).toEqual([])
    expect(hidden([0, 3, 60])).toEqual(['1', '2'])
  })

  test('are never hidden alone among others with answers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), counts => {
        const filled = counts.filter(n => n > 0).length
        const cells = hidden(counts)
        expect(counts.every((n, index) => n === 0 || n >= general || cells.includes(String(index)))).toBe(true)
        if (filled > 1) expect(cells.length).not.toBe(1)
      }),
    )
  })
})

describe('causes of 结论不稳, told to whoever sees no small cells', () => {
  test('name none that rests on a few answers, only that there is one', () => {
    const figure = figureOf([...fromMany('5555', 30, { codeKind: 'standing' }), ...fromMany('1111', 3)])
    const [at80] = figure.verdicts
    expect(at80?.unstable).toEqual(['standing-codes'])
    expect(shownCauses(at80?.unstable ?? [], figure, general)).toEqual(['few'])
    expect(shownCauses(at80?.unstable ?? [], figure, 3)).toEqual(['standing-codes'])
  })

  test('name neither form where one of them has few answers', () => {
    const figure = figureOf([...fromMany('1111', 5), ...fromMany('5555', 4, { form: 'matter' })])
    expect(shownCauses(['visit-alone', 'matter-alone'], figure, general)).toEqual(['few'])
    const large = figureOf([...fromMany('1111', 5), ...fromMany('5555', 5, { form: 'matter' })])
    expect(shownCauses(['visit-alone', 'matter-alone'], large, general)).toEqual(['visit-alone', 'matter-alone'])
  })
})
