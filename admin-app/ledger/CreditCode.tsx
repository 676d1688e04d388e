import { useState } from 'preact/hooks'
import { isCreditCode } from '../../shared/domain/credit-code.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

const LENGTH = 18

/** As the door reads it: blanks dropped, letters raised. */
export function tidyCode(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase()
}

/** A unified social credit code, looked at while it is typed. */
export function CreditCode({ form, value }: { form: FormState; value: string }) {
  const words = wordsOf(ledgerClientsTexts)
  const [typed, setTyped] = useState(value)
  const left = LENGTH - typed.length
  const isRight = isCreditCode(typed)
  return (
    <div
      class="credit-code"
      onInput={event => setTyped(tidyCode(event.target instanceof HTMLInputElement ? event.target.value : ''))}
    >
      <Field
        form={form}
        name="creditCode"
        label={words.creditCode}
        hint={words.codeHint}
        maxLength={40}
        value={value}
        optional
      />
      <p class={isRight ? 'note right' : left <= 0 ? 'problem' : 'note secondary'} role="status">
        {typed !== '' && (isRight ? words.codeRight : left > 0 ? words.codeLeft(left) : words.codeWrong)}
      </p>
    </div>
  )
}
