import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import { isBusinessDay } from '../../shared/domain/business-day.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { api } from '../frame/api.ts'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { AppointmentFields, timeProblems } from './AppointmentFields.tsx'
import { BackToTab } from './BackToTab.tsx'
import { minuteOf } from './minute.ts'
import { today } from './today.ts'

export function NewAppointment() {
  const words = wordsOf(ledgerAppointmentsTexts)
  const here = useHere()
  const { query, route } = useLocation()
  const list = `/admin/organizations/${here.id}/ledger/appointments`
  const day = query.day && isBusinessDay(query.day) ? query.day : today()
  const form = useForm({
    check: timeProblems,
    send: async fields => {
      const body = { ...fields, minute: minuteOf(fields.minute ?? '') }
      const made = await api<AppointmentReply>('POST', `/organizations/${here.id}/appointments`, body)
      route(`${list}?day=${made.day}`)
    },
  })
  const cancel = (
    <a class="button" href={`${list}?day=${day}`}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Page title={words.add} of={here.name} narrow beside={<BackToTab tab="appointments" />}>
      <Form form={form} submit={words.create} beside={cancel}>
        <AppointmentFields form={form} day={day} />
      </Form>
    </Page>
  )
}
