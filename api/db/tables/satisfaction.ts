import type { Channel, Form } from '../../../shared/domain/dimensions.ts'

/** Sums of one day, written with the answers; `verify` recounts them from the raw answers. */
export interface DailyTable {
  organizationId: string
  day: string
  form: Form
  channel: Channel
  codeKind: 'standing' | 'once'
  scheme: string
  /** The denominator of the sums below; answers of versions with another one have a row of their own. */
  denominator: number
  answered: number
  valued: number
  satisfied: number
  favourable: number
  score: number
  satisfiedSquares: number
  favourableSquares: number
  scoreSquares: number
}
