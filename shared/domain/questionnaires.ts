import type { Dimension, Form, Names } from './dimensions.ts'

/** One question. `id` is stable across versions and languages and unique within a questionnaire. */
export interface QuestionnaireItem {
  readonly id: string
  readonly dimension: Dimension
  readonly text: Names
  readonly hint?: Names | undefined
}

/** Asked on the receipt, after the rating; whoever likes answers in words. Figures know nothing of it. */
export interface TextQuestion {
  readonly id: string
  readonly text: Names
  readonly hint?: Names | undefined
}

/** Why somebody rated so: praise and problems alike, by dimension. Ids are stable. */
export interface ReasonTag {
  readonly id: string
  readonly dimension: Dimension
  readonly kind: 'praise' | 'problem'
  readonly text: Names
}

/** Which reasons the receipt offers: some of those that the software knows, and the organization's own. */
export interface OfferedReasons {
  readonly known: readonly string[]
  readonly own: readonly ReasonTag[]
}

/**
 * What a published version fixes for good: the answers of a version keep these items in this order. `reasons` is absent
 * where all known ones are offered, `questions` where there are none: a digest tells nothing that isn't used.
 */
export interface QuestionnaireContent {
  readonly form: Form
  readonly title: Names
  readonly items: readonly QuestionnaireItem[]
  readonly reasons?: OfferedReasons | undefined
  readonly questions?: readonly TextQuestion[] | undefined
}
