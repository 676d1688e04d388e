import type { MatterStage } from './ledger.ts'

/** What may happen to a matter after it was entered; each becomes a fact. */
export const MATTER_STEPS = [
  'answered',
  'commissioned',
  'accepted',
  'materials',
  'promised',
  'started',
  'contract',
  'document',
  'note',
  'handed-over',
  'delivered',
  'closed',
  'cancelled',
  're-dated',
  'voided',
] as const
export type MatterStepKind = (typeof MATTER_STEPS)[number]

/** Days of a matter in their order; each can be set right. A promised day is changed with the client's consent only. */
export const MATTER_DAYS = ['asked', 'answered', 'commissioned', 'accepted', 'started', 'delivered', 'closed'] as const
export type MatterDay = (typeof MATTER_DAYS)[number]

/** A matter as it stands, as far as the next step depends on it. Days are 'YYYY-MM-DD' or null: not entered. */
export interface MatterState {
  readonly stage: MatterStage
  readonly askedOn: string | null
  readonly answeredOn: string | null
  readonly commissionedOn: string | null
  readonly acceptedOn: string | null
  readonly startedOn: string | null
  readonly promisedOn: string | null
  readonly deliveredOn: string | null
  /** Of a cancelled matter: when the client cancelled it. */
  readonly closedOn: string | null
  readonly asAgreed: boolean | null
  /** 首问负责人: the owner. */
  readonly staffId: string | null
  /** 一次性告知 has been given. */
  readonly hasMaterials: boolean
  readonly isVoided: boolean
}

type Of<K extends MatterStepKind, Fields = object> = { readonly kind: K; readonly day: string } & Readonly<Fields>

/** A step with what the domain asks of it; the contract has further fields, which are kept as they come. */
export type MatterStep =
  | Of<'answered', { staffId: string }>
  | Of<'commissioned', { gaps?: string | undefined }>
  | Of<'accepted', { promisedOn?: string | undefined }>
  | Of<'materials'>
  | Of<'promised', { promisedOn: string; consentOn?: string | undefined }>
  | Of<'started'>
  | Of<'contract', { fen: number }>
  | Of<'document'>
  | Of<'note'>
  | Of<'handed-over', { staffId: string }>
  | Of<'delivered', { asAgreed: boolean; outcome?: string | undefined }>
  | Of<'closed', { feedback: 'none' | 'handled' }>
  | Of<'cancelled'>
  | Of<'re-dated', { which: MatterDay; to: string }>
  | Of<'voided'>

const BEFORE_DELIVERY: readonly MatterStage[] = ['asked', 'commissioned', 'accepted', 'started']
const NOT_CANCELLED: readonly MatterStage[] = [...BEFORE_DELIVERY, 'delivered', 'closed']

/** At which stages a step may be taken (general requirements 6.2; window standard 5.3). */
const STAGES: Readonly<Record<MatterStepKind, readonly MatterStage[]>> = {
  answered: NOT_CANCELLED,
  commissioned: ['asked'],
  accepted: ['commissioned'],
  materials: BEFORE_DELIVERY,
  promised: ['commissioned', 'accepted', 'started'],
  started: ['accepted'],
  contract: ['commissioned', 'accepted', 'started', 'delivered', 'closed'],
  document: NOT_CANCELLED,
  note: [...BEFORE_DELIVERY, 'delivered'],
  'handed-over': [...BEFORE_DELIVERY, 'delivered'],
  delivered: ['started'],
  closed: ['delivered'],
  cancelled: BEFORE_DELIVERY,
  're-dated': [...NOT_CANCELLED, 'cancelled'],
  voided: [...NOT_CANCELLED, 'cancelled'],
}

/** Whether a step of this kind may follow; some happen once. A voided matter stays as it is. */
export function mayFollow(state: MatterState, kind: MatterStepKind): boolean {
  if (state.isVoided || !STAGES[kind].includes(state.stage)) return false
  if (kind === 'answered') return state.answeredOn === null
  return kind !== 'materials' || !state.hasMaterials
}

/** Every kind of step that may follow, in the order of the list. */
export function nextSteps(state: MatterState): MatterStepKind[] {
  return MATTER_STEPS.filter(kind => mayFollow(state, kind))
}
