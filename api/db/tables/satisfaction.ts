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

/** What an organization's year came to when it was last worked out: a cache, which may be deleted at any time. */
export interface FigureTable {
  organizationId: string
  year: number
  scheme: string
  /** The year's stamp when the answers were read: the figure is good while it stands. */
  stamp: number
  computedAt: number
  /** JSON, see `comparison/stored-figure.ts`. */
  body: string
}

/** Moves with every batch that changes the answers of an organization's year. */
export interface FigureStampTable {
  organizationId: string
  year: number
  stamp: number
}
