import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { type FormState, useForm } from '../frame/use-form.ts'
import { newCodeOf } from './new-code.ts'
import { TargetChoices } from './TargetChoices.tsx'

export function NewCode() {
  const words = wordsOf(codesTexts)
  const here = useHere()
  const { query, route } = useLocation()
  const kind = query.kind === 'once' ? 'once' : 'standing'
  const list = `/admin/organizations/${here.id}/codes`
  const form = useForm({
    send: async fields => {
      const code = await api<CodeReply>('POST', `/organizations/${here.id}/codes`, newCodeOf(kind, fields))
      route(`${list}/${code.id}`)
    },
  })
  const title = kind === 'standing' ? words.newStanding : words.newOnce
  const cancel = (
    <a class="button" href={list}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Page key={kind} title={title} of={here.name} narrow>
      <p class="secondary">{kind === 'standing' ? words.standingMeans : words.onceMeans}</p>
      <Form form={form} submit={words.create} beside={cancel}>
        {kind === 'once' && <OnceFields form={form} />}
        <Field
          form={form}
          name="label.zh"
          label={kind === 'standing' ? words.label : words.labelOnce}
          hint={kind === 'standing' ? words.labelHint : words.labelOnceHint}
          maxLength={100}
          optional={kind === 'once'}
        />
        <Field form={form} name="label.en" label={words.labelEn} maxLength={100} optional />
        <TargetChoices form={form} />
        <label class="check">
          <input type="checkbox" name="purpose" value="test" />
          {words.purposeTest}
        </label>
      </Form>
    </Page>
  )
}

function OnceFields({ form }: { form: FormState }) {
  const words = wordsOf(codesTexts)
  const { form: forms } = wordsOf(terms)
  return (
    <>
      <Choice form={form} name="form" label={words.form}>
        <option value="matter">
          {forms.matter} · {words.formMatter}
        </option>
        <option value="visit">
          {forms.visit} · {words.formVisit}
        </option>
      </Choice>
      <Field form={form} name="reference" label={words.reference} maxLength={60} optional />
      <Field form={form} name="serviceDay" label={words.serviceDay} hint={words.serviceDayHint} type="date" optional />
    </>
  )
}
