import { useRef } from 'preact/hooks'
import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { wordsOf } from '../frame/language.ts'
import { FileField } from './FileField.tsx'
import { readJson } from './json-file.ts'
import type { DraftState } from './use-draft.ts'

/** A file in place of the draft: the server checks it; what is wrong is told by place, and the draft then stays. */
export function ImportFile({ path, draft }: { path: string; draft: DraftState }) {
  const words = wordsOf(editorTexts)
  const input = useRef<HTMLInputElement>(null)
  const read = async () => {
    const body = { ...(await readJson(input.current?.files?.[0])), revision: draft.saved.revision }
    const detail = await draft.attempt(() => api<QuestionnaireDetail>('PUT', `${path}/draft`, body))
    if (detail) draft.take(detail)
  }
  return (
    <Confirm quiet action={words.import} title={words.import} run={read}>
      <p>{words.importMeans}</p>
      <FileField input={input} />
    </Confirm>
  )
}
