import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { MatterStepKind } from '../../shared/domain/matter-steps.ts'
import type { Fields } from '../frame/use-form.ts'
import { fenOf } from './fen.ts'
import { today } from './today.ts'

export type StepField =
  | 'day'
  | 'staffId'
  | 'document'
  | 'gaps'
  | 'promisedOn'
  | 'consentOn'
  | 'list'
  | 'fen'
  | 'title'
  | 'reference'
  | 'text'
  | 'isPublic'
  | 'asAgreed'
  | 'outcome'
  | 'feedback'
  | 'remark'
  | 'which'
  | 'to'
  | 'reason'

const FIELDS: Readonly<Record<MatterStepKind, readonly StepField[]>> = {
  answered: ['staffId', 'day'],
  commissioned: ['document', 'gaps', 'day'],
  accepted: ['day', 'promisedOn'],
  materials: ['list', 'day'],
  promised: ['promisedOn', 'consentOn', 'reason'],
  started: ['day'],
  contract: ['fen', 'document', 'day'],
  document: ['title', 'reference'],
  note: ['text', 'isPublic'],
  'handed-over': ['staffId', 'reason', 'day'],
  delivered: ['asAgreed', 'outcome', 'document', 'day'],
  closed: ['feedback', 'remark', 'day'],
  cancelled: ['reason', 'day'],
  're-dated': ['which', 'to', 'reason'],
  voided: ['reason'],
}

/** The steps of the way itself, in their order; each matter has at most one of them before it. */
export const WAY = ['commissioned', 'accepted', 'started', 'delivered', 'closed'] as const
export const RARE: readonly MatterStepKind[] = ['cancelled', 're-dated', 'voided']

/** What a step needs of this matter: a first promise needs no consent, and acceptance no second promise. */
export function fieldsOf(kind: MatterStepKind, { promisedOn }: Pick<MatterReply, 'promisedOn'>): readonly StepField[] {
  const isFirst = promisedOn === null
  return FIELDS[kind].filter(field => {
    if (kind === 'accepted') return field !== 'promisedOn' || isFirst
    return kind !== 'promised' || field === 'promisedOn' || !isFirst
  })
}

/** The form's fields as the contract wants them; a step whose day isn't asked for happens today. */
export function stepBody(kind: MatterStepKind, fields: Fields, seen: number): object {
  const { day = today(), fen, list, asAgreed, isPublic, ...rest } = fields
  return {
    ...{ kind, day, seen, ...rest },
    ...(fen && { fen: fenOf(fen) }),
    ...(list && { list: linesOf(list) }),
    ...(kind === 'delivered' && { asAgreed: asAgreed === 'yes' }),
    ...(kind === 'note' && { isPublic: isPublic === 'yes' }),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}
