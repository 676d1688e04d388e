import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import { isBusinessDay } from '../../shared/domain/business-day.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { BackToTab } from './BackToTab.tsx'
import { ClientPicker } from './ClientPicker.tsx'
import { minuteOf } from './minute.ts'
import { Target } from './Target.tsx'
import { today } from './today.ts'

export function NewAppointment() {
  const words = wordsOf(ledgerAppointmentsTexts)
  const common = wordsOf(ledgerTexts)
  const here = useHere()
  const { query, route } = useLocation()
  const list = `/admin/organizations/${here.id}/ledger/appointments`
  const day = query.day && isBusinessDay(query.day) ? query.day : today()
  const form = useForm({
    check: ({ minute }) =>
      minute && minuteOf(minute) === undefined ? [{ path: 'minute', message: words.timeInvalid }] : [],
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
        <div class="side-by-side">
          <Field form={form} name="day" label={words.day} type="date" value={day} />
          <Field form={form} name="minute" label={words.time} type="time" />
        </div>
        <ClientPicker form={form} optional />
        <Target form={form} kind="services" label={common.service} optional />
        <Target form={form} kind="windows" label={common.window} optional />
        <Target form={form} kind="staff" label={common.staff} optional />
        <Field form={form} name="note" label={words.note} hint={words.noteHint} maxLength={200} optional />
      </Form>
    </Page>
  )
}
