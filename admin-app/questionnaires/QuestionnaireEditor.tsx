import { useEffect, useState } from 'preact/hooks'
import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { Loading } from '../frame/Loading.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { DraftEditor } from './DraftEditor.tsx'

/** The draft of a questionnaire, for whoever may write it. */
export function QuestionnaireEditor() {
  const words = wordsOf(editorTexts)
  const here = useHere()
  const { params } = useRoute()
  const id = params.questionnaire ?? ''
  const load = useLoad<QuestionnaireDetail>(`/organizations/${here.id}/questionnaires/${id}`)
  // What was read before may be older than what was saved since: the editor begins with what is there now.
  const [isFresh, setFresh] = useState(false)
  useEffect(() => {
    if (!load.busy) setFresh(true)
  }, [load.busy])
  const versions = `/admin/organizations/${here.id}/questionnaires/${id}`
  const name = load.data?.draft ? nameOf(load.data.draft.content.title) : ''
  const back = (
    <a class="back" href={versions}>
      ‹ {name || wordsOf(questionnairesTexts).untitled}
    </a>
  )
  return (
    <Page key={id} title={words.title} of={here.name} beside={back}>
      <Loaded load={load}>
        {detail =>
          !isFresh ? (
            <Loading />
          ) : detail.draft && manages(here.session, here.id) ? (
            <DraftEditor key={id} detail={{ ...detail, draft: detail.draft }} />
          ) : (
            <div class="empty">
              <p class="empty-title">{words.noDraft}</p>
              <p>{words.noDraftCause}</p>
              <a class="button" href={versions}>
                {words.toVersions}
              </a>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
