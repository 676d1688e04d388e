import type { WindowReply } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { BasicFields } from './BasicFields.tsx'
import { Bilingual } from './Bilingual.tsx'

export function WindowFields({ form, item }: { form: FormState; item: WindowReply | undefined }) {
  const words = wordsOf(catalogueTexts)
  const { details = {} } = item ?? {}
  return (
    <>
      <BasicFields form={form} item={item} />
      <fieldset class="group">
        <legend>{words.published}</legend>
        <Bilingual form={form} name="details.place" label={words.place} maxLength={200} value={details.place} />
        <Bilingual form={form} name="details.hours" label={words.hours} maxLength={200} value={details.hours} />
        <Field
          form={form}
          name="details.phone"
          label={words.phone}
          maxLength={60}
          value={details.phone ?? ''}
          optional
        />
      </fieldset>
    </>
  )
}
