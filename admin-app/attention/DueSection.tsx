import type { AttentionReply } from '../../shared/contract/attention.ts'
import { daysBetween } from '../../shared/domain/business-day.ts'
import type { DueKind } from '../../shared/domain/due-matters.ts'
import { attentionTexts } from '../../shared/texts/admin/attention.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

type Due = AttentionReply['due']
type Matter = Due['overdue']['oldest'][number]

const KINDS: readonly DueKind[] = ['overdue', 'today', 'feedback']

/** What the ledger wants done: matters past their promised day, for today and to be closed, and appointments. */
export function DueSection({ due, today }: { due: Due; today: string }) {
  const words = wordsOf(attentionTexts)
  const filled = KINDS.filter(kind => due[kind].count > 0)
  const { appointments } = due
  const isEmpty = filled.length === 0 && appointments.today + appointments.earlier === 0
  return (
    <section class={due.overdue.count > 0 ? 'card waiting' : 'card'}>
      <h2>{words.due}</h2>
      {isEmpty && <p>{words.dueNone}</p>}
      {filled.map(kind => (
        <Matters key={kind} kind={kind} due={due} today={today} />
      ))}
      <Appointments appointments={appointments} />
    </section>
  )
}

function Matters({ kind, due, today }: { kind: DueKind; due: Due; today: string }) {
  const words = wordsOf(attentionTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/matters`
  const { count, oldest } = due[kind]
  return (
    <>
      <h3>{words.dueMatters[kind](countText(count))}</h3>
      <ul class="waiting-list">
        {oldest.map(matter => (
          <li key={matter.id}>
            <a href={`${base}/${matter.id}`}>{matter.title ?? (matter.service && nameOf(matter.service))}</a>
            {matter.client && <span>{nameOf(matter.client)}</span>}
            <span class="secondary">{dayText(kind, matter, today)}</span>
          </li>
        ))}
      </ul>
      {count > oldest.length && (
        <p>
          <a href={`${base}?open=${kind}`}>{words.seeAll}</a>
        </p>
      )}
    </>
  )
}

function dayText(kind: DueKind, { day, owner }: Matter, today: string): string {
  const words = wordsOf(attentionTexts)
  const late = kind === 'overdue' ? [words.daysLate(daysBetween(day, today))] : []
  const text = kind === 'feedback' ? words.deliveredOn(day) : words.promisedFor(day)
  return [text, ...late, ...(owner ? [nameOf(owner)] : [])].join(' · ')
}

function Appointments({ appointments: { today, earlier, earliest } }: Pick<Due, 'appointments'>) {
  const words = wordsOf(attentionTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/appointments`
  if (today + earlier === 0) return null
  return (
    <>
      <h3>{words.appointments}</h3>
      <ul class="waiting-list">
        {today > 0 && (
          <li>
            <a href={`${base}?state=open`}>{words.appointmentsToday(countText(today))}</a>
          </li>
        )}
        {earlier > 0 && (
          <li>
            <a href={`${base}?state=open&day=${earliest}`}>{words.appointmentsEarlier(countText(earlier))}</a>
          </li>
        )}
      </ul>
    </>
  )
}
