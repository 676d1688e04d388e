import { DIMENSIONS, FORMS } from './dimensions.ts'
import type { PartFigure } from './figure-types.ts'
import type { PerForm } from './per-form.ts'
import type { Missing } from './verdict.ts'

/**
 * What the standard wants rated and isn't (method.md, From ratings to a rate, 4): a form without a valued response,
 * unless its ledger is known to be empty; a dimension that no response of either form rates.
 */
export function missingOf(forms: PerForm<Pick<PartFigure, 'valued' | 'services' | 'dimensions'>>): Missing[] {
  const unrated = FORMS.filter(form => forms[form].valued === 0 && forms[form].services !== 0)
  const never = DIMENSIONS.filter(dimension => FORMS.every(form => forms[form].dimensions[dimension].valued === 0))
  return [
    ...unrated.map((form): Missing => ({ kind: 'form', form })),
    ...never.map((dimension): Missing => ({ kind: 'dimension', dimension })),
  ]
}
