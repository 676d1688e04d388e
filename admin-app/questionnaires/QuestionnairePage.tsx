import { useState } from 'preact/hooks'
import type { QuestionnaireDetail, QuestionnaireList, VersionReply } from '../../shared/contract/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLocation, useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { downloadJson } from './json-file.ts'
import { PhonePreview } from './PhonePreview.tsx'
import { questionnaireName } from './questionnaire-name.ts'
import { VersionComparison } from './VersionComparison.tsx'
import { VersionTable } from './VersionTable.tsx'

type Version = QuestionnaireDetail['versions'][number]

/** One questionnaire: its versions, how each looks, what tells them apart, and the way to the next. */
export function QuestionnairePage() {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const { params } = useRoute()
  const id = params.questionnaire ?? ''
  const load = useLoad<QuestionnaireDetail>(`/organizations/${here.id}/questionnaires/${id}`)
  const title = load.data ? titleOf(load.data) : words.title
  const back = (
    <a class="back" href={`/admin/organizations/${here.id}/questionnaires`}>
      ‹ {words.title}
    </a>
  )
  return (
    <Page key={id} title={title} of={here.name} beside={back}>
      <Loaded load={load}>{detail => <Detail detail={detail} reload={load.reload} />}</Loaded>
    </Page>
  )
}

function titleOf({ builtIn, draft, versions }: QuestionnaireDetail): string {
  const title = versions[0]?.title ?? draft?.content.title ?? { zh: '' }
  return questionnaireName({ builtIn, content: { title } }) || wordsOf(questionnairesTexts).untitled
}

function Detail({ detail, reload }: { detail: QuestionnaireDetail; reload: () => void }) {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const { query, route } = useLocation()
  const [outcome, setOutcome] = useState<{ kind: 'success' | 'danger'; text: string }>()
  const base = `/organizations/${here.id}`
  const mayWrite = manages(here.session, here.id)
  const editor = `/admin${base}/questionnaires/${detail.id}/draft`
  const attempt = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      setOutcome({ kind: 'danger', text: (error as ApiError).message })
    }
  }
  const contentOf = async (version: Version) =>
    (await api<VersionReply>('GET', `${base}/questionnaire-versions/${version.id}`)).content
  const use = async (version: Version) => {
    await api<QuestionnaireList>('PUT', `${base}/questionnaire-uses/${detail.form}`, { version: version.id })
    setOutcome({ kind: 'success', text: words.switched(`${titleOf(detail)} · ${words.version(version.number)}`) })
    reload()
  }
  const draftFrom = async (version: Version) => {
    const body = { content: await contentOf(version) }
    const path = `${base}/questionnaires`
    if (detail.builtIn === null) {
      await api('PUT', `${path}/${detail.id}/draft`, { ...body, revision: null })
      return route(editor)
    }
    const made = await api<QuestionnaireDetail>('POST', path, body)
    route(`/admin${path}/${made.id}/draft`)
  }
  const shown = detail.versions.find(({ id }) => id === query.preview)
  const published = Number(query.published) || 0
  return (
    <>
      {published > 0 && !outcome && <Notice kind="success">{wordsOf(editorTexts).published(published)}</Notice>}
      {outcome && (
        <Notice kind={outcome.kind} takesFocus>
          {outcome.text}
        </Notice>
      )}
      <p class="secondary">
        {wordsOf(terms).form[detail.form]}
        {detail.builtIn !== null && ` · ${words.builtInMeans}`}
      </p>
      {detail.draft && <DraftCard draft={detail.draft} editor={mayWrite ? editor : undefined} />}
      {detail.versions.length > 0 && (
        <VersionTable
          detail={detail}
          shown={shown?.id}
          use={mayWrite ? version => attempt(() => use(version)) : undefined}
          draftFrom={mayWrite && !detail.draft ? version => attempt(() => draftFrom(version)) : undefined}
          save={version => attempt(async () => downloadJson(await contentOf(version)))}
        />
      )}
      {shown && (
        <PhonePreview
          path={`/preview${base}/questionnaire-versions/${shown.id}`}
          mark=""
          title={`${titleOf(detail)} · ${words.version(shown.number)}`}
        />
      )}
      {detail.versions.length > 0 && <VersionComparison versions={detail.versions} />}
    </>
  )
}

function DraftCard({
  draft,
  editor,
}: {
  draft: NonNullable<QuestionnaireDetail['draft']>
  editor: string | undefined
}) {
  const words = wordsOf(questionnairesTexts)
  return (
    <section class="card">
      <h2>{words.draftHere}</h2>
      <p>
        {nameOf(draft.content.title) || words.untitled} ·{' '}
        <span class="secondary">{words.saved(timeText(draft.savedAt, language.value), draft.savedBy ?? '')}</span>
      </p>
      {editor && (
        <a class="button primary" href={editor}>
          {words.continue}
        </a>
      )}
    </section>
  )
}
