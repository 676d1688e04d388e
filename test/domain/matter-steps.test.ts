import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/domain/business-day.ts'
import { MATTER_STAGES } from '../../shared/domain/ledger.ts'
import { afterStep, wayOf } from '../../shared/domain/matter-progress.ts'
import {
  MATTER_DAYS,
  MATTER_STEPS,
  type MatterState,
  type MatterStep,
  mayFollow,
  nextSteps,
} from '../../shared/domain/matter-steps.ts'
import { hasDetails } from '../../shared/domain/no-details.ts'
import { stepProblems } from '../../shared/domain/step-problems.ts'

const TODAY = '2025-06-16'
const around = { today: TODAY, feedbackDays: 15 }

const asked: MatterState = {
  ...{ stage: 'asked', askedOn: '2025-05-01', answeredOn: null, commissionedOn: null, acceptedOn: null },
  ...{ startedOn: null, promisedOn: null, deliveredOn: null, closedOn: null, asAgreed: null, staffId: 'a' },
  ...{ hasMaterials: false, isVoided: false },
}
const started: MatterState = {
  ...{ ...asked, stage: 'started', commissionedOn: '2025-05-02', acceptedOn: '2025-05-03', startedOn: '2025-05-05' },
  promisedOn: '2025-06-20',
}
const delivered: MatterState = { ...started, stage: 'delivered', deliveredOn: '2025-06-10', asAgreed: true }
const codesOf = (state: MatterState, step: MatterStep, more = {}) =>
  stepProblems(state, step, { ...around, ...more }).map(each => `${each.path} ${each.code}`)
const take = (state: MatterState, step: MatterStep): MatterState => {
  const change = afterStep(state, step)
  const known = Object.fromEntries(Object.entries(change).filter(([key]) => key in state))
  const isVoided = state.isVoided || step.kind === 'voided'
  return { ...state, ...known, hasMaterials: state.hasMaterials || step.kind === 'materials', isVoided }
}

const day = fc.integer({ min: -60, max: 3 }).map(days => addDays(TODAY, days))
const step: fc.Arbitrary<MatterStep> = fc
  .record({
    ...{ kind: fc.constantFrom(...MATTER_STEPS), day, to: day, staffId: fc.constantFrom('a', 'b') },
    promisedOn: fc.integer({ min: -20, max: 30 }).map(days => addDays(TODAY, days)),
    consentOn: fc.option(day, { nil: undefined }),
    ...{ asAgreed: fc.boolean(), feedback: fc.constantFrom('none', 'handled'), fen: fc.nat() },
    which: fc.constantFrom(...MATTER_DAYS),
  })
  .map(fields => fields as MatterStep)
const walk = fc.array(step, { maxLength: 40 }).map(steps => {
  const taken: { before: MatterState; step: MatterStep; after: MatterState }[] = []
  let state: MatterState = { ...asked, askedOn: addDays(TODAY, -60) }
  for (const each of steps) {
    if (!mayFollow(state, each.kind) || stepProblems(state, each, around).length > 0) continue
    const after = take(state, each)
    taken.push({ before: state, step: each, after })
    state = after
  }
  return taken
})

describe('the way of a matter', () => {
  it('leads from the inquiry to closing, and offers at each stage what may follow', () => {
    const way = ['commissioned', 'accepted', 'started', 'delivered', 'closed']
    let state = asked
    for (const kind of way) {
      expect(nextSteps(state).filter(each => way.includes(each))).toEqual([kind])
      state = take(state, { kind, day: TODAY, asAgreed: true, feedback: 'handled' } as MatterStep)
      expect(state.stage).toBe(kind)
    }
    expect(nextSteps(state)).toEqual(['answered', 'contract', 'document', 're-dated', 'voided'])
    expect(nextSteps({ ...started, stage: 'cancelled' })).toEqual(['re-dated', 'voided'])
    expect(nextSteps({ ...started, isVoided: true })).toEqual([])
  })

  it('keeps its days in order, none of them in the future, whatever is entered', () => {
    fc.assert(
      fc.property(walk, taken => {
        for (const { after } of taken) {
          const days = wayOf(after).map(each => each.day)
          expect([...days].sort()).toEqual(days)
          expect(days.every(each => each <= TODAY)).toBe(true)
        }
      }),
    )
  })

  it('never goes back a stage, and only ends by closing or cancelling', () => {
    fc.assert(
      fc.property(walk, taken => {
        for (const { before, after } of taken) {
          expect(MATTER_STAGES.indexOf(after.stage)).toBeGreaterThanOrEqual(MATTER_STAGES.indexOf(before.stage))
          if (before.stage === 'cancelled') expect(after.stage).toBe('cancelled')
        }
      }),
    )
  })

  it('is never as agreed when delivered after the promised day, however days were moved', () => {
    fc.assert(
      fc.property(walk, taken => {
        for (const { after } of taken) {
          const { deliveredOn, promisedOn, asAgreed } = after
          if (deliveredOn !== null && promisedOn !== null && deliveredOn > promisedOn) expect(asAgreed).toBe(false)
        }
      }),
    )
  })

  it('changes a promised day only with consent that was recorded in time', () => {
    fc.assert(
      fc.property(walk, taken => {
        for (const { before, step, after } of taken) {
          if (before.promisedOn === null || before.promisedOn === after.promisedOn) continue
          expect(step.kind).toBe('promised')
          const { consentOn } = step as Extract<MatterStep, { kind: 'promised' }>
          expect(consentOn !== undefined && consentOn <= before.promisedOn && TODAY <= before.promisedOn).toBe(true)
        }
      }),
    )
  })

  it('tells of materials and of the first answer once', () => {
    fc.assert(
      fc.property(walk, taken => {
        for (const kind of ['materials', 'answered']) {
          expect(taken.filter(each => each.step.kind === kind).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a step is refused', () => {
  const promised = { kind: 'promised', day: TODAY, promisedOn: '2025-06-30' } as const
  it.each([
    ['in the future', asked, { kind: 'commissioned', day: '2025-06-17' }, ['day day.future']],
    [
      'before the step before it',
      started,
      { kind: 'delivered', day: '2025-05-04', asAgreed: true },
      ['day day.before'],
    ],
    ['before the inquiry', asked, { kind: 'note', day: '2025-04-30' }, ['day day.before']],
    ['on no day', asked, { kind: 'note', day: '2025-02-30' }, ['day field.invalid']],
    ['without consent', started, promised, ['consentOn promise.consent-missing']],
    ['with consent in the future', started, { ...promised, consentOn: '2025-06-17' }, ['consentOn day.future']],
    ['handed to its owner', started, { kind: 'handed-over', day: TODAY, staffId: 'a' }, ['staffId owner.same']],
    ['closed too early', delivered, { kind: 'closed', day: TODAY, feedback: 'none' }, ['feedback closing.too-early']],
    [
      'of a day not entered',
      asked,
      { kind: 're-dated', day: TODAY, which: 'started', to: TODAY },
      ['which re-dating.nothing'],
    ],
    [
      'moved past the next',
      delivered,
      { kind: 're-dated', day: TODAY, which: 'started', to: '2025-06-11' },
      ['to day.after'],
    ],
  ] as [string, MatterState, MatterStep, string[]][])('%s', (_, state, wrong, problems) => {
    expect(codesOf(state, wrong)).toEqual(problems)
  })

  it('where consent comes after the day that was promised, and accepted on that very day', () => {
    const change = { ...promised, consentOn: '2025-06-16' }
    expect(codesOf({ ...started, promisedOn: '2025-06-16' }, change)).toEqual([])
    expect(codesOf({ ...started, promisedOn: '2025-06-15' }, change)).toEqual(['consentOn promise.consent-late'])
    const told = { ...promised, consentOn: '2025-06-14' }
    expect(codesOf({ ...started, promisedOn: '2025-06-15' }, told)).toEqual(['consentOn promise.consent-late'])
  })

  it('as agreed after the promised day, but not otherwise', () => {
    const late = { ...started, promisedOn: '2025-06-15' }
    const step = { kind: 'delivered', day: TODAY } as const
    expect(codesOf(late, { ...step, asAgreed: true })).toEqual(['asAgreed delivery.late'])
    expect(codesOf(late, { ...step, asAgreed: false })).toEqual([])
  })

  it('to close without feedback until the feedback limit is over', () => {
    const close = { kind: 'closed', feedback: 'none' } as const
    expect(codesOf(delivered, { ...close, day: '2025-06-25' }, { today: '2025-07-01' })).toHaveLength(1)
    expect(codesOf(delivered, { ...close, day: '2025-06-26' }, { today: '2025-07-01' })).toEqual([])
  })
})

describe('contact details', () => {
  it.each(['请打 13812345678', '138 1234 5678', '020-83123456', 'a@example.org'])('are noticed in %s', text => {
    expect(hasDetails(text)).toBe(true)
  })
  it.each(['粤工信20250617号', '2025年6月17日', '第 12 次', '合同 2025-0001-000012'])('are not seen in %s', text => {
    expect(hasDetails(text)).toBe(false)
  })
})
