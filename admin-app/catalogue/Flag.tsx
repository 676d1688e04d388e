import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

interface FlagProps {
  form: FormState
  name: string
  label: string
  value: boolean | null | undefined
}

/** Yes, no, or not said: silence is neither. */
export function Flag({ value, ...props }: FlagProps) {
  const words = wordsOf(catalogueTexts)
  return (
    <Chosen {...props} initial={value === true ? 'yes' : value === false ? 'no' : ''} optional>
      <option value="">{words.notSaid}</option>
      <option value="yes">{words.yes}</option>
      <option value="no">{words.no}</option>
    </Chosen>
  )
}
