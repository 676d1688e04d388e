import type { AppointmentReply } from '../../shared/contract/appointments.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { AppointmentChange } from './AppointmentChange.tsx'
import { AppointmentEnds } from './AppointmentEnds.tsx'
import { clockOf } from './minute.ts'
import { type Column, Rows } from './Rows.tsx'

interface AppointmentTableProps {
  appointments: readonly AppointmentReply[]
  onDone: (text: string) => void
  onChanged: (appointment: AppointmentReply) => void
  onOvertaken: () => void
}

export function AppointmentTable({ appointments, onDone, onChanged, onOvertaken }: AppointmentTableProps) {
  const words = wordsOf(ledgerAppointmentsTexts)
  const common = wordsOf(ledgerTexts)
  const { none } = wordsOf(frameTexts)
  const base = `/admin/organizations/${useHere().id}/ledger`
  const named = (of: AppointmentReply['service']) => (of ? nameOf(of.name) : none)
  const whoOf = ({ minute, client }: AppointmentReply) =>
    `${clockOf(minute)} ${client ? nameOf(client.name) : words.unnamed}`
  const columns: Column<AppointmentReply>[] = [
    [words.time, row => <b>{clockOf(row.minute)}</b>],
    [
      common.client,
      ({ client, note }) => (
        <>
          {client ? <a href={`${base}/clients/${client.id}`}>{nameOf(client.name)}</a> : words.unnamed}
          {note && <span class="means break">{note}</span>}
        </>
      ),
    ],
    [common.service, row => named(row.service)],
    [common.window, row => named(row.window)],
    [common.staff, row => named(row.staff)],
    [words.stateHead, row => <span class="tag">{words.outcome[row.outcome ?? 'open']}</span>],
    [
      words.actions,
      row =>
        row.outcome === null ? (
          <span class="row-actions">
            <AppointmentEnds appointment={row} who={whoOf(row)} onDone={onDone} onOvertaken={onOvertaken} />
            <AppointmentChange appointment={row} who={whoOf(row)} onChanged={onChanged} onOvertaken={onOvertaken} />
          </span>
        ) : (
          row.visitId && <a href={`${base}/visits/${row.visitId}`}>{words.visit}</a>
        ),
    ],
  ]
  return <Rows caption={words.caption} columns={columns} rows={appointments} />
}
