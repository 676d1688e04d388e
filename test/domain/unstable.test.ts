import { describe, expect, test } from 'vitest'
import { answers, figureOf, fromMany } from './samples.ts'

const causesAt80 = (...args: Parameters<typeof figureOf>) => figureOf(...args).verdicts[0]?.unstable

describe('a conclusion is unstable', () => {
  const steady = fromMany('5555', 70)

  test('never, when nothing flips it', () => {
    expect(causesAt80([...steady, ...fromMany('1111', 10)])).toEqual([])
    expect(causesAt80([])).toEqual([])
  })

  test('when only standing codes carry it', () => {
    const posters = fromMany('5555', 70, { codeKind: 'standing' })
    expect(causesAt80([...posters, ...fromMany('5555', 7), ...fromMany('1111', 3)])).toEqual(['standing-codes'])
  })

  test('when exclusions do', () => {
    expect(causesAt80([...steady, ...fromMany('1111', 20, { excluded: true })])).toEqual(['exclusions'])
  })

  test('when clients who rated again do', () => {
    const again = [...fromMany('1111', 30, { position: 'first' }), ...fromMany('5555', 30, { position: 'last' })]
    expect(causesAt80([...steady, ...again])).toEqual(['first-ratings'])
  })

  test('when one client’s many answers do', () => {
    const groups = [answers('5555', 90), ...fromMany('1111', 10)]
    expect(causesAt80(groups)).toEqual(['one-vote-per-client', 'largest-client'])
    // Two clients with 45 each: one vote per client flips it, one of them less doesn't.
    expect(causesAt80([answers('5555', 45), answers('5555', 45), ...fromMany('1111', 10)])).toEqual([
      'one-vote-per-client',
    ])
  })

  test('not by a largest client where nobody answered twice', () => {
    const { variants } = figureOf(fromMany('5555', 4))
    expect(variants.map(({ cause }) => cause)).not.toContain('largest-client')
  })

  test('when paper and kiosk do', () => {
    const paper = fromMany('5555', 30, { channel: 'paper' })
    const kiosk = fromMany('5555', 30, { channel: 'kiosk' })
    expect(causesAt80([...paper, ...kiosk, ...fromMany('5555', 7), ...fromMany('1111', 3)])).toEqual([
      'paper-and-kiosk',
    ])
  })

  test('when either form alone says otherwise', () => {
    const matters = [...fromMany('5555', 14, { form: 'matter' }), ...fromMany('1111', 6, { form: 'matter' })]
    expect(causesAt80([...steady, ...matters])).toEqual(['matter-alone'])
  })

  test('for a threshold not met just as for one met', () => {
    expect(causesAt80([answers('1111', 10), ...fromMany('5555', 15)])).toEqual([
      'one-vote-per-client',
      'largest-client',
    ])
  })

  test('not by what leaves nothing to count', () => {
    const figure = figureOf(fromMany('5555', 5, { codeKind: 'standing', channel: 'paper' }))
    expect(figure.verdicts[0]?.unstable).toEqual([])
    expect(figure.variants.find(({ cause }) => cause === 'standing-codes')).toMatchObject({ valued: 0, rate: null })
  })
})

describe('one client one vote', () => {
  test('is the mean of the clients’ means; unknown clients vote singly', () => {
    const groups = [
      answers('5555', 1, { clientId: 'a' }),
      answers('1111', 2, { clientId: 'a' }),
      answers('5555', 7, { clientId: 'b' }),
      answers('1111', 2, { clientId: null }),
    ]
    const vote = figureOf(groups).variants.find(({ cause }) => cause === 'one-vote-per-client')
    // (1/3 + 1 + 0 + 0) ÷ 4
    expect(vote).toMatchObject({ valued: 4, rate: { numerator: '1', denominator: '3' } })
  })
})
