import { useState } from 'preact/hooks'
import type { DraftReply, QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { publicationProblems, TEXT_LIMITS } from '../../shared/domain/publishable.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Checks } from './Checks.tsx'
import { DraftActions } from './DraftActions.tsx'
import { DraftConflict } from './DraftConflict.tsx'
import { ItemsCard } from './ItemsCard.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import { QuestionsCard } from './QuestionsCard.tsx'
import { ReasonsCard } from './ReasonsCard.tsx'
import { SinceVersion } from './SinceVersion.tsx'
import { useDraft } from './use-draft.ts'
import { WordFields } from './WordFields.tsx'

interface DraftEditorProps {
  detail: QuestionnaireDetail & { draft: DraftReply }
}

/** Everything of a draft on one screen: what is asked, what may be said afterwards, what is missing, how it looks. */
export function DraftEditor({ detail }: DraftEditorProps) {
  const words = wordsOf(editorTexts)
  const here = useHere()
  const draft = useDraft(`/organizations/${here.id}/questionnaires/${detail.id}`, detail.id, detail.draft)
  const [said, say] = useState('')
  const [shown, setShown] = useState(false)
  const { content, change, saved } = draft
  const problems = publicationProblems(tidyQuestionnaire(content))
  const preview = `/preview/organizations/${here.id}/questionnaires/${detail.id}/draft`
  const newest = detail.versions[0]
  return (
    <>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {draft.isRestored && <Notice kind="info">{words.restored}</Notice>}
      {draft.conflict && (
        <DraftConflict
          content={content}
          theirs={draft.conflict}
          keepMine={draft.save}
          takeTheirs={() => draft.conflict && draft.take(draft.conflict)}
        />
      )}
      <div class="draft-editor">
        <div>
          <section class="card">
            <h2>{words.headings}</h2>
            <WordFields
              id="title"
              names={content.title}
              limit={TEXT_LIMITS.title}
              change={title => change({ ...content, title })}
            />
          </section>
          <ItemsCard content={content} change={change} say={say} />
          <ReasonsCard content={content} change={reasons => change({ ...content, reasons })} />
          <QuestionsCard content={content} change={change} say={say} />
        </div>
        <div class="draft-side">
          <Checks content={content} problems={problems} />
          <DraftActions {...{ detail, draft }} isReady={problems.length === 0} shown={shown} show={setShown} />
          {shown && <PhonePreview path={preview} mark={saved.revision} title={nameOf(saved.content.title)} />}
          {newest && <SinceVersion version={newest} content={content} />}
        </div>
      </div>
    </>
  )
}
