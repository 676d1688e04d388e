import type { ServiceReply, staffList } from '../../shared/contract/catalogue.ts'
import { DAY_UNITS } from '../../shared/domain/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { Field } from '../frame/Field.tsx'
import { FunctionChoice } from '../frame/FunctionChoice.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { BasicFields } from './BasicFields.tsx'
import { Bilingual } from './Bilingual.tsx'
import { Flag } from './Flag.tsx'
import { RowList } from './RowList.tsx'
import { ServiceSteps } from './ServiceSteps.tsx'

type Staff = ReturnType<typeof staffList.parse>
interface ServiceFieldsProps {
  form: FormState
  item: ServiceReply | undefined
}

const LONGEST_TEXT = 1000
const MOST_MATERIALS = 40

export function ServiceFields({ form, item }: ServiceFieldsProps) {
  const words = wordsOf(catalogueTexts)
  const { details = {} } = item ?? {}
  const text = (name: 'scope' | 'clients' | 'price' | 'promise') => ({
    ...{
      form,
      name: `details.${name}`,
      label: words[name],
      value: details[name],
      maxLength: LONGEST_TEXT,
      prose: true,
    },
  })
  return (
    <>
      <BasicFields form={form} item={item}>
        <div class="side-by-side">
          <FunctionChoice form={form} name="function" label={words.function} initial={item?.function} />
          <Flag form={form} name="publicBenefit" label={words.publicBenefit} value={item?.publicBenefit} />
        </div>
        <Limit form={form} item={item} />
      </BasicFields>
      <fieldset class="group">
        <legend>{words.published}</legend>
        <p class="secondary note">{words.publishedMeans}</p>
        <Bilingual {...text('scope')} hint={words.scopeHint} />
        <Bilingual {...text('clients')} />
        <Bilingual {...text('price')} hint={words.priceHint} />
        <Bilingual {...text('promise')} />
        <Bilingual
          form={form}
          name="details.contact"
          label={words.contact}
          hint={words.contactHint}
          value={details.contact}
          maxLength={300}
          prose
        />
      </fieldset>
      <ServiceSteps form={form} steps={details.steps ?? []} />
      <Handling form={form} item={item} />
    </>
  )
}

function Limit({ form, item }: ServiceFieldsProps) {
  const words = wordsOf(catalogueTexts)
  const { days = '', unit = 'working' } = item?.limit ?? {}
  return (
    <div class="side-by-side">
      <Field
        form={form}
        name="limit.days"
        label={words.limit}
        hint={words.limitHint}
        type="number"
        maxLength={4}
        value={String(days)}
        optional
      />
      <Chosen form={form} name="limit.unit" label={words.limitUnit} initial={unit}>
        {DAY_UNITS.map(each => (
          <option key={each} value={each}>
            {words.unit[each]}
          </option>
        ))}
      </Chosen>
    </div>
  )
}

/** What the window standard asks of each service besides. */
function Handling({ form, item }: ServiceFieldsProps) {
  const words = wordsOf(catalogueTexts)
  const { details = {} } = item ?? {}
  const load = useLoad<Staff>(`/organizations/${useHere().id}/staff?state=all`)
  return (
    <>
      <fieldset class="group">
        <legend>{words.handling}</legend>
        <Bilingual
          form={form}
          name="details.department"
          label={words.department}
          maxLength={100}
          value={details.department}
        />
        {!load.data && <input type="hidden" name="details.responsibleId" value={details.responsibleId ?? ''} />}
        <Loaded load={load}>
          {({ staff }) => (
            <Chosen
              form={form}
              name="details.responsibleId"
              label={words.responsible}
              initial={details.responsibleId ?? ''}
              optional
            >
              <option value="">{words.nobody}</option>
              {staff
                .filter(each => each.retiredAt === null || each.id === details.responsibleId)
                .map(each => (
                  <option key={each.id} value={each.id}>
                    {nameOf(each.name)}
                    {each.retiredAt !== null && words.gone}
                  </option>
                ))}
            </Chosen>
          )}
        </Loaded>
      </fieldset>
      <fieldset class="group">
        <legend>{words.materials}</legend>
        <RowList values={details.materials ?? []} head={words.material} add={words.addMaterial} most={MOST_MATERIALS}>
          {(material, index) => (
            <Bilingual
              form={form}
              name={`details.materials.${index}`}
              label={words.name}
              maxLength={200}
              value={material}
              required
            />
          )}
        </RowList>
      </fieldset>
    </>
  )
}
