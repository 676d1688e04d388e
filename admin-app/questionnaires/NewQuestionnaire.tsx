import { useRef, useState } from 'preact/hooks'
import type { QuestionnaireDetail, QuestionnaireList } from '../../shared/contract/questionnaires.ts'
import { FORMS, type Form as RatingForm } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import { ApiError } from '../frame/api-error.ts'
import { Choice } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { FileField } from './FileField.tsx'
import { readJson } from './json-file.ts'
import { problemsByPlace } from './problem-places.ts'
import { questionnaireName } from './questionnaire-name.ts'

export function NewQuestionnaire() {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const load = useLoad<QuestionnaireList>(`/organizations/${here.id}/questionnaires`)
  return (
    <Page key={here.id} title={words.newTitle} of={here.name} narrow>
      <p class="secondary">{words.newIntro}</p>
      <Loaded load={load}>{list => <Beginning list={list} />}</Loaded>
    </Page>
  )
}

const FILE = 'file'

/** Where a draft begins: nothing, a copy of what is published, or a file. */
function Beginning({ list: { questionnaires } }: { list: QuestionnaireList }) {
  const words = wordsOf(questionnairesTexts)
  const formNames = wordsOf(terms).form
  const here = useHere()
  const { route } = useLocation()
  const [start, setStart] = useState(questionnaires[0]?.id ?? 'visit')
  const input = useRef<HTMLInputElement>(null)
  const list = `/admin/organizations/${here.id}/questionnaires`
  const form = useForm({
    send: async () => {
      const body = start === FILE ? await readJson(input.current?.files?.[0]) : { content: contentOf(start) }
      const made = await create(here.id, body)
      route(`${list}/${made.id}/draft`)
    },
  })
  const contentOf = (id: string): QuestionnaireContent =>
    questionnaires.find(each => each.id === id)?.content ?? { form: id as RatingForm, title: { zh: '' }, items: [] }
  const cancel = (
    <a class="button" href={list}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Form form={form} submit={words.begin} beside={cancel}>
      <Choice form={form} name="start" label={words.startFrom} value={start} onChange={setStart}>
        {questionnaires.map(each => (
          <option key={each.id} value={each.id}>
            {words.copyOf(questionnaireName(each), formNames[each.form])}
          </option>
        ))}
        {FORMS.map(each => (
          <option key={each} value={each}>
            {words.blank(formNames[each])}
          </option>
        ))}
        <option value={FILE}>{words.fromFile}</option>
      </Choice>
      {start === FILE && <FileField input={input} />}
    </Form>
  )
}

/** The server's problems by place, because no field of this form is theirs. */
async function create(organization: string, body: object): Promise<QuestionnaireDetail> {
  try {
    return await api<QuestionnaireDetail>('POST', `/organizations/${organization}/questionnaires`, body)
  } catch (error) {
    if (!(error instanceof ApiError) || error.problems.length === 0) throw error
    const sentences = [error.message, ...problemsByPlace(error.problems)]
    throw new ApiError(error.status, error.code, sentences.join('\n'))
  }
}
