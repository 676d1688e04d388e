import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import type { AppointmentOutcome } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { Fields, FormState } from '../frame/use-form.ts'
import { keepingWords } from './keeping-words.ts'
import { Target } from './Target.tsx'
import { Way } from './VisitFields.tsx'

interface AppointmentEndsProps {
  appointment: AppointmentReply
  who: string
  onDone: (text: string) => void
  onOvertaken: () => void
}

/** How an appointment ended: kept makes a visit of it. */
export function AppointmentEnds({ appointment, who, onDone, onOvertaken }: AppointmentEndsProps) {
  const words = wordsOf(ledgerAppointmentsTexts)
  const path = `/organizations/${useHere().id}/appointments/${appointment.id}/outcome`
  const end = (outcome: AppointmentOutcome) => async (fields: Fields) => {
    await api('POST', path, { outcome, ...fields }).catch(keepingWords(onOvertaken))
    onDone(words.done[outcome])
  }
  const dialog = (outcome: AppointmentOutcome, title: string) => ({
    ...{ action: words[outcome], label: words.of(words[outcome], who), title: `${title} · ${who}` },
    ...{ submit: words.submit, look: 'quiet' as const, send: end(outcome) },
  })
  const reason = (form: FormState) => <Field form={form} name="reason" label={words.reason} maxLength={200} optional />
  return (
    <>
      <FormDialog {...dialog('kept', words.keptTitle)} means={words.keptMeans}>
        {form => (
          <>
            <Way form={form} />
            <Target
              form={form}
              kind="staff"
              label={wordsOf(ledgerTexts).staff}
              initial={appointment.staff?.id}
              optional
            />
            <Field form={form} name="subject" label={words.subject} maxLength={200} optional />
          </>
        )}
      </FormDialog>
      <FormDialog {...dialog('cancelled', words.cancelTitle)}>{reason}</FormDialog>
      <FormDialog {...dialog('missed', words.missedTitle)}>{reason}</FormDialog>
    </>
  )
}
