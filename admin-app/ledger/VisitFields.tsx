import { VISIT_WAYS } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { ClientAndMatter } from './ClientAndMatter.tsx'
import type { LastChoice } from './last-choice.ts'
import { Target } from './Target.tsx'
import { today } from './today.ts'
import type { PickableClient } from './use-client-choice.ts'
import type { PickableMatter } from './use-matter-choice.ts'

interface VisitFieldsProps {
  form: FormState
  client: PickableClient | undefined
  matter: PickableMatter | undefined
  last: LastChoice
}

export function VisitFields({ form, client, matter, last }: VisitFieldsProps) {
  const words = wordsOf(ledgerVisitsTexts)
  const common = wordsOf(ledgerTexts)
  return (
    <>
      <ClientAndMatter form={form} client={client} matter={matter} />
      <Target form={form} kind="services" label={common.service} initial={last.serviceId} optional />
      <div class="side-by-side">
        <Target form={form} kind="windows" label={common.window} initial={last.windowId} optional />
        <Target form={form} kind="staff" label={common.staff} initial={last.staffId} optional />
      </div>
      <div class="side-by-side">
        <Way form={form} initial={last.way} />
        <Field form={form} name="day" label={words.day} type="date" value={today()} />
      </div>
      <Field form={form} name="subject" label={words.subject} hint={words.subjectHint} maxLength={200} optional />
      <details class="figures more">
        <summary>{words.more}</summary>
        <Field form={form} name="number" label={common.number} hint={common.numberHint} maxLength={40} optional />
        <Field form={form} name="askedOn" label={words.askedOn} hint={words.askedHint} type="date" optional />
        <Field form={form} name="answeredOn" label={words.answeredOn} type="date" optional />
      </details>
    </>
  )
}

export function Way({ form, initial = 'window' }: { form: FormState; initial?: string | undefined }) {
  return (
    <Chosen form={form} name="way" label={wordsOf(ledgerVisitsTexts).wayHead} initial={initial}>
      {VISIT_WAYS.map(each => (
        <option key={each} value={each}>
          {wordsOf(ledgerTexts).way[each]}
        </option>
      ))}
    </Chosen>
  )
}
