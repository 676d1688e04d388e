import { DIMENSIONS, FORMS, type Form } from './dimensions.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import { DIMENSION_NAMES, dimensionHint, subAspectsOf } from './sub-aspects.ts'

export interface BuiltInQuestionnaire {
  readonly key: 'visit-short' | 'visit-full' | 'matter-short' | 'matter-full'
  readonly content: QuestionnaireContent
}

const TITLES = {
  visit: { zh: '服务满意度评价（一次一评）', en: 'How satisfied are you with this visit?' },
  matter: { zh: '服务满意度评价（一事一评）', en: 'How satisfied are you with this service?' },
} as const

/** One item per dimension: five taps from scan to saved. */
function short(form: Form): QuestionnaireContent {
  const items = DIMENSIONS.map(dimension => ({
    id: dimension,
    dimension,
    text: DIMENSION_NAMES[dimension],
    hint: dimensionHint(form, dimension),
  }))
  return { form, title: TITLES[form], items }
}

/** One item per sub-aspect of the standard: 3 + 8 + 1 + 5. */
function full(form: Form): QuestionnaireContent {
  return { form, title: TITLES[form], items: DIMENSIONS.flatMap(dimension => subAspectsOf(form, dimension)) }
}

/** The questionnaires that come with the software, publishable as they are (general requirements, 服务满意度评价方法). */
export function builtInQuestionnaires(): readonly BuiltInQuestionnaire[] {
  return FORMS.flatMap((form): BuiltInQuestionnaire[] => [
    { key: `${form}-short`, content: short(form) },
    { key: `${form}-full`, content: full(form) },
  ])
}
