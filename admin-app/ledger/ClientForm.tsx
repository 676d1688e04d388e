import type { ComponentChildren } from 'preact'
import type { ClientReply } from '../../shared/contract/clients.ts'
import { isCreditCode } from '../../shared/domain/credit-code.ts'
import { SIZE_CLASSES } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { Bilingual } from '../catalogue/Bilingual.tsx'
import { English } from '../catalogue/English.tsx'
import { Chosen } from '../frame/Chosen.tsx'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { CreditCode, tidyCode } from './CreditCode.tsx'

interface ClientFormProps {
  client: ClientReply | undefined
  /** Without, the form is only read. */
  submit: string | undefined
  beside?: ComponentChildren
  send: (body: object) => Promise<unknown>
}

export function ClientForm({ client, submit, beside, send }: ClientFormProps) {
  const words = wordsOf(ledgerClientsTexts)
  const common = wordsOf(ledgerTexts)
  const form = useForm({
    check: ({ creditCode }) =>
      creditCode && !isCreditCode(tidyCode(creditCode)) ? [{ path: 'creditCode', message: words.codeInvalid }] : [],
    send: ({ 'name.zh': zh, 'name.en': en, creditCode, number, sizeClass }) =>
      // A code that was taken out of an existing client is emptied there; a new one simply has none.
      send({ name: { zh, en }, number, sizeClass, creditCode: creditCode ?? (client ? null : undefined) }),
  })
  return (
    <Form form={form} submit={submit} beside={beside}>
      <English of={client}>
        <Bilingual form={form} name="name" label={words.name} maxLength={100} value={client?.name} required />
      </English>
      <CreditCode form={form} value={client?.creditCode ?? ''} />
      <Chosen
        form={form}
        name="sizeClass"
        label={words.sizeHead}
        hint={words.sizeHint}
        initial={client?.sizeClass ?? 'unknown'}
      >
        {SIZE_CLASSES.map(each => (
          <option key={each} value={each}>
            {common.size[each]}
          </option>
        ))}
      </Chosen>
      <Field
        form={form}
        name="number"
        label={common.number}
        hint={client ? '' : common.numberHint}
        maxLength={40}
        value={client?.number ?? ''}
        optional={!client}
      />
    </Form>
  )
}
