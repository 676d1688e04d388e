import type { Problem } from '../../shared/domain/problem.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { questionnaireProblem } from '../../shared/texts/questionnaire-problems.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { withoutEnglish } from './draft-changes.ts'

interface ChecksProps {
  content: QuestionnaireContent
  /** Why it can't be published; the same judge as on the server. */
  problems: readonly Problem[]
}

/** Whether the draft can be published and, if not, all that is missing, each with its place. */
export function Checks({ content, problems }: ChecksProps) {
  const words = wordsOf(editorTexts)
  const isReady = problems.length === 0
  const missing = withoutEnglish(content)
  return (
    <section class={`notice ${isReady ? 'success' : 'warning'}`} id="checks" tabIndex={-1} aria-label={words.checks}>
      <p class="notice-title">{isReady ? words.ready : words.notReady}</p>
      {!isReady && (
        <ul>
          {problems.map(problem => (
            <li key={JSON.stringify(problem)}>
              {placeOf(content, problem)}
              {questionnaireProblem(problem, language.value)}
            </li>
          ))}
        </ul>
      )}
      {isReady && <p>{words.taps(content.items.length + 1)}</p>}
      {missing > 0 && <p>{words.noEnglish(missing)}</p>}
    </section>
  )
}

function placeOf({ items, questions = [], reasons }: QuestionnaireContent, { params: { item } }: Problem): string {
  const words = wordsOf(editorTexts)
  const nth = items.findIndex(({ id }) => id === item)
  if (nth >= 0) return words.itemPlace(nth + 1)
  const question = questions.findIndex(({ id }) => id === item)
  if (question >= 0) return words.questionPlace(question + 1)
  const tag = reasons?.own.find(({ id }) => id === item)
  return tag ? words.reasonPlace(nameOf(tag.text) || wordsOf(questionnairesTexts).untitled) : ''
}
