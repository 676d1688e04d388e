import type { Dimension, Form, Names } from './dimensions.ts'

/** One question. `id` is stable across versions and languages and unique within a questionnaire. */
export interface QuestionnaireItem {
  readonly id: string
  readonly dimension: Dimension
  readonly text: Names
  readonly hint?: Names | undefined
}

/** What a published version fixes for good: the answers of a version keep these items in this order. */
export interface QuestionnaireContent {
  readonly form: Form
  readonly title: Names
  readonly items: readonly QuestionnaireItem[]
}
