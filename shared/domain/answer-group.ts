import type { Channel, Form } from './dimensions.ts'

/**
 * Answers that are alike in everything a figure depends on, and how many they are: one row of the API's one SELECT.
 * Answers that never count (test codes, ratings after the organization's first contact) are left out of it.
 */
export interface AnswerGroup {
  /** 'YYYY-MM' of the service day. */
  readonly month: string
  readonly form: Form
  readonly channel: Channel
  /** `once` codes are good for one service; everything else is `standing`. */
  readonly codeKind: 'standing' | 'once'
  /** It is the answer of a service that the ledger counts: completed in the period, not voided. */
  readonly inLedger: boolean
  /** The client served, null where unknown. */
  readonly clientId: string | null
  /** An exclusion is confirmed. */
  readonly excluded: boolean
  /** Where a client rated again: the first rating, or the last one, which counts. Otherwise `only`. */
  readonly position: 'only' | 'first' | 'last'
  readonly versionId: string
  readonly levels: string
  readonly count: number
}

/** Whether answers enter the deciding rate: the last rating counts, confirmed exclusions don't. */
export function isCounted(group: AnswerGroup): boolean {
  return group.position !== 'first' && !group.excluded
}
