import { compareQuestionnaires } from '../../shared/domain/compare-questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { timeText } from '../frame/format.ts'
import { language, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Changes } from './Changes.tsx'
import type { Theirs } from './use-draft.ts'

interface DraftConflictProps {
  content: QuestionnaireContent
  theirs: Theirs
  /** Saves mine over this revision; null where there is no draft any more. */
  keepMine: (over: string | null) => void
  takeTheirs: () => void
}

/** Two have changed one draft: who was faster, what differs, and the choice. Nothing is lost until it is made. */
export function DraftConflict({ content, theirs: { draft }, keepMine, takeTheirs }: DraftConflictProps) {
  const words = wordsOf(editorTexts)
  const faster = draft && words.conflictBy(draft.savedBy ?? '', timeText(draft.savedAt, language.value))
  return (
    <Notice kind="danger" title={words.conflict} takesFocus>
      <p>
        {faster ?? words.conflictGone} {words.conflictKept}
      </p>
      {draft && (
        <details class="figures">
          <summary>{words.theirs}</summary>
          <Changes changes={compareQuestionnaires(draft.content, tidyQuestionnaire(content))} />
        </details>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={() => keepMine(draft?.revision ?? null)}>
          {draft ? words.keepMine : words.saveAnew}
        </button>
        {draft && (
          <button type="button" class="button" onClick={takeTheirs}>
            {words.takeTheirs}
          </button>
        )}
      </div>
    </Notice>
  )
}
