import { columnOf, type ImportSheet } from './import-sheets.ts'
import type { ImportValue } from './import-values.ts'
import { afterStep, type MatterChange, columnOf as stateColumn } from './matter-progress.ts'
import { type MatterDay, type MatterState, type MatterStep, mayFollow } from './matter-steps.ts'
import type { Problem } from './problem.ts'
import { type StepCircumstances, stepProblems } from './step-problems.ts'

type Values = Readonly<Record<string, ImportValue>>
/** A matter as the ledger has it. */
export interface KnownMatter extends MatterState {
  readonly contractFen: number | null
  readonly signedOn: string | null
}

type DayField = `${MatterDay}On` | 'cancelledOn' | 'signedOn' | 'promisedOn'
/** A step, the column that its day stands in, and what is kept of it besides. */
interface Planned {
  readonly step: MatterStep
  readonly field: DayField
  readonly details: Readonly<Record<string, unknown>>
}

export interface MatterPlan {
  readonly steps: readonly Planned[]
  readonly change: MatterChange
  readonly problems: readonly (Problem & { readonly field: string })[]
}

/**
 * What a matter's row in a file asks for that the ledger doesn't have yet: step by step, each held to the ledger's own
 * rules.
 */
export function planMatter(values: Values, before: KnownMatter, around: StepCircumstances): MatterPlan {
  const problems = [...missingBeside(values, before), ...differing(values, before)]
  const steps: Planned[] = []
  let state: MatterState = before
  const change: MatterChange = {}
  for (const planned of problems.length > 0 ? [] : stepsOf(values, before, around.today)) {
    const { step, field } = planned
    const found = mayFollow(state, step.kind) ? stepProblems(state, step, around) : [{ path: 'day', ...NOT_NOW }]
    if (found.length > 0) {
      problems.push(...found.map(({ path, code, params }) => ({ field: FIELDS[path] ?? field, ...told(code, params) })))
      break
    }
    steps.push(planned)
    const made = afterStep(state, step)
    Object.assign(change, made)
    state = { ...state, ...made } as MatterState
  }
  return { steps, change, problems }
}

const NOT_NOW = { code: 'row.step-missing', params: {} }
const FIELDS: Readonly<Record<string, string>> = {
  asAgreed: 'asAgreed',
  feedback: 'feedback',
  promisedOn: 'promisedOn',
}
const CODES: Readonly<Record<string, string>> = {
  'day.future': 'row.future',
  'day.before': 'row.before',
  'day.after': 'row.after',
  'delivery.late': 'row.delivery-late',
  'closing.too-early': 'row.closing-early',
  'row.step-missing': 'row.step-missing',
}

function told(code: string, params: Problem['params']): Problem {
  return { code: CODES[code] ?? 'row.refused', params }
}

const day = (values: Values, key: DayField) => values[key] as string | undefined

/** In the order in which they follow one another. Corrections first: what follows is held to the right days. */
function stepsOf(values: Values, before: KnownMatter, today: string): Planned[] {
  const { asAgreed, contractFen, outcome, commission, commissionGaps, cancelReason, staff } = values
  const promisedOn = before.promisedOn === null ? day(values, 'promisedOn') : undefined
  const isAccepting = before.acceptedOn === null && day(values, 'acceptedOn') !== undefined
  const steps: (Planned | undefined)[] = [
    ...reDated(values, before, today),
    entered('answeredOn', on => ({ kind: 'answered', day: on, staffId: staff as string })),
    entered(
      'commissionedOn',
      on => ({ kind: 'commissioned', day: on, ...optional('gaps', commissionGaps) }),
      optional('document', commission),
    ),
    entered('acceptedOn', on => ({ kind: 'accepted', day: on, ...optional('promisedOn', promisedOn) })),
    promisedOn !== undefined && !isAccepting ? promised(values, before, promisedOn) : undefined,
    typeof contractFen === 'number' && isOtherContract(values, before)
      ? plan('signedOn', { kind: 'contract', day: day(values, 'signedOn') ?? '', fen: contractFen })
      : undefined,
    entered('startedOn', on => ({ kind: 'started', day: on })),
    entered('deliveredOn', on => ({
      ...{ kind: 'delivered', day: on, asAgreed: asAgreed === true },
      ...optional('outcome', outcome),
    })),
    entered('closedOn', on => ({ kind: 'closed', day: on, feedback: values.feedback as 'none' | 'handled' })),
    before.stage === 'cancelled' || day(values, 'cancelledOn') === undefined
      ? undefined
      : plan('cancelledOn', { kind: 'cancelled', day: day(values, 'cancelledOn') ?? '' }, { reason: cancelReason }),
  ]
  return steps.filter(step => step !== undefined)

  function entered(
    field: `${MatterDay}On`,
    step: (on: string) => MatterStep,
    details: Readonly<Record<string, unknown>> = {},
  ): Planned | undefined {
    const on = day(values, field)
    return on === undefined || before[field] !== null ? undefined : plan(field, step(on), details)
  }
}

function plan(field: DayField, step: MatterStep, more: Readonly<Record<string, unknown>> = {}): Planned {
  const { kind: _, day: __, ...fields } = step
  const { staffId: ___, ...details } = fields as Record<string, unknown>
  return { step, field, details: { ...details, ...more } }
}

function isOtherContract({ contractFen, signedOn }: Values, before: KnownMatter): boolean {
  return signedOn !== undefined && (contractFen !== before.contractFen || signedOn !== before.signedOn)
}

/** A first promise made apart from the acceptance is told on the last day that had come by then. */
function promised(values: Values, before: KnownMatter, promisedOn: string): Planned {
  const on = day(values, 'commissionedOn') ?? before.commissionedOn ?? ''
  return plan('promisedOn', { kind: 'promised', day: on, promisedOn })
}

/** Days that the ledger has otherwise. */
function reDated(values: Values, before: KnownMatter, today: string): Planned[] {
  const days: MatterDay[] = ['asked', 'answered', 'commissioned', 'accepted', 'started', 'delivered', 'closed']
  return days.flatMap(which => {
    const field = stateColumn(which)
    const to = which === 'closed' && before.stage === 'cancelled' ? day(values, 'cancelledOn') : day(values, field)
    const from = before[field]
    if (to === undefined || from === null || to === from) return []
    return [plan(field, { kind: 're-dated', day: today, which, to }, { from })]
  })
}

/** What has to stand beside something else. */
function missingBeside(values: Values, before: KnownMatter): (Problem & { field: string })[] {
  const needs = (field: string, beside: string, isNeeded: boolean) =>
    isNeeded && values[beside] !== undefined && values[field] === undefined
      ? [{ field, code: 'row.needs', params: headingsOf('matters', beside) }]
      : []
  return [
    ...needs('commission', 'commissionedOn', before.commissionedOn === null),
    ...needs('signedOn', 'contractFen', true),
    ...needs('contractFen', 'signedOn', true),
    ...needs('asAgreed', 'deliveredOn', before.deliveredOn === null),
    ...needs('feedback', 'closedOn', before.closedOn === null),
    ...needs('cancelReason', 'cancelledOn', before.stage !== 'cancelled'),
    ...needs('deliveredOn', 'asAgreed', before.deliveredOn === null),
    ...needs('deliveredOn', 'outcome', before.deliveredOn === null),
  ]
}

/** What was entered and isn't changed by an import. */
function differing(values: Values, before: KnownMatter): (Problem & { field: string })[] {
  const { promisedOn, deliveredOn, asAgreed } = before
  const found: (Problem & { field: string })[] = []
  if (promisedOn !== null && values.promisedOn !== undefined && values.promisedOn !== promisedOn) {
    found.push({ field: 'promisedOn', code: 'row.promise-differs', params: { day: promisedOn } })
  }
  if (deliveredOn !== null && values.asAgreed !== undefined && values.asAgreed !== asAgreed) {
    found.push({ field: 'asAgreed', code: 'row.differs', params: {} })
  }
  return found
}

function headingsOf(sheet: ImportSheet, key: string): Record<string, string> {
  const [headingZh = '', headingEn = ''] = columnOf(sheet, key)?.headings ?? []
  return { headingZh, headingEn }
}

function optional(key: string, value: unknown): Record<string, never> {
  return (value === undefined ? {} : { [key]: value }) as Record<string, never>
}
