/** One thing that isn't as it was stored. */
export interface Difference {
  readonly kind: 'version' | 'levels' | 'commitment' | 'comment' | 'reasons' | 'answer' | 'contact' | 'daily'
  readonly organizationId: string
  /** The row: the id of an answer or version, with what of it was said afterwards, or the key of daily sums. */
  readonly row: string
  readonly what: string
}

/** Called as they are found: however many there are, none is kept. */
export type Report = (difference: Difference) => void
