import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import type { FieldProblem } from '../frame/api-error.ts'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { Fields, FormState } from '../frame/use-form.ts'
import { ClientPicker } from './ClientPicker.tsx'
import { clockOf, minuteOf } from './minute.ts'
import { Target } from './Target.tsx'

interface AppointmentFieldsProps {
  form: FormState
  day: string
  /** As it was agreed so far. */
  agreed?: AppointmentReply
}

/** When somebody is expected, who, and what for. */
export function AppointmentFields({ form, day, agreed }: AppointmentFieldsProps) {
  const words = wordsOf(ledgerAppointmentsTexts)
  const common = wordsOf(ledgerTexts)
  const minute = agreed ? { value: clockOf(agreed.minute) } : {}
  return (
    <>
      <div class="side-by-side">
        <Field form={form} name="day" label={words.day} type="date" value={day} />
        <Field form={form} name="minute" label={words.time} type="time" {...minute} />
      </div>
      <ClientPicker form={form} initial={agreed?.client} optional />
      <Target form={form} kind="services" label={common.service} initial={agreed?.service?.id} optional />
      <Target form={form} kind="windows" label={common.window} initial={agreed?.window?.id} optional />
      <Target form={form} kind="staff" label={common.staff} initial={agreed?.staff?.id} optional />
      <Field
        form={form}
        name="note"
        label={words.note}
        hint={words.noteHint}
        maxLength={200}
        value={agreed?.note ?? ''}
        optional
      />
    </>
  )
}

export function timeProblems({ minute }: Fields): FieldProblem[] {
  const isWrong = minute && minuteOf(minute) === undefined
  return isWrong ? [{ path: 'minute', message: wordsOf(ledgerAppointmentsTexts).timeInvalid }] : []
}
