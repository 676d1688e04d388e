import type { ComponentChildren } from 'preact'
import type { WindowReply } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { Bilingual } from './Bilingual.tsx'

interface BasicFieldsProps {
  form: FormState
  item: Pick<WindowReply, 'name' | 'number'> | undefined
  label?: string
  children?: ComponentChildren
}

/** What all three kinds have: a name and the organization's own number. */
export function BasicFields({ form, item, label, children }: BasicFieldsProps) {
  const words = wordsOf(catalogueTexts)
  return (
    <fieldset class="group">
      <legend>{words.basics}</legend>
      <Bilingual form={form} name="name" label={label ?? words.nameZh} maxLength={100} value={item?.name} required />
      <Field
        form={form}
        name="number"
        label={words.number}
        hint={words.numberHint}
        maxLength={40}
        value={item?.number ?? ''}
        optional
      />
      {children}
    </fieldset>
  )
}
