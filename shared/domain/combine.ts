import { FORMS, type Form } from './dimensions.ts'
import type { Scheme } from './scheme.ts'

/** What decides a form's weight: its valued responses, and whether every service of its ledger has one. */
export interface FormSize {
  readonly n: number
  readonly fullyCounted: boolean
}

/** How visits and matters are combined: by the scheme's weights, by n, or not at all; null of nothing. */
export type Weighting = 'scheme' | 'by-n' | 'single-form'

export interface FormWeights {
  readonly weighting: Weighting | null
  /** Integers ≥ 0, relative to each other. */
  readonly weights: Readonly<Record<Form, number>>
}

/**
 * The weights of visits and matters: the scheme's (1:1), or n where a form has fewer responses than the scheme asks and
 * isn't fully counted (method.md, From ratings to a rate, 4). A form without values has weight 0.
 */
export function formWeightsOf(sizes: Readonly<Record<Form, FormSize>>, scheme: Scheme): FormWeights {
  const rated = FORMS.filter(form => sizes[form].n > 0)
  const only = rated[0]
  if (only === undefined) return { weighting: null, weights: { visit: 0, matter: 0 } }
  if (rated.length === 1) {
    return { weighting: 'single-form', weights: { visit: only === 'visit' ? 1 : 0, matter: only === 'matter' ? 1 : 0 } }
  }
  const isSmall = ({ n, fullyCounted }: FormSize) => n < scheme.minResponsesPerForm && !fullyCounted
  if (isSmall(sizes.visit) || isSmall(sizes.matter)) {
    return { weighting: 'by-n', weights: { visit: sizes.visit.n, matter: sizes.matter.n } }
  }
  return { weighting: 'scheme', weights: scheme.formWeights }
}
