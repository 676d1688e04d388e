import type { Channel, Dimension, Form, Names, ServiceFunction } from '../../shared/domain/dimensions.ts'

/** What one organization of the demo is meant to show. Rates are shares of satisfied ratings, 0 … 1. */
export interface Design {
  readonly name: Names
  readonly function: ServiceFunction
  /** Answers in the demo of ordinary size. */
  readonly answers: number
  /** The same number however large the demo is. */
  readonly isFixed?: boolean
  /** Days up to today in which they came, where not all eighteen months. */
  readonly lastDays?: number
  /** Share of answers that rate a matter. */
  readonly matters: number
  readonly rate: Readonly<Record<Form, number>>
  /** How much lower, or higher if negative, the rate was eighteen months ago. */
  readonly climb?: number
  readonly weakest: Dimension
  /** Weights of the channels of visits, where they aren't the usual ones. */
  readonly visitChannels?: Readonly<Partial<Record<Channel, number>>>
  /** The rate by paper and kiosk, where it isn't the same. */
  readonly paperAndKioskRate?: number
  /** One client who gives this share of the answers with a known client, and their rate. */
  readonly dominant?: { readonly share: number; readonly rate: number }
  /** Matters are rated by the questionnaire with all sub-aspects. */
  readonly hasLongMatters?: boolean
  /** How many work there, where not a few. */
  readonly staff?: number
  /** A public-benefit centre of county level or below: the window standard applies. */
  readonly isCountyCenter?: boolean
  /** Catalogue and profile have only been begun. */
  readonly isNew?: boolean
  /** Something of what must be public isn't written yet. */
  readonly isPart?: boolean
}

export const VISIT_CHANNELS: Readonly<Partial<Record<Channel, number>>> = {
  ...{ qr: 52, kiosk: 14, paper: 9, web: 6, import: 3 },
  ...{ link: 10, phone: 6 },
}
export const MATTER_CHANNELS: Readonly<Partial<Record<Channel, number>>> = {
  ...{ link: 55, phone: 16, paper: 10, web: 10, import: 9 },
}

/** Channels that reach a known client about one visit; the others begin at a poster, a kiosk or a card. */
export const ONCE_CHANNELS: ReadonlySet<Channel> = new Set(['link', 'phone'])
