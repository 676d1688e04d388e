import { describe, expect, it } from 'vitest'
import { KEEP_MS, openShelf } from '../../survey-app/shelf.ts'
import { forbidden, Phone } from './survey-phone.ts'

describe('the shelf', () => {
  it('keeps a draft for 24 hours and then sweeps it out', () => {
    const phone = new Phone()
    openShelf(
      'draft.',
      () => phone,
      () => 1000,
    ).put('/s/a', { quality: '1' })
    const at = (nowMs: number) =>
      openShelf(
        'draft.',
        () => phone,
        () => nowMs,
      ).all()
    expect(at(1000 + KEEP_MS - 1)).toEqual({ '/s/a': { quality: '1' } })
    expect(at(1000 + KEEP_MS)).toEqual({})
    expect(Object.keys(phone)).toEqual([])
  })

  it("leaves other people's entries alone", () => {
    const phone = new Phone()
    phone.setItem('elsewhere', 'not even JSON')
    const shelf = openShelf(
      'draft.',
      () => phone,
      () => 0,
    )
    shelf.put('x', 1)
    expect(shelf.all()).toEqual({ x: 1 })
    shelf.drop('x')
    expect(Object.keys(phone)).toEqual(['elsewhere'])
  })

  it('keeps nothing, and fails at nothing, where storage throws', () => {
    const shelf = openShelf('draft.', forbidden, () => 0)
    expect(shelf.put('x', 1)).toBe(false)
    expect(shelf.all()).toEqual({})
    expect(() => shelf.drop('x')).not.toThrow()
  })
})
