import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { api } from '../frame/api.ts'
import { FormDialog } from '../frame/FormDialog.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { Fields } from '../frame/use-form.ts'
import { AppointmentFields, timeProblems } from './AppointmentFields.tsx'
import { changedFields } from './changed-fields.ts'
import { keepingWords } from './keeping-words.ts'
import { clockOf, minuteOf } from './minute.ts'

interface AppointmentChangeProps {
  appointment: AppointmentReply
  who: string
  onChanged: (appointment: AppointmentReply) => void
  /** Somebody else was faster. */
  onOvertaken: () => void
}

/** Another day, time, client or place while nobody has come yet. */
export function AppointmentChange({ appointment, who, onChanged, onOvertaken }: AppointmentChangeProps) {
  const words = wordsOf(ledgerAppointmentsTexts)
  const path = `/organizations/${useHere().id}/appointments/${appointment.id}`
  const send = async (fields: Fields) => {
    const { minute, ...changes } = changedFields(agreedOf(appointment), fields)
    const moved = typeof minute === 'string' ? { minute: minuteOf(minute) } : {}
    const body = { seen: appointment.updatedAt, ...changes, ...moved }
    onChanged(await api<AppointmentReply>('PATCH', path, body).catch(keepingWords(onOvertaken)))
  }
  return (
    <FormDialog
      action={words.change}
      label={words.of(words.change, who)}
      title={`${words.changeTitle} · ${who}`}
      look="quiet"
      check={timeProblems}
      send={send}
    >
      {form => <AppointmentFields form={form} day={appointment.day} agreed={appointment} />}
    </FormDialog>
  )
}

function agreedOf({ day, minute, client, service, window, staff, note }: AppointmentReply) {
  const ids = { clientId: client?.id, serviceId: service?.id, windowId: window?.id, staffId: staff?.id }
  return { day, minute: clockOf(minute), ...ids, note }
}
