import { addDays, isBusinessDay } from './business-day.ts'
import { columnOf, wayOf } from './matter-progress.ts'
import { MATTER_DAYS, type MatterDay, type MatterState, type MatterStep } from './matter-steps.ts'
import type { Problem } from './problem.ts'

/** A problem with the field that it lies in. */
export interface FieldProblem extends Problem {
  readonly path: string
}

export interface StepCircumstances {
  /** The business day on which the step is entered. */
  readonly today: string
  /** 反馈时限 in calendar days after delivery. */
  readonly feedbackDays: number
}

const problem = (path: string, code: string, params: Problem['params'] = {}): FieldProblem => ({ path, code, params })

/** What is wrong with a step that `mayFollow`; empty: it can be taken. */
export function stepProblems(state: MatterState, step: MatterStep, around: StepCircumstances): FieldProblem[] {
  const days = dayProblems(state, step, around.today)
  if (days.length > 0) return days
  switch (step.kind) {
    case 'accepted':
      return step.promisedOn === undefined ? [] : firstPromiseProblems(state, step.promisedOn, step.day)
    case 'promised':
      return state.promisedOn === null
        ? firstPromiseProblems(state, step.promisedOn, step.day)
        : changedPromiseProblems(state.promisedOn, step, around.today)
    case 'handed-over':
      return step.staffId === state.staffId ? [problem('staffId', 'owner.same')] : []
    case 'delivered':
      return deliveryProblems(state, step)
    case 'closed':
      return closingProblems(state, step, around.feedbackDays)
    case 're-dated':
      return reDatingProblems(state, step, around.today)
    default:
      return []
  }
}

/** Nothing lies in the future; a step of the way doesn't lie before the one before it, nothing before the inquiry. */
function dayProblems(state: MatterState, { kind, day }: MatterStep, today: string): FieldProblem[] {
  if (!isBusinessDay(day)) return [problem('day', 'field.invalid')]
  if (day > today) return [problem('day', 'day.future')]
  // A contract may have been signed before anybody asked for this.
  if (kind === 'contract' || kind === 're-dated' || kind === 'voided') return []
  const isOnTheWay = kind === 'cancelled' || (MATTER_DAYS.includes(kind as MatterDay) && kind !== 'answered')
  const earliest = isOnTheWay ? wayOf(state).at(-1)?.day : wayOf(state)[0]?.day
  return earliest !== undefined && day < earliest ? [problem('day', 'day.before', { day: earliest })] : []
}

function firstPromiseProblems(state: MatterState, promisedOn: string, day: string): FieldProblem[] {
  if (!isBusinessDay(promisedOn)) return [problem('promisedOn', 'field.invalid')]
  if (state.promisedOn !== null) return [problem('promisedOn', 'promise.exists', { day: state.promisedOn })]
  return promisedOn < day ? [problem('promisedOn', 'day.before', { day })] : []
}

/**
 * A changed day counts only with the client's consent recorded in time (method.md): given and entered not after the
 * day that was promised before, so that no overdue matter is put right afterwards.
 */
function changedPromiseProblems(
  old: string,
  { promisedOn, consentOn, day }: Extract<MatterStep, { kind: 'promised' }>,
  today: string,
): FieldProblem[] {
  if (!isBusinessDay(promisedOn)) return [problem('promisedOn', 'field.invalid')]
  if (promisedOn < day) return [problem('promisedOn', 'day.before', { day })]
  if (consentOn === undefined) return [problem('consentOn', 'promise.consent-missing')]
  if (!isBusinessDay(consentOn)) return [problem('consentOn', 'field.invalid')]
  if (consentOn > today) return [problem('consentOn', 'day.future')]
  if (consentOn > old || today > old) return [problem('consentOn', 'promise.consent-late', { day: old })]
  return []
}

function deliveryProblems(
  { promisedOn }: MatterState,
  { day, asAgreed }: Extract<MatterStep, { kind: 'delivered' }>,
): FieldProblem[] {
  const isLate = promisedOn !== null && day > promisedOn
  return asAgreed && isLate ? [problem('asAgreed', 'delivery.late', { day: promisedOn })] : []
}

/** Without feedback a matter is open until the feedback limit that was told at delivery has passed. */
function closingProblems(
  { deliveredOn }: MatterState,
  { day, feedback }: Extract<MatterStep, { kind: 'closed' }>,
  feedbackDays: number,
): FieldProblem[] {
  if (feedback === 'handled' || deliveredOn === null) return []
  const last = addDays(deliveredOn, feedbackDays)
  return day <= last ? [problem('feedback', 'closing.too-early', { day: last })] : []
}

/** A day set right keeps its place between the days before and after it. */
function reDatingProblems(
  state: MatterState,
  { which, to }: Extract<MatterStep, { kind: 're-dated' }>,
  today: string,
): FieldProblem[] {
  if (!isBusinessDay(to)) return [problem('to', 'field.invalid')]
  if (state[columnOf(which)] === null) return [problem('which', 're-dating.nothing')]
  if (to > today) return [problem('to', 'day.future')]
  if (which === 'answered') return beforeProblem(to, state.askedOn)
  const place = MATTER_DAYS.indexOf(which)
  const others = wayOf(state).filter(each => each.which !== which)
  const after = others.find(each => MATTER_DAYS.indexOf(each.which) > place)?.day
  const before = others.findLast(each => MATTER_DAYS.indexOf(each.which) < place)?.day
  if (after !== undefined && to > after) return [problem('to', 'day.after', { day: after })]
  return beforeProblem(to, before ?? null)
}

function beforeProblem(to: string, before: string | null): FieldProblem[] {
  return before !== null && to < before ? [problem('to', 'day.before', { day: before })] : []
}
