import type { QuestionnaireDetail, VersionReply } from '../../shared/contract/questionnaires.ts'
import { compareQuestionnaires } from '../../shared/domain/compare-questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'
import { Changes } from './Changes.tsx'

interface SinceVersionProps {
  version: QuestionnaireDetail['versions'][number]
  content: QuestionnaireContent
}

/** What the draft would change, as it stands on the screen. */
export function SinceVersion({ version, content }: SinceVersionProps) {
  const here = useHere()
  const load = useLoad<VersionReply>(`/organizations/${here.id}/questionnaire-versions/${version.id}`)
  return (
    <details class="figures">
      <summary>{wordsOf(editorTexts).since(version.number)}</summary>
      <Loaded load={load}>
        {published => <Changes changes={compareQuestionnaires(published.content, tidyQuestionnaire(content))} />}
      </Loaded>
    </details>
  )
}
