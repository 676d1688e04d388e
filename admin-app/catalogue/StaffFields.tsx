import type { StaffReply, windowList } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Field } from '../frame/Field.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { BasicFields } from './BasicFields.tsx'
import { Bilingual } from './Bilingual.tsx'
import { Flag } from './Flag.tsx'

type Windows = ReturnType<typeof windowList.parse>

export function StaffFields({ form, item }: { form: FormState; item: StaffReply | undefined }) {
  const words = wordsOf(catalogueTexts)
  const { details = {}, windows: own = [] } = item ?? {}
  const load = useLoad<Windows>(`/organizations/${useHere().id}/windows?state=all`)
  return (
    <>
      <BasicFields form={form} item={item} label={words.staffName}>
        <Bilingual form={form} name="details.title" label={words.staffTitle} maxLength={100} value={details.title} />
        <Field
          form={form}
          name="details.phone"
          label={words.workPhone}
          maxLength={60}
          value={details.phone ?? ''}
          optional
        />
        <Flag form={form} name="professional" label={words.professional} value={item?.professional} />
      </BasicFields>
      <fieldset class="group">
        <legend>{words.windows}</legend>
        {!load.data && own.map(id => <input key={id} type="hidden" name={`windows.${id}`} value="yes" />)}
        <Loaded load={load}>
          {({ windows }) => {
            const choices = windows.filter(each => each.retiredAt === null || own.includes(each.id))
            if (choices.length === 0) return <p class="secondary">{words.noWindows}</p>
            return choices.map(each => (
              <label key={each.id} class="check">
                <input type="checkbox" name={`windows.${each.id}`} value="yes" defaultChecked={own.includes(each.id)} />
                <span>
                  {nameOf(each.name)}
                  {each.retiredAt !== null && words.gone}
                </span>
              </label>
            ))
          }}
        </Loaded>
      </fieldset>
    </>
  )
}
