import { MATTER_DAYS, type MatterDay, type MatterState, type MatterStep } from './matter-steps.ts'

type DayColumn = `${MatterDay}On`

/** What a step changes of a matter; what isn't named stays. */
export type MatterChange = {
  -readonly [K in Exclude<keyof MatterState, 'hasMaterials' | 'isVoided'>]?: MatterState[K]
} & {
  firstPromisedOn?: string
  promiseConsentOn?: string
  commissionGaps?: string | null
  contractFen?: number
  signedOn?: string
  outcome?: string | null
}

/** What becomes of a matter by a step that `mayFollow` and has no `stepProblems`. */
export function afterStep(state: MatterState, step: MatterStep): MatterChange {
  const { day } = step
  switch (step.kind) {
    case 'answered':
      return { answeredOn: day }
    case 'commissioned':
      return { stage: 'commissioned', commissionedOn: day, commissionGaps: step.gaps ?? null }
    case 'accepted':
      return { stage: 'accepted', acceptedOn: day, ...(step.promisedOn ? promise(state, step.promisedOn) : {}) }
    case 'promised':
      return { ...promise(state, step.promisedOn), ...(step.consentOn ? { promiseConsentOn: step.consentOn } : {}) }
    case 'started':
      return { stage: 'started', startedOn: day }
    case 'contract':
      return { contractFen: step.fen, signedOn: day }
    case 'handed-over':
      return { staffId: step.staffId }
    case 'delivered':
      return { stage: 'delivered', deliveredOn: day, asAgreed: step.asAgreed, outcome: step.outcome ?? null }
    case 'closed':
    case 'cancelled':
      return { stage: step.kind, closedOn: day }
    case 're-dated':
      return reDated(state, step.which, step.to)
    default:
      return {}
  }
}

/** The first promise is kept beside the one that holds. */
function promise(state: MatterState, promisedOn: string): MatterChange {
  return state.promisedOn === null ? { promisedOn, firstPromisedOn: promisedOn } : { promisedOn }
}

/** What turns out to have been delivered after the promised day wasn't delivered as agreed. */
function reDated(state: MatterState, which: MatterDay, to: string): MatterChange {
  const isLate = which === 'delivered' && state.promisedOn !== null && to > state.promisedOn
  return { [columnOf(which)]: to, ...(isLate ? { asAgreed: false } : {}) }
}

export function columnOf(which: MatterDay): DayColumn {
  return `${which}On`
}

/** The days from inquiry to closing that have been entered, in their order; the first answer stands aside. */
export function wayOf(state: MatterState): { readonly which: MatterDay; readonly day: string }[] {
  return MATTER_DAYS.flatMap(which => {
    const day = state[columnOf(which)]
    return which === 'answered' || day === null ? [] : [{ which, day }]
  })
}
