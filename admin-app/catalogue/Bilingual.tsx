import { useContext } from 'preact/hooks'
import type { Names } from '../../shared/domain/dimensions.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { Field, Prose } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { EnglishContext } from './english-context.ts'

interface BilingualProps {
  form: FormState
  /** The contract's path, without the language. */
  name: string
  label: string
  hint?: string
  maxLength: number
  value: Names | undefined
  prose?: boolean
  required?: boolean
}

/** A text in Chinese and, where the form shows it, in English. */
export function Bilingual({ name, label, hint, value, prose = false, required = false, ...rest }: BilingualProps) {
  const english = useContext(EnglishContext)
  const Text = prose ? Prose : Field
  return (
    <>
      <Text {...rest} name={`${name}.zh`} label={label} hint={hint} value={value?.zh ?? ''} optional={!required} />
      <div hidden={!english}>
        <Text
          {...rest}
          name={`${name}.en`}
          label={wordsOf(catalogueTexts).inEnglish(label)}
          value={value?.en ?? ''}
          lang="en"
          optional
        />
      </div>
    </>
  )
}
