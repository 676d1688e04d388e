import { DAY_UNITS, type DayRange } from '../../shared/domain/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

interface StepRangeProps {
  form: FormState
  /** Path of the step. */
  name: string
  value: DayRange | undefined
}

/** How long a step takes. */
export function StepRange({ form, name, value }: StepRangeProps) {
  const words = wordsOf(catalogueTexts)
  const { least = '', most = '', unit = 'working' } = value ?? {}
  const days = { form, type: 'number', maxLength: 4, optional: true } as const
  return (
    <div class="side-by-side">
      <Field {...days} name={`${name}.range.least`} label={words.least} value={String(least)} />
      <Field {...days} name={`${name}.range.most`} label={words.most} value={String(most)} />
      <Chosen form={form} name={`${name}.range.unit`} label={words.dayUnit} initial={unit}>
        {DAY_UNITS.map(each => (
          <option key={each} value={each}>
            {words.unit[each]}
          </option>
        ))}
      </Chosen>
    </div>
  )
}
