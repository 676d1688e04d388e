import type { Names } from './dimensions.ts'
import type { OfferedReasons, QuestionnaireContent, TextQuestion } from './questionnaires.ts'
import { REASON_TAGS } from './reason-tags.ts'

/** The same content without white space at the ends and without what says nothing; tidy content stays as it is. */
export function tidyQuestionnaire(content: QuestionnaireContent): QuestionnaireContent {
  const { form, title, items } = content
  const reasons = content.reasons && tidyReasons(content.reasons)
  const questions = (content.questions ?? []).map(({ id, ...words }) => ({ id, ...tidyWords(words) }))
  return {
    ...{ form, title: tidyNames(title) },
    items: items.map(({ id, dimension, ...words }) => ({ id, dimension, ...tidyWords(words) })),
    ...(reasons && { reasons }),
    ...(questions.length > 0 && { questions }),
  }
}

function tidyWords({ text, hint }: Pick<TextQuestion, 'text' | 'hint'>): Pick<TextQuestion, 'text' | 'hint'> {
  const tidy = hint && tidyNames(hint)
  return { text: tidyNames(text), ...(tidy && (tidy.zh || tidy.en) && { hint: tidy }) }
}

function tidyNames({ zh, en }: Names): Names {
  const english = en?.trim()
  return { zh: zh.trim(), ...(english && { en: english }) }
}

/** Undefined where all known reasons are offered and no others: that is what a version without a choice says. */
function tidyReasons({ known, own }: OfferedReasons): OfferedReasons | undefined {
  const listed = REASON_TAGS.map(tag => tag.id)
  const unknown = known.filter(id => !listed.includes(id))
  const chosen = listed.filter(id => known.includes(id))
  if (own.length === 0 && unknown.length === 0 && chosen.length === listed.length) return undefined
  const tags = own.map(({ id, dimension, kind, text }) => ({ id, dimension, kind, text: tidyNames(text) }))
  return { known: [...chosen, ...unknown], own: tags }
}
