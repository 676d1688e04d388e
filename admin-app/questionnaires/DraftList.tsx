import type { QuestionnaireList } from '../../shared/contract/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { manages } from '../session/roles.ts'

/** What is being written, the latest first. */
export function DraftList({ drafts }: { drafts: QuestionnaireList['drafts'] }) {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const base = `/admin/organizations/${here.id}/questionnaires`
  const way = manages(here.session, here.id) ? '/draft' : ''
  if (drafts.length === 0) return null
  return (
    <section class="form-section">
      <h2>{words.drafts}</h2>
      <ul class="drafts">
        {drafts.map(({ questionnaire, title, form, items, isNew, savedAt, savedBy }) => (
          <li key={questionnaire} class="card">
            <a href={`${base}/${questionnaire}${way}`}>{nameOf(title) || words.untitled}</a>{' '}
            {isNew && <span class="tag">{words.neverPublished}</span>}
            <span class="means">
              {wordsOf(terms).form[form]} · {words.items(items)} ·{' '}
              {words.saved(timeText(savedAt, language.value), savedBy ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
