import { FUNCTIONS } from '../../shared/domain/dimensions.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { Chosen } from './Chosen.tsx'
import { wordsOf } from './language.ts'
import type { FormState } from './use-form.ts'

interface FunctionChoiceProps {
  form: FormState
  name: string
  label: string
  initial?: string | undefined
}

/** One of the six functions of a service or an organization. */
export function FunctionChoice({ initial = '', ...props }: FunctionChoiceProps) {
  return (
    <Chosen {...props} initial={initial}>
      {initial === '' && <option value="">{wordsOf(frameTexts).chooseFunction}</option>}
      {FUNCTIONS.map(each => (
        <option key={each} value={each}>
          {wordsOf(terms).serviceFunction[each]}
        </option>
      ))}
    </Chosen>
  )
}
