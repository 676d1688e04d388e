import type { QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

type Size = 'short' | 'full' | undefined
type Named = Pick<QuestionnaireReply, 'builtIn'> & { readonly content: Pick<QuestionnaireReply['content'], 'title'> }

/** The built-in ones share a title on the phone; here their size tells them apart. */
export function sizeOf({ builtIn }: Pick<QuestionnaireReply, 'builtIn'>): Size {
  if (builtIn?.endsWith('-short')) return 'short'
  return builtIn?.endsWith('-full') ? 'full' : undefined
}

export function questionnaireName(questionnaire: Named): string {
  const size = sizeOf(questionnaire)
  return size ? wordsOf(questionnairesTexts)[size] : nameOf(questionnaire.content.title)
}
