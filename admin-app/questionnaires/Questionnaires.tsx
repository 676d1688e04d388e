import { useState } from 'preact/hooks'
import type { QuestionnaireList, QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { DraftList } from './DraftList.tsx'
import { QuestionnaireCard } from './QuestionnaireCard.tsx'
import { questionnaireName } from './questionnaire-name.ts'

export function Questionnaires() {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const load = useLoad<QuestionnaireList>(`/organizations/${here.id}/questionnaires`)
  const [outcome, setOutcome] = useState<{ kind: 'success' | 'danger'; text: string }>()
  const [busy, setBusy] = useState(false)
  const mayWrite = manages(here.session, here.id)
  const create = (
    <a class="button primary" href={`/admin/organizations/${here.id}/questionnaires/new`}>
      {words.create}
    </a>
  )
  const use = async (chosen: QuestionnaireReply) => {
    if (busy) return
    setBusy(true)
    try {
      const path = `/organizations/${here.id}/questionnaire-uses/${chosen.form}`
      load.replace(await api<QuestionnaireList>('PUT', path, { version: chosen.version.id }))
      setOutcome({ kind: 'success', text: words.switched(questionnaireName(chosen)) })
    } catch (error) {
      setOutcome({ kind: 'danger', text: (error as ApiError).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page key={here.id} title={words.title} of={here.name} beside={mayWrite && create}>
      <p class="lead">{words.intro}</p>
      {outcome && (
        <Notice kind={outcome.kind} takesFocus>
          {outcome.text}
        </Notice>
      )}
      <Loaded load={load}>
        {data => (
          <>
            <DraftList drafts={data.drafts} />
            {FORMS.map(form => (
              <FormSection
                key={form}
                form={form}
                list={shortestFirst(data.questionnaires.filter(each => each.form === form))}
                shown={data.uses.find(each => each.form === form)}
                use={mayWrite ? use : undefined}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function shortestFirst(list: readonly QuestionnaireReply[]): QuestionnaireReply[] {
  return [...list].sort((a, b) => a.content.items.length - b.content.items.length)
}

/** Which version the pages of a form show; its questionnaire may have a newer one by now. */
function shownText(list: readonly QuestionnaireReply[], shown: QuestionnaireList['uses'][number]): string {
  const found = list.find(({ id }) => id === shown.questionnaire)
  const name = found ? questionnaireName(found) : ''
  return wordsOf(questionnairesTexts).usedSince(name, shown.number, dayText(shown.since), shown.openCodes)
}

interface FormSectionProps {
  form: Form
  list: readonly QuestionnaireReply[]
  shown: QuestionnaireList['uses'][number] | undefined
  use: ((chosen: QuestionnaireReply) => void) | undefined
}

function FormSection({ form, list, shown, use }: FormSectionProps) {
  const words = wordsOf(questionnairesTexts)
  return (
    <section class="form-section">
      <h2>{wordsOf(terms).form[form]}</h2>
      {shown && <p class="secondary">{shownText(list, shown)}</p>}
      {list.length === 0 && (
        <div class="empty">
          <p class="empty-title">{words.emptyTitle}</p>
          <p>{words.emptyCause}</p>
        </div>
      )}
      <div class="columns">
        {list.map(each => (
          <QuestionnaireCard key={each.version.id} questionnaire={each} use={use} />
        ))}
      </div>
    </section>
  )
}
