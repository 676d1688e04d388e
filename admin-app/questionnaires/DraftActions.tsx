import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { language, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useLocation } from '../frame/router.tsx'
import { focusOn } from './focus-on.ts'
import { ImportFile } from './ImportFile.tsx'
import { downloadJson } from './json-file.ts'
import { problemsByPlace } from './problem-places.ts'
import { type DraftState, forgetDraft } from './use-draft.ts'

interface DraftActionsProps {
  detail: QuestionnaireDetail
  draft: DraftState
  isReady: boolean
  /** Whether the preview stands below. */
  shown: boolean
  show: (shown: boolean) => void
}

/** Save, look, publish, throw away, and files; each refusal is told here. */
export function DraftActions({ detail, draft, isReady, shown, show }: DraftActionsProps) {
  const words = wordsOf(editorTexts)
  const here = useHere()
  const { route } = useLocation()
  const { saved, isChanged, busy, problem } = draft
  const path = `/organizations/${here.id}/questionnaires/${detail.id}`
  const number = (detail.versions[0]?.number ?? 0) + 1
  const current = async () => (isChanged ? draft.save() : saved)
  const leave = (query: string) => {
    forgetDraft(detail.id)
    route(`/admin${path}${query}`, true)
  }
  const publish = async () => {
    const draftNow = await current()
    if (!draftNow) return
    const done = await draft.attempt(() => api('POST', `${path}/versions`, { revision: draftNow.revision }))
    if (done) leave(`?published=${number}`)
  }
  const discard = async () => {
    await api('DELETE', `${path}/draft?revision=${saved.revision}`)
    leave('')
  }
  return (
    <section class="card">
      <p class="draft-state" role="status">
        {isChanged ? words.unsaved : words.saved(timeText(saved.savedAt, language.value))}
      </p>
      {problem && <Refusal problem={problem} />}
      <div class="actions">
        <button type="button" class="button primary" aria-disabled={busy} onClick={() => draft.save()}>
          {words.save}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={async () => (await current()) && show(true)}>
          {words.savePreview}
        </button>
        {isReady ? (
          <Confirm action={words.publish} title={words.publishTitle(number)} run={publish}>
            <p>{words.publishMeans}</p>
          </Confirm>
        ) : (
          <button type="button" class="button" onClick={() => focusOn('checks')}>
            {words.publish}
          </button>
        )}
      </div>
      <div class="actions more">
        {shown && (
          <button type="button" class="quiet" onClick={() => show(false)}>
            {words.hidePreview}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => downloadJson(draft.content)}>
          {words.export}
        </button>
        <ImportFile path={path} draft={draft} />
        <Confirm quiet danger action={words.discard} title={words.discardTitle} run={discard}>
          <p>{words.discardMeans}</p>
        </Confirm>
      </div>
    </section>
  )
}

function Refusal({ problem }: { problem: ApiError }) {
  return (
    <Notice kind="danger" takesFocus>
      <p>{problem.message}</p>
      {problem.problems.length > 0 && (
        <ul>
          {problemsByPlace(problem.problems).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
