import { useState } from 'preact/hooks'
import type { AppointmentReply, AppointmentList as Appointments } from '../../shared/contract/appointments.ts'
import { addDays, isBusinessDay } from '../../shared/domain/business-day.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerAppointmentsTexts } from '../../shared/texts/admin/ledger-appointments.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { AppointmentTable } from './AppointmentTable.tsx'
import { LedgerPage } from './LedgerPage.tsx'
import { Pages } from './Pages.tsx'
import { today } from './today.ts'

interface Outcome {
  readonly text: string
  readonly kind?: 'success' | 'warning'
  /** The day on which it is now. */
  readonly to?: string
}

/** Who is expected on one day, by the time of day. */
export function AppointmentList() {
  const words = wordsOf(ledgerAppointmentsTexts)
  const here = useHere()
  const { path, query } = useLocation()
  const day = query.day && isBusinessDay(query.day) ? query.day : today()
  const { state, window, cursor } = query
  const asked = { from: day, to: day, state, window, cursor, size: '100' }
  const load = useLoad<Appointments>(withQuery(`/organizations/${here.id}/appointments`, asked))
  const [outcome, setOutcome] = useState<Outcome & { turn: number }>()
  const add = (
    <a class="button primary" href={`/admin/organizations/${here.id}/ledger/appointments/new?day=${day}`}>
      {words.add}
    </a>
  )
  const tell = (what: Outcome) => {
    setOutcome({ ...what, turn: (outcome?.turn ?? 0) + 1 })
    load.reload()
  }
  const changed = (now: AppointmentReply) =>
    tell(now.day === day ? { text: words.changed } : { text: words.moved(now.day), to: now.day })
  return (
    <LedgerPage tab="appointments" beside={add}>
      <DayChoice day={day} />
      {outcome && (
        <Notice key={outcome.turn} kind={outcome.kind ?? 'success'} takesFocus>
          {outcome.text} {outcome.to && <a href={withQuery(path, { state, day: outcome.to })}>{words.seeDay}</a>}
        </Notice>
      )}
      <Loaded load={load}>
        {({ appointments, next }) =>
          appointments.length > 0 ? (
            <>
              <AppointmentTable
                appointments={[...appointments].sort((a, b) => a.minute - b.minute)}
                onDone={text => tell({ text })}
                onChanged={changed}
                onOvertaken={() => tell({ text: words.overtaken, kind: 'warning' })}
              />
              <Pages next={next} />
            </>
          ) : (
            <div class="empty">
              <p class="empty-title">{state ? words.emptyState(day) : words.emptyTitle(day)}</p>
              {!state && <p>{words.emptyCause}</p>}
              <p>{add}</p>
            </div>
          )
        }
      </Loaded>
    </LedgerPage>
  )
}

function DayChoice({ day }: { day: string }) {
  const words = wordsOf(ledgerAppointmentsTexts)
  const { path, query, route } = useLocation()
  const { state } = query
  const to = (next: string) => withQuery(path, { state, day: next })
  const choose = (changes: object) => route(withQuery(path, { state, day: query.day }, { ...changes }), true)
  return (
    <div class="filters day-choice">
      <a class="button" href={to(addDays(day, -1))}>
        ‹ {words.earlier}
      </a>
      <label>
        {words.day}
        <input
          type="date"
          value={day}
          max="9999-12-30"
          onChange={event => choose({ day: event.currentTarget.value })}
        />
      </label>
      <a class="button" href={to(addDays(day, 1))}>
        {words.later} ›
      </a>
      {day !== today() && <a href={withQuery(path, { state })}>{words.today}</a>}
      <label>
        {words.stateHead}
        <select value={state ?? ''} onChange={event => choose({ state: event.currentTarget.value })}>
          <option value="">{wordsOf(ledgerTexts).all}</option>
          {Object.entries(words.outcome).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
