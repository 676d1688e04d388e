import type { QuestionnaireContent } from '../shared/domain/questionnaires.ts'
import { type Language, nameIn } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { fieldsetId } from './item-ids.ts'
import type { SurveyProblem } from './pages.ts'

interface Props {
  lang: Language
  content: QuestionnaireContent
  problems: readonly SurveyProblem[]
}

/**
 * Each problem as a link to its question. All links are there, in the questions' order and hidden, for the script to
 * show; the last point is for what concerns no question.
 */
export function ErrorSummary({ lang, content, problems }: Props) {
  const texts = SURVEY_TEXTS[lang]
  const found = problems.length > 0
  const general = problems.filter(({ item: id }) => !content.items.some(item => item.id === id))
  return (
    <div class="panel alarm" id="errors" role="alert" tabIndex={-1} hidden={!found} {...(found && { autofocus: true })}>
      <h2>{texts.errorTitle}</h2>
      <ul>
        {content.items.map(({ id, text }) => {
          const problem = problems.find(({ item }) => item === id)
          return (
            <li hidden={!problem}>
              <a href={`#${encodeURIComponent(fieldsetId(id))}`}>
                {nameIn(lang, text) + texts.colon + (problem?.message ?? texts.missing)}
              </a>
            </li>
          )
        })}
        <li>{general.map(({ message }) => message).join(' ')}</li>
      </ul>
    </div>
  )
}
