import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { TargetChoices } from './TargetChoices.tsx'
import { commonOf, daysOf, useBatch } from './use-batch.ts'

/** A pile of numbered once-codes. */
export function NumberBatch() {
  const words = wordsOf(codeBatchesTexts)
  const { form: forms } = wordsOf(terms)
  const send = useBatch()
  const form = useForm({
    send: fields => {
      const { prefix, from, serviceId, windowId, staffId } = fields
      return send({
        ...{ of: 'numbers', ...commonOf(fields), ...daysOf(fields), count: Number(fields.count) },
        form: fields.form === 'matter' ? 'matter' : 'visit',
        ...(prefix && { prefix }),
        ...(from && { from: Number(from) }),
        ...{ ...(serviceId && { serviceId }), ...(windowId && { windowId }), ...(staffId && { staffId }) },
      })
    },
  })
  return (
    <Form form={form} submit={words.create}>
      <Field form={form} name="count" label={words.count} hint={words.countHint} maxLength={4} />
      <Field form={form} name="prefix" label={words.prefix} hint={words.prefixHint} maxLength={20} optional />
      <Field form={form} name="from" label={words.first} maxLength={6} optional />
      <Choice form={form} name="form" label={words.form}>
        <option value="visit">
          {forms.visit} · {wordsOf(codesTexts).formVisit}
        </option>
        <option value="matter">
          {forms.matter} · {wordsOf(codesTexts).formMatter}
        </option>
      </Choice>
      <TargetChoices form={form} />
      <Field
        form={form}
        name="validDays"
        label={words.validDays}
        hint={words.validDaysNumbers}
        maxLength={2}
        optional
      />
      <Field form={form} name="label.zh" label={words.label} hint={words.labelHint} maxLength={100} optional />
      <label class="check">
        <input type="checkbox" name="purpose" value="test" />
        {wordsOf(codesTexts).purposeTest}
      </label>
    </Form>
  )
}
