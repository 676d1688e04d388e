import { useState } from 'preact/hooks'
import type { serviceList, staffList, windowList } from '../../shared/contract/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { CheckList } from './CheckList.tsx'
import { commonOf, nothingChosen, useBatch } from './use-batch.ts'

const WHOLE = 'organization'
const KINDS = ['services', 'windows', 'staff'] as const
type Lists = ReturnType<typeof serviceList.parse> &
  ReturnType<typeof windowList.parse> &
  ReturnType<typeof staffList.parse>

/** One poster code for each of the chosen. */
export function TargetBatch() {
  const words = wordsOf(codeBatchesTexts)
  const send = useBatch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const lists = useOptions()
  const form = useForm({
    send: fields => {
      if (chosen.size === 0) throw nothingChosen()
      const ids = Object.fromEntries(
        KINDS.map(kind => [kind, lists[kind].filter(each => chosen.has(each.id)).map(each => each.id)]),
      )
      return send({ of: 'targets', ...commonOf(fields), organization: chosen.has(WHOLE), ...ids })
    },
  })
  return (
    <Form form={form} submit={words.create}>
      <Field
        form={form}
        name="label.zh"
        label={words.labelPoster}
        hint={words.labelPosterHint}
        maxLength={100}
        optional
      />
      <Field form={form} name="label.en" label={wordsOf(codesTexts).labelEn} maxLength={100} optional />
      <label class="check">
        <input
          type="checkbox"
          checked={chosen.has(WHOLE)}
          onChange={event => {
            const rest = [...chosen].filter(id => id !== WHOLE)
            setChosen(new Set(event.currentTarget.checked ? [...rest, WHOLE] : rest))
          }}
        />
        {words.organization}
      </label>
      {KINDS.every(kind => lists[kind].length === 0) && <p class="secondary">{words.noTargets}</p>}
      {KINDS.map(
        kind =>
          lists[kind].length > 0 && (
            <CheckList
              key={kind}
              legend={words[kind]}
              options={lists[kind].map(({ id, name }) => ({ id, text: nameOf(name) }))}
              chosen={chosen}
              onChange={setChosen}
            />
          ),
      )}
      <label class="check">
        <input type="checkbox" name="purpose" value="test" />
        {wordsOf(codesTexts).purposeTest}
      </label>
    </Form>
  )
}

/** What isn't retired. */
function useOptions(): Record<(typeof KINDS)[number], readonly { id: string; name: Names }[]> {
  const { id } = useHere()
  const base = `/organizations/${id}`
  return {
    services: useLoad<Lists>(`${base}/services`).data?.services ?? [],
    windows: useLoad<Lists>(`${base}/windows`).data?.windows ?? [],
    staff: useLoad<Lists>(`${base}/staff`).data?.staff ?? [],
  }
}
